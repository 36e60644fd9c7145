import { ACT_GAPS, gapsOfImported, missingContent, type GapField, type OutcomeCount } from '@zeqing/catalogue';
import { finding, type Finding, type ListRule, type Severity } from './findings';
import { groupRows, type EntryRows } from './group-rows';
import type { Header } from './headed-sheet';
import { notesOfSheet } from './sheet-notes';
import { readEntry, type ReadEntry, type ReadingRules } from './read-entry';
import { ToldFindings, type FindingKind } from './told-findings';

export const OUTCOMES = ['new', 'changed', 'unchanged', 'withdrawn', 'error'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface CheckedRow extends ReadEntry {
  readonly outcome: Outcome;
}

export interface CheckCounts {
  readonly entries: number;
  readonly items: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many of the entries to be taken lack each field of arts 13 to 15. */
  readonly gaps: Readonly<Partial<Record<GapField, number>>>;
  /** Rows to be taken of which the list says something else since the template was filled. */
  readonly conflicts: number;
  /** How often each rule was broken: errors first, then by how many. */
  readonly kinds: readonly FindingKind[];
}

export interface CheckReport {
  readonly rows: readonly CheckedRow[];
  readonly findings: readonly Finding[];
  readonly counts: CheckCounts;
}

/** What the installation already knows of a row, and whether the row says something else. */
export interface KnownState {
  readonly isInOpenBatch: boolean;
  readonly isInList: boolean;
  readonly isSame: boolean;
}
export type KnownStateOf = (row: Pick<ReadEntry, 'code' | 'content' | 'duty'>) => KnownState | null;

/** Reads every entry of the sheet. Pure; the known state is judged in `assess`. */
export function readList(rules: ReadingRules): { entries: readonly ReadEntry[]; notes: readonly Finding[] } {
  const { header } = rules;
  const grouped = groupRows(header);
  const entries = withDuplicates(
    grouped.entries,
    header,
    grouped.entries.map((rows) => readEntry(rows, rules)),
  );
  return { entries, notes: notesOfSheet(header, grouped) };
}

/**
 * The report of a dry run: each row's outcome, the findings in the order of the sheet, and the counts, which are of all
 * findings even where the report leaves some out.
 */
export function assess(
  read: { entries: readonly ReadEntry[]; notes: readonly Finding[] },
  header: Header,
  known: KnownStateOf,
): CheckReport {
  const rows = read.entries.map((entry) => assessRow(entry, header, known(entry)));
  const told = new ToldFindings();
  told.add([...read.notes, ...rows.flatMap((row) => row.findings)]);
  return { rows, findings: told.told(), counts: count(rows, told) };
}

/** What a row lacks is not told of a file that changes nothing of it: it stands among the gaps already. */
const COMPLETENESS: readonly ListRule[] = ['required', 'condition_missing', 'ground_incomplete'];

function assessRow(entry: ReadEntry, header: Header, known: KnownState | null): CheckedRow {
  const withError = (rule: ListRule): ReadEntry => ({
    ...entry,
    findings: [...entry.findings, codeFinding(rule, entry, header)],
  });
  if (entry.isLeftOut) return { ...entry, findings: [], outcome: 'unchanged' };
  if (entry.kind === 'keep' && known?.isInList && known.isSame) {
    const findings = entry.findings.filter(({ rule }) => !COMPLETENESS.includes(rule));
    const isRead = findings.every(({ severity }) => severity !== 'error');
    return { ...entry, findings, outcome: isRead ? 'unchanged' : 'error' };
  }
  let judged = entry;
  if (entry.kind === 'withdraw' && !known?.isInList) judged = withError('not_in_list');
  else if (known?.isInOpenBatch) judged = withError('in_open_batch');
  return { ...judged, outcome: outcomeOf(judged, known) };
}

function outcomeOf(entry: ReadEntry, known: KnownState | null): Outcome {
  if (entry.findings.some(({ severity }) => severity === 'error')) return 'error';
  if (entry.kind === 'withdraw') return 'withdrawn';
  return known?.isInList ? 'changed' : 'new';
}

/** A code that stood in an earlier row already is told at the later one. */
function withDuplicates(
  rows: readonly EntryRows[],
  header: Header,
  entries: readonly ReadEntry[],
): readonly ReadEntry[] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    if (entry.code === '' || !rows[index]) return entry;
    if (!seen.has(entry.code)) {
      seen.add(entry.code);
      return entry;
    }
    return { ...entry, findings: [...entry.findings, codeFinding('duplicate_code', entry, header)] };
  });
}

/** What is told at the code of a row. */
export function codeFinding(rule: ListRule, entry: Pick<ReadEntry, 'row' | 'code'>, header: Header): Finding {
  const column = header.columnOf.get('code');
  return finding('error', rule, {
    sheet: header.sheet.name,
    row: entry.row,
    column: column?.column ?? null,
    heading: column?.heading ?? '',
    value: entry.code,
  });
}

/** What a row to be taken lacks. The acts of art. 13 were recorded, or asked for, when its entry was new. */
function gapsOf({ outcome, content }: CheckedRow): readonly GapField[] {
  if (outcome === 'new') return gapsOfImported(content);
  return outcome === 'changed' ? missingContent(content) : [];
}

function count(rows: readonly CheckedRow[], told: ToldFindings): CheckCounts {
  const outcomes: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, withdrawn: 0, error: 0 };
  const gaps: Partial<Record<GapField, number>> = {};
  for (const row of rows) {
    outcomes[row.outcome] += 1;
    for (const field of gapsOf(row)) gaps[field] = (gaps[field] ?? 0) + 1;
  }
  const items = rows.reduce((sum, row) => sum + row.content.items.length, 0);
  const conflicts = rows.filter((row) => row.outcome !== 'error' && (row.conflicts ?? []).length > 0).length;
  return { entries: rows.length, items, outcomes, findings: told.counts, gaps, conflicts, kinds: told.kinds() };
}

/** The counts of a catalogue that was compared as a set; a new entry lacks the acts of art. 13 besides its content's gaps. */
export function countsOfStaged(
  staged: readonly OutcomeCount[],
  told: { readonly findings: Readonly<Record<Severity, number>>; readonly kinds: readonly FindingKind[] },
  actsAreDone: boolean,
): CheckCounts {
  const outcomes: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, withdrawn: 0, error: 0 };
  const gaps: Partial<Record<string, number>> = {};
  for (const { outcome, rows, gaps: lacking } of staged) {
    outcomes[outcome] = rows;
    if (outcome === 'new' || outcome === 'changed')
      for (const [field, times] of Object.entries(lacking ?? {})) gaps[field] = (gaps[field] ?? 0) + times;
  }
  if (outcomes.new > 0 && !actsAreDone) for (const field of ACT_GAPS) gaps[field] = outcomes.new;
  return {
    entries: staged.reduce((sum, { rows }) => sum + rows, 0),
    items: staged.reduce((sum, { items }) => sum + items, 0),
    outcomes,
    findings: { ...told.findings },
    gaps,
    conflicts: 0,
    kinds: told.kinds,
  };
}
