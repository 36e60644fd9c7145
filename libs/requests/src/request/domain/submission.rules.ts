import type { EntryView, ItemView, ShareMode } from '@zeqing/catalogue';
import { err, ok, type FieldError, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import type { RequestableShareType, RequestContent } from './request';
import { decree, type RequestError } from './request-error';

/** From this local grade of sensitivity (1 to 4) an item counts as personal information (U37). A product rule: the decree has no grade. */
export const PERSONAL_INFORMATION_GRADE = 3;

const PERSONAL_INFORMATION_ARTICLES = '个人信息保护法 第十三条、第二十八条、第三十四条、第三十五条、第五十五条';

/** The entry a request is made against, as far as it may be asked for. */
export interface RequestableEntry {
  readonly entry: EntryView;
  readonly version: number;
  /** The strictest of the items asked for; it decides the term of the answer. */
  readonly shareType: RequestableShareType;
}

/** What of a request or a standing answer is checked against the catalogue. */
export interface AskedOfEntry {
  readonly itemIds: readonly Id[];
  readonly modes: readonly ShareMode[];
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
}

export const askedOf = (content: RequestContent): AskedOfEntry => ({ ...content, modes: [content.mode] });

/**
 * Whether these items of an entry may be asked for in this way: the entry is published and shared, the items are its
 * own and shared, the modes are offered, the period is one, the asker (null: nobody in particular) is not the provider. Source: arts 14,
 * 20; R6: what is not published goes to the need list instead.
 */
export function requestable(
  entry: EntryView | null,
  requesterDepartmentId: Id | null,
  asked: AskedOfEntry,
): Result<RequestableEntry, RequestError> {
  if (entry?.status !== 'published' || entry.publishedVersion === null) {
    return err({ code: 'request.entry_not_published', article: decree('第二十条') });
  }
  if (asked.validUntil !== null && asked.validUntil < asked.validFrom) {
    return err({ code: 'request.period', fields: [{ pointer: '/validUntil', rule: 'not_before_start' }] });
  }
  const details = { entryCode: entry.code };
  if (entry.shareType === 'not_shared') {
    return err({ code: 'request.entry_not_shared', details, article: decree('第十四条') });
  }
  if (entry.providerDepartmentId === requesterDepartmentId) return err({ code: 'request.own_entry', details });
  const known = entry.items.filter((item) => asked.itemIds.includes(item.id));
  const missing = asked.itemIds.filter((id) => !known.some((item) => item.id === id));
  if (missing.length > 0) return err({ code: 'request.item_unknown', details: { ...details, itemIds: missing } });
  const closed = known.filter((item) => item.shareType === 'not_shared').map((item) => item.id);
  if (closed.length > 0) {
    return err({
      code: 'request.item_not_shared',
      details: { ...details, itemIds: closed },
      article: decree('第十四条'),
    });
  }
  // An entry taken over without its 共享方式 shows a gap; it does not close every way of asking (U23).
  if (entry.shareModes.length > 0 && asked.modes.some((mode) => !entry.shareModes.includes(mode))) {
    return err({ code: 'request.mode_not_offered', details: { ...details, offered: entry.shareModes } });
  }
  return ok({ entry, version: entry.publishedVersion, shareType: strictest(entry.shareType, known) });
}

/**
 * Whether a request is complete: everything art. 20 asks for, and for personal information everything U37 asks for.
 * All gaps are told at once, as pointers into the request.
 */
export function complete(
  content: RequestContent,
  entry: Pick<EntryView, 'items'>,
  today: LocalDate,
): Result<null, RequestError> {
  const gaps = gapsOf(content, today);
  if (gaps.length > 0) return err({ code: 'request.incomplete', fields: gaps, article: decree('第二十条') });
  const personal = entry.items.filter((item) => content.itemIds.includes(item.id) && isPersonalInformation(item));
  const basisGaps = personal.length === 0 ? [] : personalInformationGaps(content, personal);
  if (basisGaps.length === 0) return ok(null);
  return err({
    code: 'request.personal_information_basis_missing',
    details: { itemIds: personal.map((item) => item.id) },
    fields: basisGaps,
    article: PERSONAL_INFORMATION_ARTICLES,
  });
}

/** Whether an item counts as personal information. An item nobody graded does not: the lint of the catalogue asks for the grade. */
export const isPersonalInformation = (item: Pick<ItemView, 'sensitivity'>): boolean =>
  item.sensitivity !== null && item.sensitivity >= PERSONAL_INFORMATION_GRADE;

function gapsOf(content: RequestContent, today: LocalDate): FieldError[] {
  const gaps: [pointer: string, rule: string, missing: boolean][] = [
    ['/legalBasis', 'required', isBlank(content.legalBasis)],
    ['/scenario', 'required', isBlank(content.scenario)],
    ['/useScope', 'required', isBlank(content.useScope)],
    ['/itemIds', 'required', content.itemIds.length === 0],
    ['/purposes', 'required', content.purposes.length === 0 || content.purposes.some(({ code }) => isBlank(code))],
    ['/validUntil', 'required', content.validUntil === null],
    ['/validUntil', 'in_the_future', content.validUntil !== null && content.validUntil < today],
    ['/truthful', 'accepted', !content.truthful],
    ['/urgent/ground', 'required', content.urgent ? isBlank(content.urgent.ground) : false],
    ['/urgent/wishedOn', 'in_the_future', content.urgent ? content.urgent.wishedOn < today : false],
  ];
  return gaps.filter(([, , missing]) => missing).map(([pointer, rule]) => ({ pointer, rule }));
}

function personalInformationGaps(content: RequestContent, items: readonly ItemView[]): FieldError[] {
  const basis = content.personalInformation;
  if (basis === null) return [{ pointer: '/personalInformation', rule: 'required' }];
  const texts = ['duty', 'impactAssessment', 'secrecyAssessment', 'notice'] as const;
  const blank = texts.filter((name) => isBlank(basis[name])).map((name) => `/personalInformation/${name}`);
  const justified = new Set(basis.necessity.filter(({ why }) => !isBlank(why)).map(({ itemId }) => itemId));
  const unjustified = items.some((item) => !justified.has(item.id)) ? ['/personalInformation/necessity'] : [];
  const unprotected = basis.sensitive === true && isBlank(basis.protectionMeasures ?? '');
  return [
    ...[...blank, ...unjustified].map((pointer) => ({ pointer, rule: 'required' })),
    ...(unprotected ? [{ pointer: '/personalInformation/protectionMeasures', rule: 'required' }] : []),
    // Information on persons under 14 is sensitive whatever else it is (个人信息保护法 第二十八条): it may be left unsaid,
    // but not denied.
    ...(basis.minors && basis.sensitive === false
      ? [{ pointer: '/personalInformation/sensitive', rule: 'accepted' }]
      : []),
  ];
}

const strictest = (entryType: RequestableShareType, items: readonly ItemView[]): RequestableShareType =>
  entryType === 'conditional' || items.some((item) => item.shareType === 'conditional')
    ? 'conditional'
    : 'unconditional';

const isBlank = (text: string): boolean => text.trim() === '';
