import { Reading, type Item, type Need } from './second-datum';
import { tell, together, whenClear, type Obstacle, type Told } from './second-forecast';
import type { Asked, WorldFile } from './world-file';

/**
 * A second reading of readiness (U1–U13), made from the clauses and the files of docs/conformance: it imports types
 * of those files alone and nothing that the product runs. Where the two disagree, one of them misreads a clause.
 */

type Material = Item['materials'][number];

export interface Read {
  readonly state: string;
  readonly paperless: boolean;
  readonly workingNow: string | null;
  readonly score: { exempt: number; departmentIssued: number; byCommitment: number; own: number };
  readonly decisions: readonly (readonly string[])[];
  readonly blockers: readonly string[];
  readonly forecast: Told | null;
  readonly readyUntil: string | null;
}

const WAYS = ['abolished', 'shared_data', 'e_licence', 'earlier_result', 'own_verification', 'commitment'];
const first = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null;

const holds = (condition: Need['condition'], answers: Readonly<Record<string, string>>): boolean =>
  Object.entries(condition).every(([question, allowed]) => {
    const given = answers[question];
    return given === undefined || allowed.includes(given);
  });

function comesBefore(world: WorldFile, earlier: string | null, item: Item): boolean {
  return world.oneThings.some(({ matters, edges }) => {
    const idOf = (code: string | null): string | undefined => matters.find(({ itemCode }) => itemCode === code)?.id;
    const [start, goal] = [earlier === null ? undefined : idOf(earlier), idOf(item.code)];
    if (start === undefined || goal === undefined) return false;
    const after = new Set<string>();
    for (let size = -1, at = new Set([start]); size < after.size; at = after) {
      size = after.size;
      for (const { fromMatterId, toMatterId, relation } of edges)
        if (relation === 'before' && (fromMatterId === start || at.has(fromMatterId))) after.add(toMatterId);
    }
    return after.has(goal);
  });
}

interface Paper {
  readonly material: Material;
  readonly decision: readonly [string, string];
  readonly exempt: boolean;
  readonly committed: boolean;
  readonly local: boolean;
  readonly until: string | null;
  readonly now: string | null;
  readonly obstacles: readonly Obstacle[];
}

const SPARED: Readonly<Record<string, string>> = {
  ...{ abolished: 'abolished', shared_data: 'shared_data_granted', e_licence: 'shared_data_granted' },
  ...{ earlier_result: 'earlier_result', own_verification: 'verified_by_office' },
};
const must = ({ necessity }: Material): boolean => necessity === 'compulsory' || necessity === 'conditional';

