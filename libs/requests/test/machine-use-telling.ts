import { newId, type UseCaseContext } from '@zeqing/kernel';
import {
  DisposalDuties,
  LinkedDrafts,
  PlatformOrders,
  RequestBridging,
  RequestDrafting,
  RequestSigning,
  RequestSuspending,
  RequestUse,
  type OrderAnswer,
} from '../src';
import { dayOf } from './machine-days';
import type { Acts, Answered, People, Real, Telling, Told } from './machine-telling';
import { BRIDGE_DAYS, INSTRUCTED_DAYS, RECTIFY_DAYS, RENEWED_DAYS, type USE_ACTS } from './machine-use-acts';
import { done, type Office } from './office';

// How the product is told of the acts on a grant.

type UseActs = Omit<Acts<keyof typeof USE_ACTS>, 'supply' | 'confirmSupply' | 'rejectSupply'>;

export function useActsOf(office: Office, { liaison, answerer, signer, officer }: People): UseActs {
  const context = ({ by, at }: Telling): UseCaseContext => office.as(by, at);
  const [suspending, use] = [office.get(RequestSuspending), office.get(RequestUse)];
  const suspend: Told = (t, { id }) => {
    const terms = { reason: '超范围使用', rectifyBy: dayOf(t.model.today + RECTIFY_DAYS) };
    return suspending.suspend(context(t), id, t.version, terms);
  };
  const resume: Told = (t, { id }) => suspending.resume(context(t), id, t.version, '已整改');
  const terminate: Told = (t, { id }) => suspending.terminate(context(t), id, t.version, '逾期未整改');

  return {
    ...{ suspend: [signer, suspend], suspendAsAuthority: [officer, suspend] },
    ...{ resume: [signer, resume], resumeAsAuthority: [officer, resume] },
    ...{ terminate: [signer, terminate], terminateAsAuthority: [officer, terminate] },
    renew: [liaison, renewalBy(office)],
    changeScope: [liaison, scopeChangeBy(office)],
    askTheSameAgain: [liaison, (t, real) => signedAgain(office, t, real)],
    signBridge: [
      signer,
      (t, { id }) => {
        const until = dayOf((t.model.grant?.terms.until ?? t.model.today) + BRIDGE_DAYS);
        return office.get(RequestBridging).signBridge(context(t), id, t.version, { until, ground: '业务不能中断' });
      },
    ],
    ...{ stopService: [signer, changeBy(use, office, 'stop')], alterService: [signer, changeBy(use, office, 'alter')] },
    stopUnrecorded: [signer, changeBy(use, office, 'stop', { negotiationRecord: ' ' })],
    alterUnfiled: [signer, changeBy(use, office, 'alter', { filingNumber: '' })],
    alterToUnattached: [signer, changeBy(use, office, 'alter', { resourceId: newId() })],
    platformDoes: [answerer, (t, real) => platformSays(office, t, real, { outcome: 'done', at: t.at })],
    platformFails: [answerer, (t, real) => platformSays(office, t, real, { outcome: 'failed', reason: '接口停机' })],
    reportEffect: [
      liaison,
      (t, { id }) => {
        const report = { effect: '免交结婚证', solved: true, casesHandled: 12, materialsSpared: null };
        return use.reportEffect(context(t), id, t.version, report);
      },
    ],
    finishUse: [liaison, (t, { id }) => use.finishUse(context(t), id, t.version, 'achieved')],
    instructDisposal: [
      signer,
      (t, { id }) => {
        const terms = { method: 'destroyed', instruction: '销毁本地副本' } as const;
        const dueOn = dayOf(t.model.today + INSTRUCTED_DAYS);
        return office.get(DisposalDuties).instruct(context(t), id, t.version, { ...terms, dueOn });
      },
    ],
    dispose: [
      liaison,
      (t, { id }) => {
        const proof = { method: 'destroyed', disposedOn: dayOf(t.model.today), proof: '销毁记录-1' } as const;
        return use.dispose(context(t), id, t.version, proof);
      },
    ],
  };
}

