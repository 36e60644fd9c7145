import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import type { Subject } from './subject';
import { fact, say, stateChoice, toRequest, when } from './words';

type Dispute = Schema<'DisputeAnswer'>;
const STATES = ['negotiating', 'coordinating', 'deciding', 'settled', 'ruled', 'withdrawn'] as const;
const RULINGS = ['for_requester', 'for_provider'] as const;
const reason = { name: 'grounds', kind: 'long' } as const;
/** A ruling for the requester may be about some of the items only; left empty, about all in dispute. */
const some = { name: 'itemIds', kind: 'items', isOptional: true } as const;

/** Disputes about sharing (art. 28): negotiated, coordinated, decided; no step is skipped. */
export const DISPUTES: Subject<Dispute> = {
  name: 'disputes',
  list: (query) => said(api.GET('/api/v1/disputes', { params: { query } })),
  read: (id) => said(api.GET('/api/v1/disputes/{id}', { params: { path: { id } } })),
  titleOf: ({ subjectText, number }) => `${inLanguage(subjectText)} · ${number}`,
  columns: () => [
    { key: 'subject', title: say('fact.subject'), kind: 'wide', cell: ({ subjectText }) => inLanguage(subjectText) },
    { key: 'number', title: say('fact.number'), cell: ({ number }) => number },
    { key: 'requester', title: say('fact.requester'), cell: ({ requester }) => requester.shortName },
    { key: 'provider', title: say('fact.provider'), cell: ({ provider }) => provider.shortName },
    { key: 'state', title: say('fact.state'), cell: ({ state }) => say(`state.${state}`) },
    { key: 'raised', title: say('fact.raisedAt'), cell: ({ raisedAt }) => when(raisedAt) },
  ],
  choices: () => [stateChoice(STATES)],
  facts: (row) => [
    fact('state', say(`state.${row.state}`)),
    fact('article', row.article),
    fact('subjectArticle', row.subjectArticle),
    fact('request', toRequest(row.requestId)),
    fact('requester', row.requester.name),
    fact('provider', row.provider.name),
    fact('claimant', say(`choice.${row.claimant}`)),
    fact('statement', row.statement),
    fact('meanwhile', inLanguage(row.meanwhile)),
    fact('authority', row.authority?.name ?? say(`forum.${row.forum}`)),
    fact('derivation', derivationOf(row)),
    fact('overruling', overrulingOf(row)),
    fact('negotiationRecord', row.negotiationRecord ?? ''),
    fact('coordinationRecord', row.coordinationRecord ?? ''),
    fact('settlement', row.settlement ?? ''),
    fact('ruling', row.ruling === null ? '' : say(`choice.${row.ruling}`)),
    fact('ruledItems', ruledItemsOf(row)),
    fact('grounds', row.rulingGrounds ?? ''),
    fact('document', row.rulingDocument ?? ''),
    fact('enactment', row.enactedAs === null ? inLanguage(row.enactment) : say(`enacted.${row.enactedAs}`)),
    fact('duty', dutyOf(row)),
    fact('report', row.duty?.report ?? ''),
    fact('enactedRequest', toRequest(row.enactedRequestId, row.enactedRequestNumber)),
  ],
  forms: {
    settle: { path: 'settle', fields: [{ name: 'settlement', kind: 'long' }] },
    withdraw: { path: 'withdraw', fields: [] },
    apply_for_coordination: { path: 'coordination', fields: [{ name: 'record', kind: 'long' }] },
    rule_in_coordination: {
      path: 'ruling',
      fields: [{ name: 'ruling', kind: 'choice', choices: RULINGS }, some, reason],
    },
    overrule_authority: {
      path: 'authority',
      fields: [
        { name: 'departmentId', label: 'authority', kind: 'authority' },
        { name: 'reason', kind: 'long' },
      ],
    },
    report_carried_out: { path: 'carried-out', fields: [{ name: 'report', kind: 'long' }] },
    refer_to_government: { path: 'referral', fields: [{ name: 'record', kind: 'long' }] },
    record_decision: {
      path: 'decision',
      fields: [
        { name: 'ruling', kind: 'choice', choices: RULINGS },
        some,
        reason,
        { name: 'document', kind: 'text' },
        { name: 'ruledOn', kind: 'day' },
      ],
    },
  },
};

/** How the authority was derived, step by step: each party's government, and where the two lines meet (U24). */
function derivationOf({ derivation, requester, provider }: Dispute): string {
  const nameOf = (id: string | undefined): string => (id === requester.departmentId ? requester : provider).shortName;
  return derivation
    .map(({ step, partyId, region }) =>
      say(`derived.${step}`, { party: nameOf(partyId), region: region ? inLanguage(region) : '' }),
    )
    .join(say('arrow'));
}

/** The items that are to be shared; nothing where it is all that were in dispute. */
const ruledItemsOf = ({ ruledItemIds, items }: Dispute): string =>
  items
    .filter(({ itemId }) => ruledItemIds?.includes(itemId))
    .map(({ name }) => name)
    .join(say('listed'));

/** Until when its owner carries the ruling out; that it was late stays. */
const dutyOf = ({ duty }: Dispute): string =>
  duty === null ? '' : say(duty.overdueAt === null ? 'dutyDue' : 'dutyLate', { day: duty.dueOn, basis: duty.basis });

const overrulingOf = ({ overruling, authority }: Dispute): string =>
  overruling === null
    ? ''
    : say('overruled', {
        ...{ from: overruling.from.shortName, to: authority?.shortName ?? '' },
        ...{ reason: overruling.reason, at: when(overruling.at) },
      });