function readPaper(world: WorldFile, item: Item, asked: Asked, material: Material): Paper {
  const reading = new Reading(world, item, asked);
  const issued = material.origin === 'department_issued';
  const nothing = { material, exempt: false, committed: false, local: false, until: null, now: null, obstacles: [] };
  if (!issued && material.ways.length === 0) return { ...nothing, decision: ['ask', 'applicant_own'] };
  const at = { target: material.code, way: '', compulsory: must(material) };
  const here = reading.name(item.departmentId);
  const ways = material.ways
    .filter(({ kind }) => kind !== 'commitment')
    .sort((a, b) => WAYS.indexOf(a.kind) - WAYS.indexOf(b.kind))
    .map(({ kind, need, earlierItemCode }) => {
      const on = { ...at, way: `${kind} ${need?.evidenceTypeCode ?? ''}` };
      const plain = {
        ok: true,
        local: false,
        own: false,
        gaps: false,
        until: null,
        now: null,
        obstacles: [] as readonly Obstacle[],
      };
      if (kind === 'earlier_result' && !comesBefore(world, earlierItemCode, item)) {
        const missing = reading.obstacle(on, 'earlier_result_missing', here);
        return { kind, ...plain, ok: false, obstacles: [missing] };
      }
      return { kind, ...(need === null ? plain : reading.datum(on, need)) };
    });
  const clear = ways.find(({ ok }) => ok);
  const local = ways.some((way) => way.local);
  if (clear !== undefined) {
    const reason = clear.own ? 'own_data' : (SPARED[clear.kind] ?? '');
    const decision = clear.gaps ? (['waive_if_hit', 'query_first'] as const) : (['waive', reason] as const);
    return { ...nothing, decision, exempt: true, local, until: clear.until, now: clear.now };
  }
  const obstacles = issued ? ways.flatMap((way) => way.obstacles) : [];
  if (material.ways.some(({ kind }) => kind === 'commitment'))
    return { ...nothing, decision: ['commitment', 'commitment_accepted'], committed: true, local, obstacles };
  const later = material.necessity === 'later';
  if (ways.length === 0) {
    const missing = [reading.obstacle(at, 'no_way_mapped', here)];
    const decision = later ? (['accept_later', 'may_follow_later'] as const) : (['ask', 'no_way_mapped'] as const);
    return { ...nothing, decision, obstacles: missing };
  }
  const shown = ways.find((way) => way.local) ?? ways[0];
  const codes = shown?.obstacles.map(({ code }) => code) ?? [];
  const why = codes.includes('closed_by_law')
    ? 'data_refused_by_law'
    : codes.includes('coverage_gap')
      ? 'subject_not_covered'
      : 'data_blocked';
  const decision = (): readonly [string, string] => {
    if (shown?.local && asked.subjectRegion === undefined) return ['undetermined', 'subject_region_needed'];
    if (later) return ['accept_later', 'may_follow_later'];
    return ['ask', material.necessity === 'optional' ? 'optional_not_spared' : why];
  };
  return { ...nothing, decision: decision(), local, until: shown?.until ?? null, obstacles };
}

/** The worst of what is known of whether data can be had now. */
const worst = (states: readonly (string | null)[]): string | null =>
  ['failing', 'degraded', 'unknown', 'good'].find((state) => states.includes(state)) ?? null;

/** One item in one declared situation; `null` where none is declared. */
export function readItem(world: WorldFile, item: Item, situation: string | null, asked: Asked): Read {
  const answers = item.situations.find(({ code }) => code === situation)?.answers ?? {};
  const reading = new Reading(world, item, asked);
  const shown = item.materials.filter(({ condition }) => holds(condition, answers));
  const issued = shown.filter(({ origin }) => origin === 'department_issued');
  const own = shown.length - issued.length;
  const told = (of: readonly Obstacle[]): string[] => of.map(({ code, who }) => `${code}@${who}`).sort();
  if (
    item.materials.length === 0 ||
    item.status !== 'active' ||
    item.materialsConfirmedBy === null ||
    item.materialsConfirmedAt === null
  ) {
    const at = { target: '', way: '', compulsory: true };
    const obstacles = [reading.obstacle(at, 'not_mapped', reading.name(item.departmentId))];
    return {
      ...{ state: 'not_mapped', paperless: false, workingNow: null, readyUntil: null, blockers: told(obstacles) },
      score: { exempt: 0, departmentIssued: issued.length, byCommitment: 0, own },
      decisions: shown.map(({ code }) => [code, 'undetermined', 'not_mapped']),
      forecast: whenClear(obstacles),
    };
  }
  const all = shown.map((material) => readPaper(world, item, asked, material));
  const papers = all.filter(({ material }) => issued.includes(material));
  const uses = item.uses
    .filter(({ condition }) => holds(condition, answers))
    .map((need) => {
      const at = { target: `${need.use} ${need.evidenceTypeCode}`, way: '', compulsory: need.compulsory };
      return { need, ...reading.datum(at, need) };
    });
  const open = papers.some(
    ({ material, exempt, committed, obstacles }) => must(material) && !exempt && !(committed && obstacles.length === 0),
  );
  const isReady = !open && uses.every(({ need, ok }) => ok || !need.compulsory);
  const some =
    papers.some(({ exempt, committed, local }) => exempt || committed || local) ||
    uses.some(({ ok, local }) => ok || local);
  const obstacles = [...all, ...uses].flatMap((each) => each.obstacles);
  return {
    state: isReady ? 'ready' : some ? 'partial' : 'blocked',
    paperless:
      isReady &&
      all.every(({ material, exempt, committed }) => {
        return !must(material) || exempt || committed || material.forms.includes('electronic');
      }),
    workingNow: worst([...all, ...uses.filter(({ ok }) => ok)].map(({ now }) => now)),
    score: {
      ...{ exempt: papers.filter(({ exempt }) => exempt).length, departmentIssued: papers.length },
      ...{ byCommitment: papers.filter(({ committed }) => committed).length, own },
    },
    decisions: all.map(({ material, decision }) => [material.code, ...decision]),
    blockers: told(obstacles),
    forecast: isReady ? null : whenClear(obstacles),
    readyUntil: isReady
      ? first([
          ...all.flatMap(({ material, until }) => (must(material) ? [until] : [])),
          ...uses.flatMap(({ need, until }) => (need.compulsory ? [until] : [])),
        ])
      : null,
  };
}

