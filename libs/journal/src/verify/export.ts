import { canonicalJson, type Tx } from '@zeqing/kernel';
import type { JournalReader } from '../journal-reader.service';

export const EXPORT_FORMAT = 'zeqing.journal.export.1';

/** Rows read at a time while exporting (design §3.7). */
const EXPORT_SLICE = 2_000;

/**
 * The journal as lines for the offline verifier (docs/journal-format.md): a header that says what is to come, then a
 * line a row. `after` is the last sequence left out, `through` the last one wanted, at most the head.
 */
export async function* exportLines(
  reader: JournalReader,
  tx: Tx,
  after: number,
  through: number,
): AsyncGenerator<string, void, void> {
  const head = await reader.head(tx);
  const last = Math.min(through, head.seq);
  const lastHash = last === head.seq ? head.hash.toString('hex') : await hashAt(reader, tx, last);
  yield line({
    format: EXPORT_FORMAT,
    after,
    afterHash: await hashAt(reader, tx, after),
    through: last,
    throughHash: lastHash,
  });
  for (let from = after; from < last;) {
    const slice = await reader.exportSlice(tx, from, Math.min(EXPORT_SLICE, last - from));
    const end = slice.at(-1);
    // A hole is for the verifier to report: the export says what is there.
    if (end === undefined) return;
    for (const row of slice) if (row.seq <= last) yield line({ ...row });
    from = end.seq;
  }
}

const line = (value: Parameters<typeof canonicalJson>[0]): string => `${canonicalJson(value)}\n`;

/** The hash a row follows on; zero bytes before row 1. An absent row gives zero bytes too, which the verifier reports. */
async function hashAt(reader: JournalReader, tx: Tx, seq: number): Promise<string> {
  const [row] = seq === 0 ? [] : await reader.exportSlice(tx, seq - 1, 1);
  return row?.seq === seq ? row.hash : '00'.repeat(32);
}
