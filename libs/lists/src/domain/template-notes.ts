import type { Id, RawSheet } from '@zeqing/kernel';
import { LABELS } from './values';

/** The hidden sheet of a template: what the file remembers of itself. */
export const TEMPLATE_SHEET = '_zeqing';
/** First cell of the hidden sheet: no other workbook is taken for one of these. */
const TEMPLATE_KIND = 'zeqing-duty-list';
/** Rises when columns are added or mean something else. */
export const TEMPLATE_VERSION = '1';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const MAX_WORD = 200;

/** What a template says of itself: its versions, and the edition and department it was filled from. */
export interface TemplateNotes {
  readonly templateVersion: string;
  readonly dictionaryVersion: string;
  readonly seriesCode: string;
  /** Null when the series had no edition yet. */
  readonly editionId: Id | null;
  /** Null when it holds every department's rows. */
  readonly departmentId: Id | null;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const HEX = 16;

/** The version of the dictionaries: a digest (FNV-1a, 32 bits) of every label that may be chosen. */
export const DICTIONARY_VERSION = digestOf(JSON.stringify(LABELS));

function digestOf(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash.toString(HEX).padStart(HEX / 2, '0');
}

/** The lines of the hidden sheet. */
export const notesRows = (notes: TemplateNotes): readonly (readonly string[])[] => [
  [TEMPLATE_KIND, notes.templateVersion],
  ['dictionary', notes.dictionaryVersion],
  ['series', notes.seriesCode],
  ['edition', notes.editionId ?? ''],
  ['department', notes.departmentId ?? ''],
];

/**
 * What the hidden sheet says, null where there is none or it is no sheet of ours. Anybody can write into it: the caller
 * must look the edition up before it believes a word.
 */
export function readNotes(sheet: RawSheet | undefined): TemplateNotes | null {
  const lines = (sheet?.rows ?? []).slice(0, 10).map(({ cells }) => cells.map(({ text }) => text.slice(0, MAX_WORD)));
  const valueOf = (key: string): string => lines.find(([first]) => first === key)?.[1] ?? '';
  const templateVersion = valueOf(TEMPLATE_KIND);
  if (templateVersion === '') return null;
  const idOf = (key: string): Id | null => (UUID.test(valueOf(key)) ? valueOf(key) : null);
  return {
    templateVersion,
    dictionaryVersion: valueOf('dictionary'),
    seriesCode: valueOf('series'),
    editionId: idOf('edition'),
    departmentId: idOf('department'),
  };
}
