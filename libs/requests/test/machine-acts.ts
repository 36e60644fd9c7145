import { localDate, type Actor, type Id } from '@zeqing/kernel';
import {
  RequestAnswering,
  RequestDrafting,
  RequestExtending,
  RequestSigning,
  RequestSupplementing,
  RequestSupplying,
  RequestSuspending,
  RequestUse,
} from '../src';
import { EXTENSION_DAYS, type ModelActName } from './machine-model';
import type { EntrySeed, Office } from './office';

export type Answered = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } };
type Told = (actor: Actor, id: Id, version: number, at: Date) => Promise<Answered>;

const REFUSAL = {
  kind: 'refuse',
  ground: 'beyond_duty',
  reason: '不在履职需要范围内',
  citation: null,
} as const;
const MISSING = [{ part: 'legal_basis', what: '请写明条款' }] as const;

const on = (day: Date): ReturnType<typeof localDate> => localDate(day.toISOString().slice(0, 10));

/** Who does an act, and how the product is told of it. */
export type Acts = Readonly<Record<ModelActName, readonly [who: () => Actor, tell: Told]>>;

export function actsOf(office: Office, entry: EntrySeed, officer: Actor): Acts {
  const service = {
    drafting: () => office.get(RequestDrafting),
    signing: () => office.get(RequestSigning),
    answering: () => office.get(RequestAnswering),
    extending: () => office.get(RequestExtending),
    supplementing: () => office.get(RequestSupplementing),
    supplying: () => office.get(RequestSupplying),
    suspending: () => office.get(RequestSuspending),
    use: () => office.get(RequestUse),
  };

  const decided = (decision: 'consented' | 'declined'): Told => {
    return (by, id, version, at) =>
      service.extending().decideExtension(office.as(by, at), id, version, { decision, reason: '情况复杂' });
  };
  return {
    sendForSigning: [
      () => office.liaison,
      (by, id, v, at) => service.drafting().sendForSigning(office.as(by, at), id, v),
    ],
    sendBack: [() => office.head, (by, id, v, at) => service.signing().sendBack(office.as(by, at), id, v)],
    sign: [() => office.head, (by, id, v, at) => service.signing().sign(office.as(by, at), id, v)],
    withdraw: [() => office.liaison, (by, id, v, at) => service.drafting().withdraw(office.as(by, at), id, v)],
    askSupplement: [
      () => office.answerer,
      (by, id, v, at) => service.supplementing().askSupplement(office.as(by, at), id, v, MISSING),
    ],
    completeSupplement: [
      () => office.head,
      (by, id, v, at) => service.supplementing().completeSupplement(office.as(by, at), id, v),
    ],
    requestExtension: [
      () => office.answerer,
      (by, id, v, at) =>
        service
          .extending()
          .requestExtension(office.as(by, at), id, v, { workingDays: EXTENSION_DAYS, reason: '数据量大' }),
    ],
    consentExtension: [() => officer, decided('consented')],
    declineExtension: [() => officer, decided('declined')],
    notifyExtension: [
      () => office.answerer,
      (by, id, v, at) => service.extending().notifyExtension(office.as(by, at), id, v),
    ],
    proposeConsent: [
      () => office.answerer,
      (by, id, v, at) => service.answering().prepareAnswer(office.as(by, at), id, v, { kind: 'agree' }),
    ],
    proposeRefusal: [
      () => office.answerer,
      (by, id, v, at) => service.answering().prepareAnswer(office.as(by, at), id, v, REFUSAL),
    ],
    sendBackAnswer: [
      () => office.answerHead,
      (by, id, v, at) => service.answering().sendBackAnswer(office.as(by, at), id, v),
    ],
    signAnswer: [() => office.answerHead, (by, id, v, at) => service.answering().signAnswer(office.as(by, at), id, v)],
    supply: [
      () => office.answerer,
      (by, id, v, at) => service.supplying().attachSupply(office.as(by, at), id, v, entry.resourceId ?? ''),
    ],
    confirmSupply: [
      () => office.liaison,
      (by, id, v, at) => service.supplying().confirmSupply(office.as(by, at), id, v),
    ],
    rejectSupply: [
      () => office.liaison,
      (by, id, v, at) => service.supplying().rejectSupply(office.as(by, at), id, v, '接口返回为空'),
    ],
    suspend: [
      () => office.answerHead,
      (by, id, v, at) => {
        const rectifyBy = on(new Date(at.getTime() + 2 * 86_400_000));
        return service.suspending().suspend(office.as(by, at), id, v, { reason: '超范围使用', rectifyBy });
      },
    ],
    resume: [
      () => office.answerHead,
      (by, id, v, at) => service.suspending().resume(office.as(by, at), id, v, '已整改'),
    ],
    terminate: [
      () => office.answerHead,
      (by, id, v, at) => service.suspending().terminate(office.as(by, at), id, v, '逾期未整改'),
    ],
    reportEffect: [
      () => office.liaison,
      (by, id, v, at) => {
        const report = { effect: '免交结婚证', solved: true, casesHandled: 12, materialsSpared: null };
        return service.use().reportEffect(office.as(by, at), id, v, report);
      },
    ],
    finishUse: [() => office.liaison, (by, id, v, at) => service.use().finishUse(office.as(by, at), id, v, 'achieved')],
    dispose: [
      () => office.liaison,
      (by, id, v, at) =>
        service
          .use()
          .dispose(office.as(by, at), id, v, { method: 'destroyed', disposedOn: on(at), proof: '销毁记录-1' }),
    ],
  };
}
