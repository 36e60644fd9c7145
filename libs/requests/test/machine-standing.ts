import type { Id } from '@zeqing/kernel';
import type { Real } from './machine-telling';
import { dayText, dueOf } from './machine-days';
import type { Model } from './machine-life';
import type { Office } from './office';

// What the database holds of a life, and what the model says it must hold.

const STANDING = `
  SELECT r.id, r.state, r.version,
    ARRAY(SELECT jsonb_build_array(c.phase, c.department_id, c.started_on, c.due_on, c.stopped_on)
      FROM request_clock c WHERE c.request_id = r.id ORDER BY c.phase, c.started_on, c.stopped_on) AS clocks,
    ARRAY(SELECT c.phase || ' ' || f.rung FROM clock_rung_fired f JOIN request_clock c ON c.id = f.clock_id
      WHERE c.request_id = r.id ORDER BY 1) AS rungs,
    ARRAY(SELECT c.phase || ' ' || rung FROM journal_pending j JOIN request_clock c ON c.id::text = j.object_id,
        jsonb_array_elements_text(j.payload_c14n::jsonb -> 'rungs') AS rung
      WHERE j.object_type = 'request_clock' AND c.request_id = r.id ORDER BY 1) AS told,
    ARRAY(SELECT jsonb_build_array(f.phase, f.department_id, f.due_on) FROM overdue_fact f WHERE f.request_id = r.id
      ORDER BY f.phase, f.due_on) AS facts,
    ARRAY(SELECT jsonb_build_array(f.phase, s.violation_code, s.department_id) FROM suspected_case s
      JOIN overdue_fact f ON f.id = s.overdue_fact_id WHERE f.request_id = r.id ORDER BY f.phase, f.due_on) AS cases,
    (SELECT jsonb_build_array(s.attempt, s.outcome, s.reminded_at IS NOT NULL, s.deemed_at IS NOT NULL)
      FROM request_supply s WHERE s.request_id = r.id ORDER BY s.attempt DESC LIMIT 1) AS supply,
    (SELECT jsonb_build_array(g.state, g.version, cardinality(g.item_ids), jsonb_array_length(g.purposes),
        g.beneficiaries, g.valid_until, g.bridged_from, g.resource_id) FROM share_grant g
      WHERE g.request_id = r.id) AS "grant",
    ARRAY(SELECT jsonb_build_array(o.kind, o.state, o.version, o.alarmed_at IS NOT NULL) FROM platform_order o
      WHERE o.request_id = r.id ORDER BY o.sequence) AS orders,
    ARRAY(SELECT jsonb_build_array(s.side, s.ended_as) FROM request_suspension s WHERE s.request_id = r.id
      ORDER BY s.number) AS suspensions,
    ARRAY(SELECT c.kind FROM request_service_change c WHERE c.request_id = r.id ORDER BY c.number) AS changes,
    CASE WHEN r.origin_kind = 'scope_change' THEN r.origin_request_id END AS origin,
    (SELECT jsonb_build_array(d.due_on, d.reminded_at IS NOT NULL, d.overdue_at IS NOT NULL)
      FROM disposal_duty d WHERE d.request_id = r.id) AS disposal,
    (SELECT jsonb_build_array(n.valid_from, jsonb_array_length(n.purposes), n.beneficiaries,
        (SELECT count(*) FROM share_request_item i WHERE i.request_id = n.id))
      FROM share_request n WHERE n.origin_request_id = r.id AND n.origin_kind = 'renewal') AS renewal,
    ARRAY(SELECT j.object_version FROM journal_pending j
      WHERE j.object_type = 'share_request' AND j.object_id = r.id::text ORDER BY j.id) AS journalled
  FROM share_request r WHERE r.id = ANY($1) ORDER BY r.id`;

const dayOrNull = (day: number | null): string | null => (day === null ? null : dayText(day));
const phaseOf = (term: string): string => term.split(' ')[0] ?? '';
const beneficiaries = (wide: boolean): string => (wide ? 'department_and_lower' : 'department');

