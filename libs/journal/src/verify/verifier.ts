import type { CanonicalValue } from '@zeqing/kernel';
import { GENESIS, linkHash, rowHash } from '../chain';
import { EXPORT_FORMAT } from './export';
import { parseObject, readRow } from './row-shape';

export interface Fault {
  /** What is wrong; docs/journal-format.md lists the codes. */
  readonly code: string;
  /** The row, or null where a line is no row. */
  readonly seq: number | null;
}

export interface Verdict {
  readonly rows: number;
  readonly last: number;
  readonly lastHash: string;
  readonly faults: readonly Fault[];
}

interface Header {
  readonly after: number;
  readonly afterHash: string;
  readonly through: number;
  readonly throughHash: string;
}

/** So many faults tell enough. */
const FAULTS_KEPT = 1_000;

/**
 * Checks an export line by line, without a database and without believing anything but its own arithmetic
 * (docs/journal-format.md). What it cannot see is a journal rewritten from some row to its end: only a checkpoint
 * signed before shows that.
 */
export class JournalVerifier {
  readonly #faults: Fault[] = [];
  readonly #versions = new Map<string, number>();
  #header: Header | null = null;
  #rows = 0;
  #seq = 0;
  #hash = '';

  /** `onRow` sees the sequence and hash of each row, for checks against checkpoints. */
  constructor(private readonly onRow: (seq: number, hash: Buffer) => void = () => undefined) {}

  feed(line: string): void {
    const parsed = parseObject(line);
    if (parsed === null) {
      this.#fault('line.malformed');
      return;
    }
    if (!parsed.isCanonical) this.#fault('line.not_canonical');
    if (this.#header === null) this.#begin(parsed.value);
    else this.#row(parsed.value);
  }

  end(): Verdict {
    const header = this.#header;
    if (header === null) this.#fault('header.missing');
    else {
      if (this.#seq !== header.through) this.#fault('end.missing_rows');
      if (this.#hash !== header.throughHash) this.#fault('end.hash');
    }
    return { rows: this.#rows, last: this.#seq, lastHash: this.#hash, faults: this.#faults };
  }

  #begin(value: Readonly<Record<string, CanonicalValue>>): void {
    const { after, afterHash, format, through, throughHash } = value;
    const known = format === EXPORT_FORMAT && typeof after === 'number' && typeof through === 'number';
    if (!known || typeof afterHash !== 'string' || typeof throughHash !== 'string') {
      this.#fault('header.missing');
      return;
    }
    this.#header = { after, afterHash, through, throughHash };
    this.#seq = after;
    this.#hash = afterHash;
    if (after === 0 && afterHash !== GENESIS.toString('hex')) this.#fault('header.genesis');
  }

  #row(value: Readonly<Record<string, CanonicalValue>>): void {
    const { seq, prev, row, rowHash: storedRowHash, hash } = value;
    const hasTexts = typeof prev === 'string' && typeof row === 'string' && typeof hash === 'string';
    if (typeof seq !== 'number' || !hasTexts) {
      this.#fault('line.malformed');
      return;
    }
    if (seq !== this.#seq + 1) this.#fault('seq.gap', seq);
    if (prev !== this.#hash) this.#fault('chain.prev', seq);
    this.#rows += 1;
    this.#seq = seq;
    this.#hash = hash;

    const read = readRow(row);
    if (typeof read === 'string') {
      this.#fault(read, seq);
      return;
    }
    const ownRowHash = rowHash(read.digest, row);
    if (ownRowHash.toString('hex') !== storedRowHash) this.#fault('row.hash', seq);
    const ownHash = linkHash(read.digest, seq, Buffer.from(prev, 'hex'), ownRowHash);
    if (ownHash.toString('hex') !== hash) this.#fault('chain.hash', seq);
    this.#followVersion(read.object, read.version, seq);
    this.onRow(seq, ownHash);
  }

  /** In an export from the beginning every object starts at 1; in a later part its first version is taken as it is. */
  #followVersion(object: string, version: number, seq: number): void {
    const before = this.#versions.get(object) ?? (this.#header?.after === 0 ? 0 : version - 1);
    if (version !== before + 1) this.#fault('object.version', seq);
    this.#versions.set(object, version);
  }

  #fault(code: string, seq: number | null = null): void {
    if (this.#faults.length < FAULTS_KEPT) this.#faults.push({ code, seq });
  }
}

/** Checks a whole export held in memory. */
export function verifyLines(lines: Iterable<string>, onRow?: (seq: number, hash: Buffer) => void): Verdict {
  const verifier = new JournalVerifier(onRow);
  for (const line of lines) verifier.feed(line.replace(/\n$/, ''));
  return verifier.end();
}
