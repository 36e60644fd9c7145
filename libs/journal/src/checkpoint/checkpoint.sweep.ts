import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '@zeqing/kernel';
import { signingKey, type Config, type Sweep, type UnitOfWork } from '@zeqing/platform';
import type { Logger } from 'pino';
import { findHashes, findLastCheckpoint, insertCheckpoint, type StoredCheckpoint } from '../store/checkpoint.store';
import { readHead } from '../store/sealed.store';
import { GrowingMerkleTree } from '../verify/merkle';
import { checkpointFile, signCheckpoint, type Checkpoint } from './checkpoint';

/** A checkpoint is due after so many rows, or so long after the last one when there are new rows (design §3). */
const ROWS_DUE = 10_000;
const AGE_DUE = 3_600_000;
/** Hashes read at a time, and rows taken in by one round: after a long standstill the checkpoints catch up stepwise. */
const HASHES_AT_ONCE = 5_000;
const ROWS_A_ROUND = 100_000;

/** Signs the state of the journal now and then and puts the statement outside the database, into `<home>/checkpoints`. */
export class CheckpointSweep implements Sweep {
  readonly name = 'journal.checkpoint';
  readonly everyMilliseconds = 60_000;
  #keyMissed = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Answers 1 when it made a checkpoint. */
  async run(): Promise<number> {
    const tx = this.work.reader();
    const [last, head] = [await findLastCheckpoint(tx), await readHead(tx)];
    if (!this.#isDue(last, head.seq)) return 0;
    const key = await signingKey(this.config, 'journal-checkpoint');
    if (key === null) {
      if (!this.#keyMissed) this.logger.error('no key to sign checkpoints with: see docs/adr/0002-journal.md');
      this.#keyMissed = true;
      return 0;
    }
    const tree = await this.#grow(last, head.seq);
    const statement = {
      seq: tree.tree.size,
      digest: tree.digest,
      headHash: tree.headHash.toString('hex'),
      root: tree.tree.root().toString('hex'),
      madeAt: this.clock.now().toISOString(),
    };
    const checkpoint = signCheckpoint(statement, key);
    // Outside first: a statement only the database holds proves nothing against the database.
    await this.#writeOutside(checkpoint);
    await insertCheckpoint(tx, checkpoint, tree.tree.peaks);
    return 1;
  }

  #isDue(last: StoredCheckpoint | null, head: number): boolean {
    const grown = head - (last?.seq ?? 0);
    if (grown <= 0) return false;
    return last === null || grown >= ROWS_DUE || this.clock.now().getTime() - last.madeAt.getTime() >= AGE_DUE;
  }

  async #grow(last: StoredCheckpoint | null, head: number) {
    const digest = last?.digest ?? this.config.digest;
    const tree = new GrowingMerkleTree(digest, { size: last?.seq ?? 0, peaks: last?.peaks ?? [] });
    const through = Math.min(head, tree.size + ROWS_A_ROUND);
    let headHash = Buffer.alloc(0);
    while (tree.size < through) {
      const limit = Math.min(HASHES_AT_ONCE, through - tree.size);
      const hashes = await findHashes(this.work.reader(), tree.size, limit);
      if (hashes.length === 0) throw new Error(`the journal has no row ${tree.size + 1}: verify it`);
      for (const { seq, hash } of hashes) {
        if (seq !== tree.size + 1) throw new Error(`the journal has no row ${tree.size + 1}: verify it`);
        tree.append(hash);
        headHash = Buffer.from(hash);
      }
    }
    return { tree, digest, headHash };
  }

  async #writeOutside(checkpoint: Checkpoint): Promise<void> {
    const folder = path.join(this.config.home, 'checkpoints');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${String(checkpoint.seq).padStart(15, '0')}.json`);
    await writeFile(file, checkpointFile(checkpoint), { flush: true });
  }
}
