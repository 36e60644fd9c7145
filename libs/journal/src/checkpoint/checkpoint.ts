import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { canonicalJson } from '@zeqing/kernel';
import { keyIdOf, type DigestAlgorithm } from '@zeqing/platform';

const CHECKPOINT_FORMAT = 'zeqing.journal.checkpoint.1';

/** What a checkpoint states: the first `seq` rows of the journal had this root and this last hash. */
export interface CheckpointStatement {
  readonly seq: number;
  readonly digest: DigestAlgorithm;
  /** Hex. The hash of row `seq`. */
  readonly headHash: string;
  /** Hex. The Merkle root (RFC 9162) over the hashes of rows 1 to `seq`. */
  readonly root: string;
  /** UTC, ISO 8601. */
  readonly madeAt: string;
}

export interface Checkpoint extends CheckpointStatement {
  readonly keyId: string;
  /** Hex. Ed25519 over the canonical JSON of all other fields. */
  readonly signature: string;
}

const signedText = (statement: CheckpointStatement, keyId: string): Buffer => {
  const { seq, digest, headHash, root, madeAt } = statement;
  return Buffer.from(canonicalJson({ format: CHECKPOINT_FORMAT, seq, digest, headHash, root, madeAt, keyId }));
};

export function signCheckpoint(statement: CheckpointStatement, privateKeyPem: string): Checkpoint {
  const privateKey = createPrivateKey(privateKeyPem);
  const keyId = keyIdOf(createPublicKey(privateKeyPem));
  const signature = sign(null, signedText(statement, keyId), privateKey).toString('hex');
  return { ...statement, keyId, signature };
}

/** The file that leaves the database. */
export const checkpointFile = (checkpoint: Checkpoint): string =>
  `${canonicalJson({ format: CHECKPOINT_FORMAT, ...checkpoint })}\n`;

/** Reads such a file; null when it is none, or not signed with the key (PEM). */
export function readCheckpointFile(text: string, publicKeyPem: string): Checkpoint | null {
  let value: Checkpoint & { format?: unknown };
  try {
    value = JSON.parse(text) as Checkpoint;
    if (value.format !== CHECKPOINT_FORMAT) return null;
    const publicKey = createPublicKey(publicKeyPem);
    const genuine =
      value.keyId === keyIdOf(publicKey) &&
      verify(null, signedText(value, value.keyId), publicKey, Buffer.from(value.signature, 'hex'));
    return genuine ? value : null;
  } catch {
    return null;
  }
}
