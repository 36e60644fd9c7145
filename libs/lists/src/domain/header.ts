import type { Result } from '@zeqing/kernel';
import { err, ok } from '@zeqing/kernel';
import { fieldOfHeading, normaliseHeading, type ListField } from './headings';
import type { ListsError } from './errors';
import type { Header, HeadingColumn } from './headed-sheet';
import { asItemSheet, itemSheetOf } from './item-sheet';
import { MergeIndex } from './merges';
import type { Profile, ProfileChoice } from './profile';
import { keyOf, profileOf, proposeProfile } from './profiles';
import { isTemplateHeading } from './template-columns';
import type { RawRow, RawSheet } from '@zeqing/kernel';

/** What is known of the file beside its cells. */
export interface HeaderWishes {
  /** The source a person named; null: the one the headings propose. */
  readonly source?: ProfileChoice | null;
  /** Whether somebody said whose rows these are, so that no column need say it. */
  readonly hasProvider?: boolean;
}

/** Titles and notes stand above the headings, but never more than these rows. */
const SEARCHED_ROWS = 10;
const LEAST_HITS = 3;
/** Characters kept of a heading, which every finding of its column repeats. */
const MAX_HEADING = 200;
/** Without these columns no row can be read, unless the source is known to have none of them. */
const NEEDED: readonly ListField[] = ['code', 'name', 'provider', 'shareType'];

/**
 * Finds the heading row: of all visible sheets' first ten rows the one in which most columns are recognised. A heading
 * merged over several rows counts in the lowest of them. Of several sheets that are lists the first with most columns
 * is read, with a sheet of its items if there is one. Errors: no such row; a needed column missing; one twice.
 */
export function findHeader(sheets: readonly RawSheet[], wishes: HeaderWishes = {}): Result<Header, ListsError> {
  const profile = wishes.source ? profileOf(wishes.source) : proposeProfile(sheets);
  const needed = neededOf(profile, wishes.hasProvider === true);
  const candidates = sheets.map((sheet) => headerOf(sheet, profile)).filter((header) => header !== null);
  const best = bestOf(candidates, needed);
  if (!best) return err({ code: 'lists.header_not_found', details: { searchedRows: SEARCHED_ROWS } });
  const missing = needed.filter((field) => !best.columnOf.has(field));
  if (missing.length > 0) return err({ code: 'lists.heading_missing', details: { missing } });
  const twice = best.columns.filter(({ column, heading }) => {
    const field = meaning(heading, profile);
    return field !== null && NEEDED.includes(field) && best.repeated.includes(column);
  });
  if (twice.length > 0)
    return err({ code: 'lists.heading_twice', details: { headings: twice.map(({ heading }) => heading) } });
  const items = itemSheetOf(best, candidates);
  const leftOut = candidates.filter((header) => header !== best && header !== items && isList(header, needed));
  return ok({ ...best, leftOut, items: items && asItemSheet(items) });
}

function neededOf(profile: Profile | null, hasProvider: boolean): readonly ListField[] {
  const lacks = profile?.lacks ?? [];
  return NEEDED.filter((field) => !lacks.includes(field) || (field === 'provider' && !hasProvider));
}

function bestOf(candidates: readonly Header[], needed: readonly ListField[]): Header | null {
  const lists = candidates.filter((header) => needed.every((field) => header.columnOf.has(field)));
  return (lists.length > 0 ? lists : candidates).reduce<Header | null>(
    (before, header) => (header.columnOf.size > (before?.columnOf.size ?? 0) ? header : before),
    null,
  );
}

/** A sheet with every needed column and something below them. */
const isList = ({ sheet, row, columnOf }: Header, needed: readonly ListField[]): boolean =>
  needed.every((field) => columnOf.has(field)) && (sheet.rows.at(-1)?.row ?? 0) > row;

/** The heading row of one sheet, null when too few of its columns are recognised in any row. */
function headerOf(sheet: RawSheet, profile: Profile | null): Header | null {
  const merges = new MergeIndex(sheet);
  let best: Header | null = null;
  for (const row of sheet.rows) {
    if (row.row > SEARCHED_ROWS) break;
    const candidate = readHeader(sheet, merges, row, profile);
    if (candidate.columnOf.size > (best?.columnOf.size ?? LEAST_HITS - 1)) best = candidate;
  }
  return best;
}

function readHeader(sheet: RawSheet, merges: MergeIndex, row: RawRow, profile: Profile | null): Header {
  const width = Math.max(0, ...row.cells.map(({ column }) => column + 1), merges.rightmostAt(row.row) + 1);
  const columns: HeadingColumn[] = [];
  const repeated: number[] = [];
  const columnOf = new Map<ListField, HeadingColumn>();
  for (let column = 0; column < width; column++) {
    const heading = merges.headingAt(row.row, column);
    if (heading === null || normaliseHeading(heading).key === '') continue;
    const field = resolve(meaning(heading, profile), columnOf);
    const isRepeated = field !== null && columnOf.has(field);
    if (isRepeated) repeated.push(column);
    const shown = heading.slice(0, MAX_HEADING).toWellFormed();
    const standsInFor = profile?.standIns?.[keyOf(heading)];
    const entry = { column, heading: shown, field: isRepeated ? null : field, ...(standsInFor && { standsInFor }) };
    columns.push(entry);
    if (entry.field !== null) columnOf.set(entry.field, entry);
  }
  return { sheet, row: row.row, columns, columnOf, repeated, leftOut: [], profile, items: null };
}

/** What a heading means in files of the source, else what it means everywhere. */
function meaning(heading: string, profile: Profile | null): ListField | null {
  const own = profile?.fields?.[keyOf(heading)];
  return own === undefined ? fieldOfHeading(heading) : own;
}

/** 共享类型 stands once for the entry and once, right of the item's name, for the item. */
function resolve(field: ListField | null, before: ReadonlyMap<ListField, HeadingColumn>): ListField | null {
  const isItemLevel = field === 'shareType' && before.has('itemName') && before.has('shareType');
  return isItemLevel ? 'itemShareType' : field;
}

/** Recognised headings that had to be normalised first, for the report: blanks, stars, full-width forms. */
export const untidyHeadings = (header: Header): readonly HeadingColumn[] =>
  header.columns.filter(
    ({ field, heading }) => field !== null && normaliseHeading(heading).key !== heading && !isTemplateHeading(heading),
  );
