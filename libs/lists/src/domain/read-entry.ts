import {
  ARTICLE_13,
  ARTICLE_15,
  NO_COVERAGE,
  namesSecrets,
  ARTICLE_3,
  readRefusalGround,
  type EntryContent,
  type ItemContent,
  type RefusalGround,
  type ShareType,
} from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import { CellReader } from './cell-reader';
import type { DepartmentLookup } from './departments';
import { readProvider } from './departments';
import { finding, type Finding } from './findings';
import type { EntryRows } from './group-rows';
import type { Header } from './header';
import type { ListField } from './headings';
import { lintFindings } from './entry-lint';
import type { Intent } from './intent';
import { mattersExcluded } from './recipients';
import {
  readChangeKind,
  readChannel,
  readClassification,
  readFormat,
  readFrequency,
  readMode,
  readShareType,
  splitValues,
} from './values';

/** What a duty row says beside the entry; the texts word for word. */
export interface DutyContent {
  readonly mattersText: string | null;
  readonly recipientText: string | null;
  readonly termText: string | null;
  readonly dueOn: LocalDate | null;
  readonly basis: string | null;
}

export interface ReadEntry {
  readonly row: number;
  readonly kind: 'keep' | 'withdraw';
  readonly code: string;
  readonly content: EntryContent;
  readonly duty: DutyContent;
  readonly findings: readonly Finding[];
}

export interface ReadingRules {
  readonly header: Header;
  readonly intent: Intent;
  readonly lookup: DepartmentLookup;
  /** Departments the importer may submit for; null for all of its region. */
  readonly allowedProviders: readonly Id[] | null;
}

/**
 * Reads one entry with its items and tells everything its cells break. An entry with an error finding is not taken; one
 * to be withdrawn is known by its code alone.
 */
export function readEntry(rows: EntryRows, rules: ReadingRules): ReadEntry {
  const findings: Finding[] = [];
  const cells = new CellReader(rules.header, rows.row, rows.cells, findings);
  const kind = cells.choice('changeKind', readChangeKind, 'change_kind_unknown') ?? 'keep';
  const { items, itemRows } = readItems(rows, rules, findings);
  const content = readContent(cells, rules, items);
  const duty = readDuty(cells);
  if (kind === 'keep') {
    requireFields(cells, rules.intent, content);
    findings.push(...lintFindings(content, cells, itemRows, rules.intent));
    noteOddities(cells, content, duty, itemRows, findings);
  }
  const told = kind === 'keep' ? findings : findings.filter(({ heading }) => heading === cells.place('code').heading);
  return { row: rows.row, kind, code: content.code, content, duty, findings: told };
}

function readContent(cells: CellReader, rules: ReadingRules, items: readonly ItemContent[]): EntryContent {
  const code = cells.code('code') ?? '';
  const providerDepartmentId = readProvider(cells, rules.lookup, rules.allowedProviders);
  const shareType = cells.choice('shareType', readShareType, 'share_type_unknown') ?? 'unconditional';
  return {
    code,
    name: cells.text('name') ?? '',
    abstract: cells.text('abstract'),
    providerDepartmentId: providerDepartmentId ?? '',
    sourceSystem: cells.text('sourceSystem'),
    formatClass: cells.choice('format', readFormat, 'format_unknown'),
    updateFrequency: cells.choice('frequency', readFrequency, 'frequency_unknown'),
    shareType,
    conditions: shareType === 'conditional' ? cells.text('conditions') : null,
    shareModes: readModes(cells),
    refusalGround: shareType === 'not_shared' ? readGround(cells, rules.intent) : null,
    channel: cells.choice('channel', readChannel, 'channel_unknown'),
    classification: cells.choice('classification', readClassification, 'classification_unknown'),
    items,
    coverage: NO_COVERAGE,
  };
}

function readModes(cells: CellReader): EntryContent['shareModes'] {
  const read = (text: string): EntryContent['shareModes'] | null => {
    const modes = splitValues(text).map(readMode);
    const known = modes.filter((mode) => mode !== null);
    return known.length === modes.length ? [...new Set(known)] : null;
  };
  return cells.choice('modes', read, 'mode_unknown') ?? [];
}

