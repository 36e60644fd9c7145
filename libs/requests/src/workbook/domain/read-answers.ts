import { comparableText, lengthOf, normalText, textFault, type Id, type RawRow } from '@zeqing/kernel';
import type { AnswerProposal, Citation, Cut } from '../../answer/domain/answer.rules';
import { GROUND_KIND_WORDS, GROUND_WORDS } from '../../letter/domain/words';
import {
  answerCell,
  codeOf,
  DECISION_WORDS,
  FILLED_FIELDS,
  type AnswerHeader,
  type FilledField,
} from './answer-columns';
import { answerFinding, type AnswerFinding, type AnswerRule } from './answer-findings';

/** What the hidden sheet remembers of a row: the request and the version it was downloaded in. */
export interface RememberedRow {
  readonly number: string;
  readonly id: Id;
  readonly version: number;
}

/** Data items of the requests, by request and comparable name. */
export type ItemsOf = ReadonlyMap<Id, ReadonlyMap<string, Id>>;

/** A row in which something is filled in. */
export interface ReadRow {
  /** As Excel numbers it. */
  readonly row: number;
  readonly number: string;
  readonly id: Id | null;
  readonly version: number | null;
  /** Null as long as there are findings. */
  readonly proposal: AnswerProposal | null;
  readonly findings: readonly AnswerFinding[];
}

const MAX_TEXT: Readonly<Record<FilledField, number>> = {
  ...{ decision: 20, ground: 100, reason: 2_000, cutItems: 8_000 },
  ...{ citationKind: 20, citationTitle: 200, citationClause: 200 },
};
/** What goes with which decision; the rest is to stay empty, so that nothing written is dropped in silence. */
const GOES_WITH: Readonly<Record<AnswerProposal['kind'], readonly FilledField[]>> = {
  agree: [],
  partial: ['reason', 'cutItems'],
  refuse: ['ground', 'reason', 'citationKind', 'citationTitle', 'citationClause'],
};
const SEPARATORS = /[、；;，,\n]+/u;

type Told = (field: Parameters<typeof answerFinding>[1], rule: AnswerRule, value?: string) => void;
type Texts = Readonly<Record<FilledField, string>>;

/** Every row in which something is filled in, as an answer or with all that is wrong with it; the rest are left alone. */
export function readAnswers(header: AnswerHeader, remembered: readonly RememberedRow[], items: ItemsOf): ReadRow[] {
  const known = new Map(remembered.map((one) => [comparableText(one.number), one]));
  const seen = new Set<string>();
  return header.sheet.rows
    .filter((row) => row.row > header.row && FILLED_FIELDS.some((field) => answerCell(header, row, field) !== null))
    .map((row) => {
      const read = readRow(header, row, known, items, seen);
      seen.add(comparableText(read.number));
      return read;
    });
}

function readRow(
  header: AnswerHeader,
  row: RawRow,
  known: ReadonlyMap<string, RememberedRow>,
  items: ItemsOf,
  seen: ReadonlySet<string>,
): ReadRow {
  const findings: AnswerFinding[] = [];
  const told: Told = (field, rule, value) =>
    void findings.push(answerFinding(header.columnOf, field, rule, value === undefined ? {} : { value }));
  const number = normalText(answerCell(header, row, 'number')?.text ?? '');
  const request = known.get(comparableText(number)) ?? null;
  if (request === null) told('number', 'unknown_request', number);
  else if (seen.has(comparableText(number))) told('number', 'repeated', number);
  const texts = textsOf(header, row, told);
  const proposal = proposalIn(texts, (request && items.get(request.id)) ?? new Map<string, Id>(), told);
  const isRead = findings.length === 0;
  return {
    row: row.row,
    number: number.slice(0, 40),
    id: request?.id ?? null,
    version: request?.version ?? null,
    proposal: isRead ? proposal : null,
    findings,
  };
}

function textsOf(header: AnswerHeader, row: RawRow, told: Told): Texts {
  const texts: Record<FilledField, string> = {
    ...{ decision: '', ground: '', reason: '', cutItems: '', citationKind: '', citationTitle: '', citationClause: '' },
  };
  for (const field of FILLED_FIELDS) {
    const cell = answerCell(header, row, field);
    if (cell === null) continue;
    const text = normalText(cell.text);
    if (cell.isComputed || cell.kind === 'formula' || cell.kind === 'error') told(field, 'formula', text);
    else if (textFault(text) !== null) told(field, 'text_malformed', text);
    else if (lengthOf(text) > MAX_TEXT[field]) told(field, 'too_long', text);
    texts[field] = text;
  }
  return texts;
}

function proposalIn(texts: Texts, items: ReadonlyMap<string, Id>, told: Told): AnswerProposal | null {
  if (texts.decision === '') {
    told('decision', 'decision_missing');
    return null;
  }
  const kind = codeOf(DECISION_WORDS, texts.decision);
  if (kind === null) {
    told('decision', 'not_a_choice', texts.decision);
    return null;
  }
  for (const field of FILLED_FIELDS)
    if (field !== 'decision' && texts[field] !== '' && !GOES_WITH[kind].includes(field))
      told(field, 'not_for_decision', texts[field]);
  switch (kind) {
    case 'agree':
      return { kind };
    case 'partial':
      return { kind, cuts: cutsIn(texts, items, told) };
    case 'refuse':
      return refusalIn(texts, told);
  }
}

function cutsIn({ cutItems, reason }: Texts, items: ReadonlyMap<string, Id>, told: Told): readonly Cut[] {
  if (reason === '') told('reason', 'reason_missing');
  const names = [...new Set(cutItems.split(SEPARATORS).map(normalText))].filter((name) => name !== '');
  if (names.length === 0) told('cutItems', 'cut_items_missing');
  const cuts = names.flatMap((name) => {
    const itemId = items.get(comparableText(name));
    if (itemId === undefined) told('cutItems', 'item_unknown', name);
    return itemId === undefined ? [] : [{ itemId, reason }];
  });
  if (cuts.length > 0 && cuts.length >= items.size) told('cutItems', 'nothing_left', cutItems);
  return cuts;
}

function refusalIn(texts: Texts, told: Told): AnswerProposal {
  const ground = codeOf(GROUND_WORDS, texts.ground);
  if (texts.ground === '') told('ground', 'ground_missing');
  else if (ground === null) told('ground', 'not_a_choice', texts.ground);
  if (texts.reason === '') told('reason', 'reason_missing');
  return { kind: 'refuse', ground: ground ?? '', reason: texts.reason, citation: citationIn(texts, told) };
}

function citationIn({ citationKind, citationTitle, citationClause }: Texts, told: Told): Citation | null {
  if (citationKind === '' && citationTitle === '' && citationClause === '') return null;
  const kind = codeOf(GROUND_KIND_WORDS, citationKind);
  if (citationKind !== '' && kind === null) told('citationKind', 'not_a_choice', citationKind);
  else if (kind === null) told('citationKind', 'citation_incomplete');
  if (citationTitle === '') told('citationTitle', 'citation_incomplete');
  if (citationClause === '') told('citationClause', 'citation_incomplete');
  return { kind: kind ?? '', title: citationTitle, clause: citationClause };
}
