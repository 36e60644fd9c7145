import type { Caller, CallerName } from './demo-callers';
import { call } from './demo-callers';
import { EMPTY_ITEM, EMPTY_ONE_THING } from './written-item';
import type { HttpAnswer } from './http-call';

/** What became of a caller: asked to sign in, refused by role, told that there is no such thing, or let through. */
export const OUTCOMES = ['sign_in', 'forbidden', 'hidden', 'reached'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Route → variant of its object ('-' when it names none) → outcome → callers. */
export type Matrix = Readonly<
  Record<string, Readonly<Record<string, Partial<Readonly<Record<Outcome, readonly CallerName[]>>>>>>
>;

const OF_STATUS: Readonly<Record<number, Outcome>> = { 401: 'sign_in', 403: 'forbidden', 404: 'hidden' };
/** A version nobody has: who gets as far as the change is stopped by it, and nothing is written. */
const NEVER = 999_999_999;
const NOTHING = '0190a000-0000-7000-8000-000000000000';
/** Over before it began, so that nobody is appointed. */
const PERIOD = { validFrom: '2026-01-05', validTo: '2026-01-04' };

/** Who and what the bodies name besides the object: they exist, so that only the object can be missing. */
export interface Named {
  readonly departmentId: string;
  readonly personId: string;
}

/** Bodies of routes that name an object: as the document asks, so that the object is looked for. */
const bodiesWith = ({ departmentId, personId }: Named): Readonly<Record<string, object>> => ({
  'PATCH /api/v1/calendar/regions/{code}': { receiptDayCounts: true, basis: '测试' },
  'PATCH /api/v1/people/{id}': { status: 'disabled' },
  'POST /api/v1/people/{id}/password': { password: 'Linshi-2026hao' },
  'POST /api/v1/people/{id}/posts': { departmentId, role: 'liaison', ...PERIOD },
  'PATCH /api/v1/posts/{id}': { validTo: '2026-12-31' },
  'POST /api/v1/posts/{id}/delegations': { delegateId: personId, ...PERIOD, reason: '测试' },
  'PATCH /api/v1/delegations/{id}': { validTo: '2026-12-31' },
  'PATCH /api/v1/departments/{id}/signing-rules': { act: 'agree', twoPersons: true, basis: '测试' },
  'POST /api/v1/disputes/{id}/carried-out': { report: '测试' },
  'PUT /api/v1/clients/{id}/acceptances': { pairs: [] },
  'PUT /api/v1/clients/{id}/on-undetermined': { act: 'ask_at_once' },
  'PATCH /api/v1/requests/{id}': { useScope: '测试' },
  'POST /api/v1/requests/{id}/answer': { kind: 'agree' },
  'POST /api/v1/requests/{id}/supply': { resourceId: NOTHING },
  'POST /api/v1/requests/{id}/supply-updates': { updatedOn: '2026-11-20', document: '测试' },
  'POST /api/v1/requests/{id}/reject-supply': { evidence: '测试' },
  'POST /api/v1/requests/{id}/supplement': { missing: [{ part: 'legal_basis', what: '测试' }] },
  'POST /api/v1/requests/{id}/extension': { workingDays: 1, reason: '测试' },
  'POST /api/v1/requests/{id}/extension/decision': { decision: 'declined' },
  'POST /api/v1/requests/{id}/transfer': { departmentId, ground: '测试' },
  'POST /api/v1/requests/{id}/assign': { departmentId, ground: '测试' },
  'POST /api/v1/requests/{id}/suspend': { reason: '测试', rectifyBy: '2026-12-31' },
  'POST /api/v1/requests/{id}/resume': { statement: '测试' },
  'POST /api/v1/requests/{id}/terminate': { statement: '测试' },
  'POST /api/v1/requests/{id}/service-change': {
    ...{ kind: 'alter', reason: '测试', negotiationRecord: '测试', negotiatedOn: '2026-11-20' },
    ...{ filingNumber: '测试', filedOn: '2026-11-20' },
  },
  'POST /api/v1/requests/{id}/finish-use': { reason: 'achieved' },
  'POST /api/v1/requests/{id}/dispose': { method: 'destroyed', disposedOn: '2026-11-20', proof: '测试' },
  'POST /api/v1/requests/{id}/effect': { effect: '测试', solved: true },
  'POST /api/v1/requests/{id}/check/return': { reason: '测试' },
  'POST /api/v1/requests/{id}/usage-records': { kind: 'effect', said: '测试', happenedOn: '2026-11-20' },
  'PATCH /api/v1/me/webhooks/{id}': { state: 'disabled' },
  'POST /api/v1/requests/{id}/bridge': { until: '2026-12-31', ground: '测试' },
  'POST /api/v1/requests/{id}/disposal-instruction': {
    ...{ method: 'destroyed', instruction: '测试', dueOn: '2026-12-31' },
  },
  'POST /api/v1/outside-requests/{id}/legs': {
    ...{ sender: '测试', receiver: '测试', channel: 'mail', sentOn: '2026-11-20' },
  },
  'POST /api/v1/outside-requests/{id}/records': {
    ...{ kind: 'answer', said: '测试', document: '测试', happenedOn: '2026-11-20' },
  },
  'POST /api/v1/corrections/{id}/settle': { result: 'verified' },
  'POST /api/v1/urgings/{id}/reply': { reply: '测试', promisedOn: '2026-12-31' },
  'POST /api/v1/urgings/{id}/promise': { promisedOn: '2026-12-31' },
  'POST /api/v1/urgings/{id}/close': { fulfilledOn: '2026-11-23' },
  'POST /api/v1/cases/{id}/reason': { reason: '测试' },
  'POST /api/v1/cases/{id}/finding': { finding: 'proper_reason', grounds: '测试' },
  'POST /api/v1/cases/{id}/order': { demand: '测试', dueOn: '2026-12-31' },
  'POST /api/v1/cases/{id}/compliance': { statement: '测试', compliedOn: '2026-11-20' },
  'POST /api/v1/cases/{id}/circular': { number: '测试', issuedOn: '2026-11-20', document: '测试' },
  'POST /api/v1/cases/{id}/close': { note: '测试' },
  'POST /api/v1/disputes/{id}/settle': { settlement: '测试' },
  'POST /api/v1/disputes/{id}/coordination': { record: '测试' },
  'POST /api/v1/disputes/{id}/authority': { departmentId, reason: '测试' },
  'POST /api/v1/disputes/{id}/ruling': { ruling: 'for_provider', grounds: '测试' },
  'POST /api/v1/disputes/{id}/referral': { record: '测试' },
  'POST /api/v1/disputes/{id}/decision': {
    ...{ ruling: 'for_provider', grounds: '测试', document: '测试', ruledOn: '2026-11-20' },
  },
  'POST /api/v1/platform-orders/{id}/answer': { outcome: 'failed', reason: '测试' },
  'POST /api/v1/platform-orders/{id}/confirmation': { outcome: 'failed', reason: '测试', document: '测试' },
  'POST /api/v1/requests/{id}/consultations': { section: '法规处', question: '测试', innerDueOn: '2026-12-31' },
  'POST /api/v1/consultations/{id}/answer': { answer: '测试', answeredBy: '测试' },
  'PATCH /api/v1/packages/{id}': { scenario: '测试' },
  'POST /api/v1/packages/{id}/send-for-signing': { dryRun: true },
  'POST /api/v1/packages/{id}/sign': { dryRun: true, rows: [] },
  'POST /api/v1/catalogue/entries/{id}/resources': { kind: 'interface', name: '接口', platformCode: 'P-1' },
  'POST /api/v1/catalogue/gaps/{id}/closing': { reference: '测试' },
  'POST /api/v1/catalogue/gaps/{id}/sign-off': { reference: '测试' },
  'POST /api/v1/needs/{id}/match': { entryCode: null },
  'POST /api/v1/needs/{id}/designation': { departmentId },
  'POST /api/v1/settlings/{id}/confirm': {
    content: {
      ...{ name: '测试', shareType: 'unconditional', formatClass: 'database', updateFrequency: 'daily' },
      ...{ shareModes: [], classification: 'general' },
    },
  },
  'POST /api/v1/settlings/{id}/decline': { reason: 'other', evidence: '测试' },
  'POST /api/v1/settlings/{id}/assign': { departmentId, note: '测试' },
  'POST /api/v1/settlings/{id}/force': { note: '测试' },
  'POST /api/v1/settlings/{id}/rectification': { workingDays: 1, note: '测试' },
  'POST /api/v1/settlings/{id}/negative-row': {
    ...{ groundKind: 'law', groundTitle: '测试法', groundClause: '第一条', groundText: '测试', note: '测试' },
    reviewOn: '2027-11-23',
  },
  'POST /api/v1/settlings/{id}/return': { note: '测试' },
  'POST /api/v1/settlings/{id}/withdrawal': { note: '测试', evidence: '测试' },
  'POST /api/v1/settlings/{id}/withdrawal/decision': { approve: false, note: '测试' },
  'POST /api/v1/return-flows/{id}/delivery': { on: '2026-11-20' },
  'POST /api/v1/return-flows/{id}/stop': { reason: '测试' },
  'POST /api/v1/negative-list/{id}/review': { opinion: '测试', reviewOn: '2027-12-31' },
  'PUT /api/v1/catalogue/resources/{id}/calling': { serviceHours: '全天' },
  'POST /api/v1/catalogue/entries/{id}/attachments': { resourceId: NOTHING },
  'POST /api/v1/catalogue/entries/{id}/detachments': { resourceId: NOTHING, reason: '测试' },
  'PUT /api/v1/catalogue/filings/{id}/text': { content: {} },
  'PUT /api/v1/service-drafts/{id}/item': EMPTY_ITEM,
  'PUT /api/v1/service-drafts/{id}/one-thing': EMPTY_ONE_THING,
  'POST /api/v1/service-drafts/{id}/template': { code: '000000000000' },
  'POST /api/v1/service-drafts/{id}/sending-back': { reason: '测试' },
  'POST /api/v1/catalogue/filings/{id}/sending-back': { reason: '测试' },
  'POST /api/v1/catalogue/filings/{id}/return': { reason: '测试' },
  'POST /api/v1/catalogue/terms/{id}/extension': { reason: '测试' },
  'POST /api/v1/catalogue/terms/{id}/extension/decision': { consented: true },
  'POST /api/v1/catalogue/terms/{id}/release': { reason: '测试' },
  'POST /api/v1/lists/batches/{id}/approve': {},
  'POST /api/v1/lists/batches/{id}/impact/sign-off': { digest: '0'.repeat(64) },
  'POST /api/v1/lists/imports/{id}/conflicts': { all: 'file' },
  'POST /api/v1/lists/duty-rows/{id}/recipients': { recipients: [{ kind: 'all_bound' }], purposes: [] },
});
/** Refusals of the call as such: with one of them the object was never looked for. */
const NOT_ASKED = ['invalid_input', 'bad_request', 'if_match.missing', 'body.not_json', 'text.malformed'];

export const outcomeOf = ({ status }: HttpAnswer): Outcome => OF_STATUS[status] ?? 'reached';

/** Tries a route: on an object (`id`, or a whole query beginning with `?`), or without one (null) with an empty body. */
export async function attempt(
  port: number,
  caller: Caller,
  route: string,
  object: string | null,
  others: Named,
): Promise<HttpAnswer> {
  const named = nameWith(route, object);
  const body = bodiesWith(others)[route] ?? {};
  const isGet = route.startsWith('GET ');
  const answer = await call(port, caller, named, {
    ...(isGet || route.startsWith('DELETE ') ? {} : { body }),
    ...(isGet ? {} : { ifMatch: NEVER }),
  });
  const { code } = (answer.json ?? {}) as { code?: unknown };
  if (object !== null && NOT_ASKED.includes(String(code)))
    throw new Error(`${route} was not understood (${answer.text}); give it a body in bodiesWith of access-matrix.ts`);
  return answer;
}

function nameWith(route: string, object: string | null): string {
  if (object === null) return route;
  if (object.startsWith('?')) return route + object;
  if (route.endsWith('/by-code')) return `${route}?code=${encodeURIComponent(object)}`;
  const id = (): string => encodeURIComponent(object);
  if (route.endsWith('/comparison')) return `${route.replace(/\{\w+\}/, id)}?from=1&to=1`;
  return (route.endsWith('/what-if') ? `${route}?kind=listed&reference=none` : route)
    .replace(/\{\w+\}/, id)
    .replace('{kind}', letterOf(route))
    .replace(/\{\w+\}/g, id);
}

/** The letter every object of the route has from its first day; a case has its first once something is ordered. */
const LETTERS: Readonly<Record<string, string>> = {
  requests: 'request',
  corrections: 'correction_report',
  disputes: 'negotiation',
  urgings: 'urging',
  cases: 'rectification_order',
};
const letterOf = (route: string): string => LETTERS[route.split('/')[3] ?? ''] ?? '';

/** The expected outcome of a cell; undefined when the table does not decide it. */
export const expectedOf = (matrix: Matrix, route: string, variant: string, caller: CallerName): Outcome | undefined =>
  OUTCOMES.find((outcome) => matrix[route]?.[variant]?.[outcome]?.includes(caller));
