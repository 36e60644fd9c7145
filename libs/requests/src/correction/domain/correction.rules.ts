import type { EntryView } from '@zeqing/catalogue';
import { err, ok, type Id, type Result } from '@zeqing/kernel';
import { CORRECTION_SCOPES, type CorrectionReport, type CorrectionScope } from './correction';
import type { CorrectionError } from './correction-error';
import type { HOUSE } from '../../settings/domain/house';
import { CORRECTION_ARTICLE } from './correction.workflow';

/** Letters, digits and separators: a platform's reference. Names and values do not fit. */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/-]{3,79}$/;
/** Citizen number (GB 11643) and mobile number: what people put in by mistake, and what must never be held here. */
/** The digits of a platform's identifier are nobody's number, even where eleven of them look like a telephone. */
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const PERSONAL_NUMBER = /(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

/** Whether a text holds a person's number. Source: U9; arts 31 and 32 (the data are never held here). */
export const holdsPersonalNumber = (text: string): boolean => PERSONAL_NUMBER.test(text.replace(UUID, ''));

/**
 * Accepts a report or says what is wrong with it: the entry must be published and another department's, the scope
 * must name its place, and a record is named by its reference only. Source: Decree 809 art. 26, U9.
 */
export function checkReport(
  report: CorrectionReport,
  entry: EntryView | null,
  reporterDepartmentId: Id,
): Result<EntryView, CorrectionError> {
  if (entry?.status !== 'published')
    return err({ code: 'correction.entry_not_published', details: { entryCode: report.entryCode } });
  if (entry.providerDepartmentId === reporterDepartmentId)
    return err({ code: 'correction.own_entry', details: { entryCode: entry.code } });
  const fields = misplaced(report);
  if (fields.length > 0)
    return err({
      code: 'correction.scope_incomplete',
      details: { scope: report.scope },
      fields,
      article: CORRECTION_ARTICLE,
    });
  const { itemId, resourceId, recordReference, note } = report;
  if (itemId !== null && !entry.items.some((item) => item.id === itemId)) return err(unknownPlace('/itemId'));
  if (resourceId !== null && !entry.resources.some((resource) => resource.id === resourceId))
    return err(unknownPlace('/resourceId'));
  if (recordReference !== null && (!REFERENCE.test(recordReference) || holdsPersonalNumber(recordReference)))
    return err({
      code: 'correction.record_reference',
      fields: [{ pointer: '/recordReference', rule: 'platform_reference' }],
    });
  if (note !== null && holdsPersonalNumber(note))
    return err({ code: 'correction.content_in_text', fields: [{ pointer: '/note', rule: 'no_personal_number' }] });
  return ok(entry);
}

/**
 * The scope and field a provider accepts a report at: the reported one or a wider one, never a narrower. At field
 * scope the field must be known. Refuses with `correction.scope_narrowed` or `correction.scope_incomplete`.
 */
export function acceptedAs(
  reported: { readonly scope: CorrectionScope; readonly itemId: Id | null },
  wished: { readonly scope: CorrectionScope | null; readonly itemId: Id | null },
): Result<{ readonly scope: CorrectionScope; readonly itemId: Id | null }, CorrectionError> {
  const scope = wished.scope ?? reported.scope;
  if (width(scope) < width(reported.scope))
    return err({ code: 'correction.scope_narrowed', details: { reported: reported.scope, wished: scope } });
  const itemId = wished.itemId ?? reported.itemId;
  if (scope === 'field' && itemId === null)
    return err({
      code: 'correction.scope_incomplete',
      details: { scope },
      fields: [{ pointer: '/itemId', rule: 'required' }],
      article: CORRECTION_ARTICLE,
    });
  return ok({ scope, itemId: scope === 'resource' ? null : itemId });
}

/** Reports of one entry from which a wider scope is proposed. */
export interface CountedReports {
  /** Records reported with the same field, or with none named, still unsettled. */
  readonly recordsOfItem: number;
  /** The same, settled or not, within the days of the setting. */
  readonly recentRecordsOfItem: number;
  /** Different fields reported, by record or as a whole, still unsettled. */
  readonly items: number;
}

/** From where on the wider scope is proposed (U9: "a set count or rate"; no figure in law). */
export type WiderScopeSettings = (typeof HOUSE)['widerScope'];

/**
 * The wider scope the system proposes, or null: several records of a field speak of the field, several fields of the
 * resource. It proposes only; the scope is the provider's to accept. Source: U9.
 */
export function proposedScope(
  scope: CorrectionScope,
  counted: CountedReports,
  settings: WiderScopeSettings,
): CorrectionScope | null {
  if (scope !== 'resource' && counted.items >= settings.fields) return 'resource';
  const many = counted.recordsOfItem >= settings.records || counted.recentRecordsOfItem >= settings.recentRecords;
  return scope === 'record' && many ? 'field' : null;
}

function misplaced(report: CorrectionReport) {
  const required = (pointer: string, missing: boolean) => (missing ? [{ pointer, rule: 'required' }] : []);
  const absent = (pointer: string, present: boolean) => (present ? [{ pointer, rule: 'absent' }] : []);
  const { scope, itemId, resourceId, recordReference, note } = report;
  return [
    ...required('/recordReference', scope === 'record' && recordReference === null),
    ...absent('/recordReference', scope !== 'record' && recordReference !== null),
    ...absent('/note', scope === 'record' && note !== null),
    ...required('/itemId', scope === 'field' && itemId === null),
    ...absent('/itemId', scope === 'resource' && itemId !== null),
    ...absent('/resourceId', scope !== 'resource' && resourceId !== null),
  ];
}

const unknownPlace = (pointer: string): CorrectionError => ({
  code: 'correction.place_unknown',
  fields: [{ pointer, rule: 'known' }],
});

const width = (scope: CorrectionScope): number => CORRECTION_SCOPES.indexOf(scope);