/** The ground of a row that is not shared; some exports keep it in one column with the conditions. */
function readGround(cells: CellReader, intent: Intent): RefusalGround | null {
  const field: ListField = cells.has('refusal') || !cells.has('conditions') ? 'refusal' : 'conditions';
  const text = cells.text(field);
  if (text === null) {
    if (!cells.has(field)) cells.tell(intent === 'take_over' ? 'gap' : 'error', 'required', field, ARTICLE_15);
    return null;
  }
  const ground = readRefusalGround(text);
  if (ground === null) cells.tell('error', 'ground_not_lawful', field, ARTICLE_15);
  return ground;
}

function readItems(
  rows: EntryRows,
  { header }: ReadingRules,
  findings: Finding[],
): { items: ItemContent[]; itemRows: CellReader[] } {
  const itemRows = rows.items.map((item) => new CellReader(header, item.row, item.cells, findings));
  const items = itemRows.map((cells): ItemContent => ({
    name: cells.text('itemName') ?? '',
    dataType: cells.text('itemType'),
    length: cells.wholeNumber('itemLength'),
    sensitivity: readSensitivity(cells),
    shareType: cells.choice('itemShareType', readShareType, 'share_type_unknown'),
  }));
  return { items, itemRows };
}

function readSensitivity(cells: CellReader): number | null {
  const read = (text: string): number | null => {
    const grade = /^第?([1-4])级?$/u.exec(text.normalize('NFKC').trim())?.[1];
    return grade === undefined ? null : Number(grade);
  };
  return cells.choice('itemSensitivity', read, 'sensitivity_range');
}

const readDuty = (cells: CellReader): DutyContent => ({
  mattersText: cells.verbatim('matters'),
  recipientText: cells.verbatim('conditions'),
  termText: cells.verbatim('term'),
  dueOn: cells.day('term'),
  basis: cells.text('basis'),
});

/** Fields without which no row stands, and those a proposal must have besides (Decree 809 art. 13). */
function requireFields(cells: CellReader, intent: Intent, content: EntryContent): void {
  for (const field of ['code', 'shareType'] as const)
    if (!cells.has(field)) cells.tell('error', 'required', field, ARTICLE_13);
  const missing: readonly (readonly [ListField, boolean])[] = [
    ['format', !cells.has('format')],
    ['frequency', !cells.has('frequency')],
    ['modes', !cells.has('modes')],
    ['classification', !cells.has('classification')],
    ['itemName', content.items.length === 0],
  ];
  for (const [field, isMissing] of missing) {
    if (!isMissing) continue;
    // A column the whole sheet lacks is told once, with the counts, not on every row.
    if (intent === 'propose') cells.tell('error', 'required', field, ARTICLE_13);
    else if (cells.hasColumn(field)) cells.tell('gap', 'required', field, ARTICLE_13);
  }
}

const OPENNESS: Readonly<Record<ShareType, number>> = { unconditional: 0, conditional: 1, not_shared: 2 };

function noteOddities(
  cells: CellReader,
  content: EntryContent,
  duty: DutyContent,
  itemRows: readonly CellReader[],
  findings: Finding[],
): void {
  const secrecy = cells.text('secrecy');
  if (secrecy !== null && !/^(?:否|非涉密|不涉密|无|N|0|false)$/iu.test(secrecy.normalize('NFKC')))
    cells.tell('error', 'state_secret', 'secrecy', ARTICLE_3);
  if (namesSecrets(duty.basis ?? '')) cells.tell('error', 'state_secret', 'basis', ARTICLE_3);
  for (const [index, item] of content.items.entries()) {
    if (item.shareType !== null && OPENNESS[item.shareType] < OPENNESS[content.shareType])
      itemRows[index]?.tell('notice', 'item_wider_than_entry', 'itemShareType');
  }
  if (mattersExcluded(content.conditions, duty.mattersText).length > 0)
    findings.push(finding('notice', 'condition_excludes_matter', cells.place('matters')));
}