export interface ReadOneThing {
  readonly state: string;
  readonly mattersReady: number;
  readonly mattersCompulsory: number;
  readonly forecast: Told | null;
}

const BEST = ['ready', 'partial', 'blocked', 'not_mapped'];

/** A one-thing by its matters: of a choice the best counts, of the rest every compulsory one. */
export function readOneThing(world: WorldFile, code: string, asked: Asked): ReadOneThing {
  const oneThing = world.oneThings.find((each) => each.code === code);
  const matters = oneThing?.matters ?? [];
  const chosen = (oneThing?.edges ?? []).filter(({ relation }) => relation === 'chosen');
  const leader = new Map(matters.map(({ id }) => [id, id]));
  for (const { fromMatterId, toMatterId } of chosen) {
    const [a, b] = [leader.get(fromMatterId), leader.get(toMatterId)];
    for (const [id, of] of leader) if (of === b && a !== undefined) leader.set(id, a);
  }
  const read = matters.map((matter) => {
    const item = world.items.find((each) => each.code === matter.itemCode);
    const never = { state: 'not_mapped', forecast: tell(world, 'not_mapped', NOTHING_RUNS) };
    if (item === undefined) return { matter, ...never };
    const declared = item.situations.find((each) => each.code === asked.situation);
    const usual = declared ?? item.situations.find((each) => each.usual) ?? item.situations[0];
    return { matter, ...readItem(world, item, usual?.code ?? null, asked) };
  });
  const groups = [...new Set(leader.values())]
    .map((id) => read.filter(({ matter }) => leader.get(matter.id) === id))
    .filter((group) => group.some(({ matter }) => matter.kind === 'compulsory'));
  const best = groups.map((group) => {
    const state = BEST.find((each) => group.some((one) => one.state === each)) ?? 'not_mapped';
    return { state, forecast: group.find((one) => one.state === state)?.forecast ?? null };
  });
  const states = best.map(({ state }) => state);
  const mattersReady = states.filter((state) => state === 'ready').length;
  const state =
    states.length === 0 || states.includes('not_mapped')
      ? 'not_mapped'
      : mattersReady === states.length
        ? 'ready'
        : states.every((each) => each === 'blocked')
          ? 'blocked'
          : 'partial';
  const waiting = best.flatMap(({ forecast }) => forecast ?? []);
  const never = tell(world, 'not_mapped', NOTHING_RUNS);
  const forecast = state === 'ready' ? null : waiting.length === 0 ? never : together(waiting);
  return { state, mattersReady, mattersCompulsory: states.length, forecast };
}

const NOTHING_RUNS = { entryCode: null, due: null, promised: null, extended: true };