/** A stop or another resource, with the negotiation and the filing unless something of them is left out (art. 27). */
const changeBy =
  (
    use: RequestUse,
    office: Office,
    kind: 'stop' | 'alter',
    changes: Partial<typeof FILED & { resourceId: string }> = {},
  ): Told =>
  (t, { id, entry }) => {
    const on = dayOf(t.model.today);
    const resourceId = t.model.grant?.isElsewhere ? entry.resourceId : entry.otherResourceId;
    const change = { kind, resourceId: kind === 'stop' ? null : resourceId, ...FILED, negotiatedOn: on, filedOn: on };
    return use.changeService(office.as(t.by, t.at), id, t.version, { ...change, ...changes });
  };
const FILED = { reason: '系统停用', negotiationRecord: '协商纪要-3', filingNumber: '备案-7' };

/** A renewal as far as its signature. */
const renewalBy =
  (office: Office): Told =>
  async (t, real) => {
    const draft = await office.get(LinkedDrafts).draftFrom(office.as(t.by, t.at), real.id, 'renewal');
    if (!draft.ok) return draft;
    real.renewalId = draft.value.id;
    const from = Math.max(t.model.today, (t.model.grant?.terms.until ?? 0) + 1);
    return signed(office, t, draft.value, { validUntil: dayOf(from + RENEWED_DAYS), truthful: true, urgent: null });
  };

/** A consent to one purpose more, as far as its draft. */
const scopeChangeBy =
  (office: Office): Told =>
  async (t, real) => {
    const [drafts, drafting] = [office.get(LinkedDrafts), office.get(RequestDrafting)];
    const draft = await drafts.draftFrom(office.as(t.by, t.at), real.id, 'scope_change');
    if (!draft.ok) return draft;
    const purpose = `other-${real.id}`;
    real.otherScope = { id: draft.value.id, purpose };
    const held: { purposes: { kind: 'scenario'; code: string }[] }[] = await office.database.owner.query(
      'SELECT purposes FROM share_request WHERE id = $1',
      [draft.value.id],
    );
    const purposes = [...(held[0]?.purposes ?? []), { kind: 'scenario', code: purpose } as const];
    const { id, version } = draft.value;
    return drafting.amendDraft(office.as(t.by, t.at), id, version, { purposes, truthful: true });
  };

/** What a live grant gives already is not signed a second time (U2). */
async function signedAgain(office: Office, t: Telling, real: Real): Promise<Answered> {
  const draft = await office.get(LinkedDrafts).draftFrom(office.as(t.by, t.at), real.id, 'scope_change');
  return draft.ok ? signed(office, t, draft.value, { truthful: true }) : draft;
}

async function signed(
  office: Office,
  t: Telling,
  draft: { readonly id: string; readonly version: number },
  changes: Parameters<RequestDrafting['amendDraft']>[3],
): Promise<Answered> {
  const drafting = office.get(RequestDrafting);
  const amended = done(await drafting.amendDraft(office.as(t.by, t.at), draft.id, draft.version, changes));
  const sent = await drafting.sendForSigning(office.as(t.by, t.at), amended.id, amended.version);
  return sent.ok
    ? office.get(RequestSigning).sign(office.as(office.head, t.at), sent.value.id, sent.value.version)
    : sent;
}

/** A person of the provider says by hand what the platform did of the latest order (U43). */
async function platformSays(office: Office, t: Telling, { id }: Real, answer: OrderAnswer): Promise<Answered> {
  const found: { id: string }[] = await office.database.owner.query(
    'SELECT id FROM platform_order WHERE request_id = $1 ORDER BY sequence DESC LIMIT 1',
    [id],
  );
  const version = t.model.grant?.orders.at(-1)?.version ?? 0;
  const said = { ...answer, document: '平台回执-5' };
  return office.get(PlatformOrders).confirmByHand(office.as(t.by, t.at), found[0]?.id ?? newId(), version, said);
}
