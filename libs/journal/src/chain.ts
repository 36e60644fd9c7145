import { digest, type DigestAlgorithm } from '@zeqing/platform';

/** What each hash is of, so that no row can be passed off as a link or the other way round. */
const ROW_TAG = 'zeqing.journal.row.1';
const LINK_TAG = 'zeqing.journal.link.1';

/** The `prev` of row 1: 32 zero bytes. */
export const GENESIS = Buffer.alloc(32);

/** The hash of a row's canonical bytes, made at append. docs/journal-format.md. */
export const rowHash = (algorithm: DigestAlgorithm, text: string): Buffer => digest(algorithm, ROW_TAG, text);

/** The hash that places a row in the chain, made at sealing: H(tag ‖ seq ‖ prev ‖ row hash). docs/journal-format.md. */
export const linkHash = (algorithm: DigestAlgorithm, seq: number, prev: Uint8Array, row: Uint8Array): Buffer =>
  digest(algorithm, LINK_TAG, String(seq), prev, row);
