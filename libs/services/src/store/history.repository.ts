import type { LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { Period, ReadinessLook } from '../domain/history';
import type { ReadinessState } from '../domain/readiness-answer';

/** How far a look goes: the journal's head and the instant it is complete up to. */
export interface LookInstant {
  readonly sequence: number;
  readonly asOf: Date;
}

export interface ChangeRow {
  readonly day: LocalDate;
  readonly look: ReadinessLook;
}

export type RegionCounts = Readonly<Record<ReadinessState, number>> & { readonly regionCode: string };

const LOOK = `json_build_object('kind', c.kind, 'code', c.code, 'state', c.state,
  'score', json_build_object('exempt', c.exempt, 'departmentIssued', c.department_issued,
    'byCommitment', c.by_commitment, 'own', c.own),
  'readyParts', c.ready_parts, 'allParts', c.all_parts, 'blockers', c.blockers)`;

/** The last looks kept of these codes. */
export const lastChanges = (tx: Tx, kind: ReadinessLook['kind'], codes: readonly string[]): Promise<ChangeRow[]> =>
  rows<ChangeRow>(
    tx,
    `SELECT DISTINCT ON (c.code) c.day::text AS day, ${LOOK} AS look FROM readiness_change c
     WHERE c.kind = $1 AND c.code = ANY ($2::text[]) ORDER BY c.code, c.day DESC LIMIT 1000`,
    [kind, codes],
  );

/** Keeps looks that differ from the ones before; a second look on the same day takes the place of the first. */
export async function keepChanges(tx: Tx, day: LocalDate, looks: readonly ReadinessLook[]): Promise<void> {
  const values = looks.map(({ score, readyParts, allParts, ...look }) => ({
    ...{ kind: look.kind, code: look.code, state: look.state, exempt: score.exempt, own: score.own },
    ...{ department_issued: score.departmentIssued, by_commitment: score.byCommitment },
    ...{ ready_parts: readyParts, all_parts: allParts, blockers: look.blockers },
  }));
  await rows(
    tx,
    `INSERT INTO readiness_change (kind, code, day, state, exempt, department_issued, by_commitment, own, ready_parts,
       all_parts, blockers)
     SELECT r.kind, r.code, $1::date, r.state, r.exempt, r.department_issued, r.by_commitment, r.own, r.ready_parts,
       r.all_parts, r.blockers
     FROM jsonb_to_recordset($2::jsonb) AS r (kind text, code text, state text, exempt integer,
       department_issued integer, by_commitment integer, own integer, ready_parts integer, all_parts integer,
       blockers jsonb)
     ON CONFLICT ON CONSTRAINT pk_readiness_change DO UPDATE SET state = excluded.state, exempt = excluded.exempt,
       department_issued = excluded.department_issued, by_commitment = excluded.by_commitment, own = excluded.own,
       ready_parts = excluded.ready_parts, all_parts = excluded.all_parts, blockers = excluded.blockers`,
    [day, JSON.stringify(values)],
  );
}

/** Items that are no longer handled and whose last look does not say so yet. */
export async function retiredSince(tx: Tx): Promise<readonly string[]> {
  const found = await rows<{ code: string }>(
    tx,
    `SELECT i.code FROM service_item i
     WHERE i.status = 'retired' AND 'not_mapped' <> (
       SELECT c.state FROM readiness_change c WHERE c.kind = 'item' AND c.code = i.code ORDER BY c.day DESC LIMIT 1)
     ORDER BY i.code LIMIT 1000`,
  );
  return found.map(({ code }) => code);
}

export async function keepRegions(tx: Tx, day: LocalDate, regions: readonly RegionCounts[]): Promise<void> {
  await rows(tx, 'DELETE FROM readiness_region_day WHERE day = $1', [day]);
  await rows(
    tx,
    `INSERT INTO readiness_region_day (day, region_code, ready, partial, blocked, not_mapped)
     SELECT $1::date, r."regionCode", r.ready, r.partial, r.blocked, r.not_mapped FROM jsonb_to_recordset($2::jsonb)
       AS r ("regionCode" text, ready integer, partial integer, blocked integer, not_mapped integer)`,
    [day, JSON.stringify(regions)],
  );
}

export async function keepLook(tx: Tx, day: LocalDate, { sequence, asOf }: LookInstant): Promise<void> {
  await rows(
    tx,
    `INSERT INTO readiness_look (day, sequence, as_of) VALUES ($1, $2, $3)
     ON CONFLICT ON CONSTRAINT pk_readiness_look DO UPDATE SET sequence = excluded.sequence, as_of = excluded.as_of`,
    [day, sequence, asOf],
  );
}

/** The days of a period on which somebody looked. */
export async function lookedDays(tx: Tx, { from, to }: Period): Promise<ReadonlySet<LocalDate>> {
  const found = await rows<{ day: LocalDate }>(
    tx,
    'SELECT day::text AS day FROM readiness_look WHERE day BETWEEN $1 AND $2 ORDER BY day LIMIT 400',
    [from, to],
  );
  return new Set(found.map(({ day }) => day));
}

/** The changes within a period and the one that stood when it began, oldest first. */
export const changesOf = (
  tx: Tx,
  kind: ReadinessLook['kind'],
  code: string,
  { from, to }: Period,
): Promise<ChangeRow[]> =>
  rows<ChangeRow>(
    tx,
    `SELECT c.day::text AS day, ${LOOK} AS look FROM readiness_change c
     WHERE c.kind = $1 AND c.code = $2 AND c.day <= $4 AND c.day >= COALESCE(
       (SELECT max(b.day) FROM readiness_change b WHERE b.kind = $1 AND b.code = $2 AND b.day <= $3), $3)
     ORDER BY c.day LIMIT 400`,
    [kind, code, from, to],
  );

/** Per day, over all regions whose code begins so. */
export const regionDays = (
  tx: Tx,
  regionCodePrefix: string,
  { from, to }: Period,
): Promise<(Readonly<Record<ReadinessState, number>> & { readonly day: LocalDate })[]> =>
  rows(
    tx,
    `SELECT day::text AS day, sum(ready)::integer AS ready, sum(partial)::integer AS partial,
       sum(blocked)::integer AS blocked, sum(not_mapped)::integer AS not_mapped
     FROM readiness_region_day WHERE day BETWEEN $2 AND $3 AND starts_with(region_code, $1)
     GROUP BY readiness_region_day.day ORDER BY readiness_region_day.day LIMIT 400`,
    [regionCodePrefix, from, to],
  );
