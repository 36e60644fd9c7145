import { localDate, newId, type Actor, type Id } from '@zeqing/kernel';
import {
  DisposalDuties,
  LinkedDrafts,
  RequestAnswering,
  RequestBridging,
  RequestChecking,
  RequestDrafting,
  RequestExtending,
  RequestSigning,
  RequestSupplementing,
  RequestSupplying,
  RequestSuspending,
  RequestTransferring,
  RequestUse,
  type AnswerProposal,
} from '../src';
import { askedOf, cutOf, type Model } from './machine-life';
import type { ModelActName } from './machine-model';
import { EXTENSION_DAYS, nextProvider } from './machine-review-acts';
import { BRIDGE_DAYS, INSTRUCTED_DAYS, RENEWED_DAYS } from './machine-use-acts';
import { done, inDepartment, type EntrySeed, type Office } from './office';

export type Answered =
  | { readonly ok: true; readonly value: { readonly version: number; readonly state: string } }
  | { readonly ok: false; readonly error: { readonly code: string } };

/** The request a life is told to, and the one that renews it. */
export interface Real {
  readonly id: Id;
  readonly entry: EntrySeed;
  readonly purposes: readonly [string, string];
  renewalId: Id | null;
}

/** An act as it reaches the product. */
interface Telling {
  readonly by: Actor;
  readonly at: Date;
  readonly version: number;
  readonly model: Model;
}
type Told = (telling: Telling, real: Real) => Promise<Answered>;

const REFUSAL = {
  kind: 'refuse',
  ground: 'beyond_duty',
  reason: '不在履职需要范围内',
  citation: null,
} as const;
const MISSING = [{ part: 'legal_basis', what: '请写明条款' }] as const;
const GROUND = '机构改革方案载明的职责';
const CUT = '超出履职需要';

export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dayOf = (day: number): ReturnType<typeof localDate> => localDate(dayText(day));
export const tenOn = (day: number): Date => new Date(`${dayText(day)}T10:00:00+08:00`);

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

/** Who does an act, and how the product is told of it. */
export type Acts = Readonly<Record<ModelActName, readonly [who: (model: Model) => Actor, tell: Told]>>;

const proposalOf = (model: Model, { entry, purposes }: Real): Record<'items' | 'period' | 'scope', AnswerProposal> => {
  const until = cutOf(model, 'period')?.until ?? askedOf(model).until;
  const gone = [{ kind: 'scenario', code: purposes[1] }] as const;
  return {
    items: { kind: 'partial', cuts: [{ itemId: entry.itemIds[0], reason: CUT }] },
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
  const people = {
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
  const [suspending, use] = [office.get(RequestSuspending), office.get(RequestUse)];

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
  /** A renewal as far as its signature. */
  const renewed: Told = async (t, real) => {
    const draft = await office.get(LinkedDrafts).draftFrom(context(t), real.id, 'renewal');
    if (!draft.ok) return draft;
    real.renewalId = draft.value.id;
    const from = Math.max(t.model.today, (t.model.grant?.terms.until ?? 0) + 1);
    const changes = { validUntil: dayOf(from + RENEWED_DAYS), truthful: true, urgent: null };
    const amended = done(await drafting.amendDraft(context(t), draft.value.id, draft.value.version, changes));
    const sent = done(await drafting.sendForSigning(context(t), amended.id, amended.version));
    return signing.sign(office.as(office.head, t.at), sent.id, sent.version);
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
    suspend: [
      people.signer,
      (t, { id }) =>
        suspending.suspend(context(t), id, t.version, { reason: '超范围使用', rectifyBy: dayOf(t.model.today + 2) }),
    ],
    resume: [people.signer, (t, { id }) => suspending.resume(context(t), id, t.version, '已整改')],
    terminate: [people.signer, (t, { id }) => suspending.terminate(context(t), id, t.version, '逾期未整改')],
    renew: [people.liaison, renewed],
    signBridge: [
      people.signer,
      (t, { id }) => {
        const until = dayOf((t.model.grant?.terms.until ?? t.model.today) + BRIDGE_DAYS);
        return office.get(RequestBridging).signBridge(context(t), id, t.version, { until, ground: '业务不能中断' });
      },
    ],
    stopService: [
      people.signer,
      (t, { id }) => {
        const on = dayOf(t.model.today);
        const change = { kind: 'stop', resourceId: null, reason: '系统停用', negotiationRecord: '协商纪要-3' } as const;
        const filed = { negotiatedOn: on, filingNumber: '备案-7', filedOn: on };
        return use.changeService(context(t), id, t.version, { ...change, ...filed });
      },
    ],
    reportEffect: [
      people.liaison,
      (t, { id }) => {
        const report = { effect: '免交结婚证', solved: true, casesHandled: 12, materialsSpared: null };
        return use.reportEffect(context(t), id, t.version, report);
      },
    ],
    finishUse: [people.liaison, (t, { id }) => use.finishUse(context(t), id, t.version, 'achieved')],
    instructDisposal: [
      people.signer,
      (t, { id }) => {
        const terms = {
          method: 'destroyed',
          instruction: '销毁本地副本',
          dueOn: dayOf(t.model.today + INSTRUCTED_DAYS),
        };
        return office.get(DisposalDuties).instruct(context(t), id, t.version, { ...terms, method: 'destroyed' });
      },
    ],
    dispose: [
      people.liaison,
      (t, { id }) => {
        const proof = { method: 'destroyed', disposedOn: dayOf(t.model.today), proof: '销毁记录-1' } as const;
        return use.dispose(context(t), id, t.version, proof);
      },
    ],
  };
}
