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
import type { Header } from './headed-sheet';
import type { ListField } from './headings';
import { lintFindings } from './entry-lint';
import type { Intent } from './intent';
import { asMeantBy } from './profiles';
import { provisionalCode } from './provisional-code';
import { mattersExcluded } from './recipients';
import type { Conflict } from './conflict';
import {
  isChannelOnly,
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
  /** Where the list says something else since the template was filled, and not what the file says. */
  readonly conflicts?: readonly Conflict[];
  /** The file says nothing new of a row that has left the list. */
  readonly isLeftOut?: boolean;
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
  const { values } = rules.header.profile ?? {};
  const providerDepartmentId = readProvider(cells, rules.lookup, rules.allowedProviders);
  const code = cells.code('code') ?? madeCode(cells, providerDepartmentId);
  const shareType =
    cells.choice('shareType', asMeantBy(values?.shareType, readShareType), 'share_type_unknown') ??
    // A sheet without share types promises nothing: conditional, and the condition not written.
    (cells.hasColumn('shareType') ? 'unconditional' : 'conditional');
  return {
    code,
    name: cells.text('name') ?? '',
    abstract: cells.text('abstract'),
    providerDepartmentId: providerDepartmentId ?? '',
    sourceSystem: cells.text('sourceSystem'),
    formatClass: cells.choice('format', readFormat, 'format_unknown'),
    updateFrequency: cells.choice('frequency', asMeantBy(values?.frequency, readFrequency), 'frequency_unknown'),
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
    const modes = splitValues(text)
      .filter((word) => !isChannelOnly(word))
      .map(readMode);
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
  rules: ReadingRules,
  findings: Finding[],
): { items: ItemContent[]; itemRows: CellReader[] } {
  const { profile } = rules.header;
  const readShare = asMeantBy(profile?.values?.shareType, readShareType);
  const readers = rows.items.map((item) => new CellReader(item.header, item.row, item.cells, findings));
  const read = readers.flatMap((cells) => {
    const whole = cells.text('itemName') ?? '';
    const item = {
      dataType: cells.text('itemType'),
      length: cells.wholeNumber('itemLength'),
      sensitivity: readSensitivity(cells),
      shareType: cells.choice('itemShareType', readShare, 'share_type_unknown'),
    };
    if (rules.header.items !== null) refuseSecrets(cells);
    const names = profile?.hasListedItems ? [...new Set(splitValues(whole))] : [whole];
    return names.map((name): [ItemContent, CellReader] => [{ ...item, name }, cells]);
  });
  return { items: read.map(([item]) => item), itemRows: read.map(([, cells]) => cells) };
}

/** A provisional code for a row of a source without codes; the same row makes the same code again. */
function madeCode(cells: CellReader, provider: Id | null): string {
  const name = cells.verbatim('name');
  return cells.hasColumn('code') || name === null || provider === null ? '' : provisionalCode(provider, name);
}

/** A secret is no government data (art. 3), on whatever row it stands. */
function refuseSecrets(cells: CellReader): void {
  const secrecy = cells.text('secrecy');
  if (secrecy !== null && !/^(?:否|非涉密|不涉密|无|N|0|false)$/iu.test(secrecy.normalize('NFKC')))
    cells.tell('error', 'state_secret', 'secrecy', ARTICLE_3);
}

function readSensitivity(cells: CellReader): number | null {
  const read = (text: string): { grade: number | null } | null => {
    const word = text.normalize('NFKC').trim();
    const grade = /^第?([1-4])级?$/u.exec(word)?.[1];
    if (grade !== undefined) return { grade: Number(grade) };
    // Whether something is sensitive is no grade; it is read over, not mistaken.
    return /^(?:敏感|非敏感|不敏感|是|否)$/u.test(word) ? { grade: null } : null;
  };
  return cells.choice('itemSensitivity', read, 'sensitivity_range')?.grade ?? null;
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
  if (!cells.has('code') && content.code === '' && cells.hasColumn('code'))
    cells.tell('error', 'required', 'code', ARTICLE_13);
  // A list in force of a source without share types is taken over (U23); a proposal must say them.
  if (!cells.has('shareType') && (intent === 'propose' || cells.hasColumn('shareType')))
    cells.tell('error', 'required', 'shareType', ARTICLE_13);
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
  refuseSecrets(cells);
  if (namesSecrets(duty.basis ?? '')) cells.tell('error', 'state_secret', 'basis', ARTICLE_3);
  for (const [index, item] of content.items.entries()) {
    if (item.shareType !== null && OPENNESS[item.shareType] < OPENNESS[content.shareType])
      itemRows[index]?.tell('notice', 'item_wider_than_entry', 'itemShareType');
  }
  if (mattersExcluded(content.conditions, duty.mattersText).length > 0)
    findings.push(finding('notice', 'condition_excludes_matter', cells.place('matters')));
}
