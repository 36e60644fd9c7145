import { Disputes, LinkedDrafts, RequestDrafting } from '../src';
import type { RULING_ACTS } from './machine-ruling-acts';
import type { Acts, People, Told } from './machine-telling';
import { done, type Office } from './office';

// How the product is told of changed words, another beginning, and disputes as far as their ruling.

export function rulingActsOf(office: Office, { liaison, head, officer }: People): Acts<keyof typeof RULING_ACTS> {
  const ruled =
    (subject: Parameters<Disputes['raise']>[1]['subject']): Told =>
    async (t, { id }) => {
      const disputes = office.get(Disputes);
      const asker = office.as(t.by, t.at);
      const raised = await disputes.raise(asker, { subject, objectId: id, statement: '属于履职所需' });
      if (!raised.ok) return raised;
      const order = { id: raised.value.id, seenVersion: 1, leg: null };
      const applied = done(await disputes.applyForCoordination(asker, order, '两次会商未果'));
      const said = { ruling: 'for_requester', grounds: '应予支持', itemIds: null } as const;
      return disputes.ruleInCoordination(
        office.as(officer(t.model), t.at),
        { ...order, seenVersion: applied.version },
        said,
      );
    };
  return {
    amend: [
      liaison,
      (t, { id }) => {
        const scenario = `第${t.version}次写明的场景`;
        return office.get(RequestDrafting).amendDraft(office.as(t.by, t.at), id, t.version, { scenario });
      },
    ],
    reopen: [liaison, (t, { id }) => office.get(LinkedDrafts).draftFrom(office.as(t.by, t.at), id, 'reopened')],
    ruleOnRefusal: [head, ruled('refusal')],
    ruleOnLateSupply: [head, ruled('late_supply')],
    ruleOnStop: [head, ruled('stop')],
  };
}