function expectedOf(model: Model, { id, entry, originId }: Real, of: (holder: string) => Id): object {
  const { grant, supply, disposal, renewal } = model;
  const byPhase = <T extends { phase: string }>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => a.phase.localeCompare(b.phase));
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const rungs = model.clocks.flatMap(({ phase, fired }) => [...fired.keys()].map((rung) => `${phase} ${rung}`)).sort();
  return {
    ...{ id, state: model.state, version: model.version },
    clocks: byPhase(model.clocks).map((clock) => [
      ...[clock.phase, of(clock.holder), dayText(clock.startedOn), dayText(dueOf(clock)), dayOrNull(clock.stoppedOn)],
    ]),
    rungs,
    told: rungs,
    facts: sorted(model.facts).map(([term, fact]) => [phaseOf(term), of(fact.holder), dayText(fact.dueOn)]),
    cases: sorted(model.cases).map(([term, code]) => [phaseOf(term), code, of(model.facts.get(term)?.holder ?? '')]),
    supply: supply && [supply.attempt, supply.outcome, supply.reminded, supply.deemed],
    grant: grant && [
      ...[grant.state, grant.version, grant.terms.items, grant.terms.purposes, beneficiaries(grant.terms.wide)],
      ...[dayText(grant.terms.until), dayOrNull(grant.bridgedFrom)],
      grant.isElsewhere ? entry.otherResourceId : entry.resourceId,
    ],
    orders: (grant?.orders ?? []).map(({ kind, state, version, alarmed }) => [kind, state, version, alarmed]),
    suspensions: model.suspensions.map(({ by, endedAs }) => [by, endedAs]),
    changes: model.serviceChanges,
    origin: originId,
    disposal: disposal && [dayText(disposal.dueOn), disposal.reminded, disposal.overdue],
    renewal: renewal && [
      ...[dayText(renewal.from), renewal.terms.purposes, beneficiaries(renewal.terms.wide), renewal.terms.items],
    ],
    journalled: Array.from({ length: model.version }, (_, index) => index + 1),
  };
}

/** What is held of these lives, and what is expected of each, in the same order. */
export async function standingsOf(
  office: Office,
  lives: readonly { readonly model: Model; readonly real: Real }[],
  of: (holder: string) => Id,
): Promise<{ readonly held: object[]; readonly expected: object[] }> {
  const inOrder = [...lives].sort((a, b) => (a.real.id < b.real.id ? -1 : 1));
  const held = await office.database.owner.query<object[]>(STANDING, [inOrder.map(({ real }) => real.id)]);
  return { held, expected: inOrder.map(({ model, real }) => expectedOf(model, real, of)) };
}

/** Objects whose versions in the journal do not rise by one. */
export const brokenHistories = (office: Office): Promise<object[]> =>
  office.database.owner.query(
    `SELECT object_type, object_id FROM (
       SELECT object_type, object_id, object_version,
         row_number() OVER (PARTITION BY object_type, object_id ORDER BY id) AS number
       FROM journal_pending) AS told
     WHERE object_version <> number GROUP BY 1, 2`,
  );

/** Takes lives that have been looked at out of the way of later sweeps, which would find them a year late. */
export async function bury(office: Office): Promise<void> {
  const { owner } = office.database;
  for (const statement of [
    `UPDATE request_clock SET state = 'stopped', stopped_at = now(), stopped_on = started_on, next_rung_at = NULL
     WHERE state <> 'stopped'`,
    `UPDATE request_supply SET outcome = 'withdrawn', outcome_by = 'test', outcome_at = now() WHERE outcome = 'awaiting'`,
    `UPDATE share_grant SET state = 'ended', ended_at = now() WHERE state <> 'ended'`,
    `UPDATE platform_order SET state = 'in_force', by_hand = false, answered_by = 'test', answered_at = now(),
       effective_at = now() WHERE state = 'ordered'`,
    `UPDATE share_request SET state = 'withdrawn' WHERE state <> 'withdrawn'`,
  ])
    await owner.query(statement);
}
