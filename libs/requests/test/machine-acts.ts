import { newId, type Actor, type Id } from '@zeqing/kernel';
import {
  RequestAnswering,
  RequestChecking,
  RequestDrafting,
  RequestExtending,
  RequestSigning,
  RequestSupplementing,
  RequestSupplying,
  RequestTransferring,
  type AnswerProposal,
} from '../src';
import { dayOf } from './machine-days';
import { cutOf, type Model } from './machine-life';
import { EXTENSION_DAYS, nextProvider } from './machine-review-acts';
import type { Acts, People, Real, Telling, Told } from './machine-telling';
import { rulingActsOf } from './machine-ruling-telling';
import { useActsOf } from './machine-use-telling';
import { inDepartment, type Office } from './office';

const REFUSAL = {
  kind: 'refuse',
  ground: 'beyond_duty',
  reason: '不在履职需要范围内',
  citation: null,
} as const;
const MISSING = [{ part: 'legal_basis', what: '请写明条款' }] as const;
const GROUND = '机构改革方案载明的职责';
const CUT = '超出履职需要';

/** The people of a department that may answer. */
export interface Provider {
  readonly id: Id;
  readonly liaison: Actor;
  readonly head: Actor;
}

export async function providersOf(office: Office): Promise<readonly Provider[]> {
  const first = { id: office.provider, liaison: office.answerer, head: office.answerHead };
  const others = await Promise.all(['市公安局', '市人社局'].map((name) => office.aDepartment(name)));
  const people = others.map((id) => ({
    id,
    liaison: inDepartment(id, 'liaison'),
    head: inDepartment(id, 'office_head'),
  }));
  return [first, ...people];
}

const proposalOf = (model: Model, { spare }: Real): Record<'items' | 'period' | 'scope', AnswerProposal> => {
  const until = cutOf(model, 'period')?.until ?? model.asked.until;
  const gone = [{ kind: 'scenario', code: spare.purpose }] as const;
  return {
    items: { kind: 'partial', cuts: [{ itemId: spare.itemId, reason: CUT }] },
    period: { kind: 'partial', cuts: [], termCuts: [{ part: 'period', validUntil: dayOf(until), reason: CUT }] },
    scope: {
      kind: 'partial',
      cuts: [],
      termCuts: [
        { part: 'purposes', purposes: gone, reason: CUT },
        { part: 'beneficiaries', reason: CUT },
      ],
    },
  };
};

export function actsOf(office: Office, providers: readonly Provider[], officer: Actor): Acts {
  const providerOf = ({ provider }: Model): Provider => {
    const found = providers[provider];
    if (!found) throw new Error(`there is no provider ${provider}`);
    return found;
  };
  const people: People = {
    liaison: () => office.liaison,
    head: () => office.head,
    answerer: (model: Model) => providerOf(model).liaison,
    signer: (model: Model) => providerOf(model).head,
    officer: () => officer,
  };
  const context = ({ by, at }: Telling) => office.as(by, at);
  const [drafting, signing] = [office.get(RequestDrafting), office.get(RequestSigning)];
  const [checking, supplementing] = [office.get(RequestChecking), office.get(RequestSupplementing)];
  const [extending, answering] = [office.get(RequestExtending), office.get(RequestAnswering)];
  const [transferring, supplying] = [office.get(RequestTransferring), office.get(RequestSupplying)];

  const decided = (decision: 'consented' | 'declined'): Told => {
    return (t, { id }) => extending.decideExtension(context(t), id, t.version, { decision, reason: '情况复杂' });
  };
  const proposed = (proposal: (model: Model, real: Real) => AnswerProposal): Told => {
    return (t, real) => answering.prepareAnswer(context(t), real.id, t.version, proposal(t.model, real));
  };
  const passed = (act: 'transfer' | 'assign', target: (model: Model) => number): Told => {
    return (t, { id }) => {
      const departmentId = providers[target(t.model)]?.id ?? newId();
      return transferring[act](context(t), id, t.version, { departmentId, ground: GROUND });
    };
  };
  return {
    sendForSigning: [people.liaison, (t, { id }) => drafting.sendForSigning(context(t), id, t.version)],
    sendBack: [people.head, (t, { id }) => signing.sendBack(context(t), id, t.version)],
    sign: [people.head, (t, { id }) => signing.sign(context(t), id, t.version)],
    passCheck: [people.officer, (t, { id }) => checking.pass(context(t), id, t.version)],
    returnCheck: [people.officer, (t, { id }) => checking.giveBack(context(t), id, t.version, '使用依据不明')],
    withdraw: [people.liaison, (t, { id }) => drafting.withdraw(context(t), id, t.version)],
    askSupplement: [people.answerer, (t, { id }) => supplementing.askSupplement(context(t), id, t.version, MISSING)],
    completeSupplement: [people.head, (t, { id }) => supplementing.completeSupplement(context(t), id, t.version)],
    transfer: [people.signer, passed('transfer', nextProvider)],
    transferBack: [people.signer, passed('transfer', () => 0)],
    assign: [people.officer, passed('assign', () => 0)],
    requestExtension: [
      people.answerer,
      (t, { id }) =>
        extending.requestExtension(context(t), id, t.version, { workingDays: EXTENSION_DAYS, reason: '数据量大' }),
    ],
    consentExtension: [people.officer, decided('consented')],
    declineExtension: [people.officer, decided('declined')],
    notifyExtension: [people.answerer, (t, { id }) => extending.notifyExtension(context(t), id, t.version)],
    proposeConsent: [people.answerer, proposed(() => ({ kind: 'agree' }))],
    proposeRefusal: [people.answerer, proposed(() => REFUSAL)],
    proposeFewerItems: [people.answerer, proposed((model, real) => proposalOf(model, real).items)],
    proposeShorterPeriod: [people.answerer, proposed((model, real) => proposalOf(model, real).period)],
    proposeNarrowerScope: [people.answerer, proposed((model, real) => proposalOf(model, real).scope)],
    sendBackAnswer: [people.signer, (t, { id }) => answering.sendBackAnswer(context(t), id, t.version)],
    signAnswer: [people.signer, (t, { id }) => answering.signAnswer(context(t), id, t.version)],
    supply: [
      people.answerer,
      (t, { id, entry }) => supplying.attachSupply(context(t), id, t.version, entry.resourceId ?? ''),
    ],
    confirmSupply: [people.liaison, (t, { id }) => supplying.confirmSupply(context(t), id, t.version)],
    rejectSupply: [people.liaison, (t, { id }) => supplying.rejectSupply(context(t), id, t.version, '接口返回为空')],
    ...useActsOf(office, people),
    ...rulingActsOf(office, people),
  };
}
