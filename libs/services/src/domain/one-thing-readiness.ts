import { blocker } from './blockers';
import { earliest, forecastBlocker, forecastOfAll, latestOf, none } from './forecast';
import { groupBy } from './group-by';
import type { Facts } from './facts';
import { itemReadiness, type ReadinessQuestion } from './item-readiness';
import type { Matter, OneThing, ServiceModel } from './item-model';
import { whyNotReady } from './one-thing-sentence';
import type {
  Forecast,
  ForecastBlocker,
  ItemReadiness,
  MatterReadiness,
  OneThingReadiness,
  ReadinessState,
  Score,
} from './readiness-answer';

interface DecidedMatter {
  readonly matter: Matter;
  readonly answer: MatterReadiness;
  readonly item: ItemReadiness | null;
}

/** A matter without an item: its department has to map it; no such department row is known, so by name. */
function unmapped(matter: Matter, facts: Facts): ForecastBlocker {
  const subject = { itemCode: '', materialCode: null, use: null, way: null, evidenceTypeCode: null } as const;
  const accountable = { kind: 'department', departmentId: null, name: matter.departmentName } as const;
  const found = blocker({ ...subject, compulsory: matter.kind === 'compulsory' }, 'not_mapped', accountable, 'liaison');
  return { ...found, forecast: forecastBlocker(found, facts) };
}

function decideMatter(model: ServiceModel, facts: Facts, matter: Matter, question: ReadinessQuestion): DecidedMatter {
  const { name, departmentName, kind, itemCode } = matter;
  const item = itemCode === null ? undefined : model.items.get(itemCode);
  const base = { name, departmentName, kind, itemCode };
  if (item === undefined) {
    const blockers = [unmapped(matter, facts)];
    const forecast = forecastOfAll(blockers);
    return {
      matter,
      item: null,
      answer: { ...base, state: 'not_mapped', score: null, blockers, forecast, readyUntil: null },
    };
  }
  const readiness = itemReadiness(model, facts, item, question);
  const { state, score, blockers, forecast, readyUntil } = readiness.headline;
  return { matter, item: readiness, answer: { ...base, state, score, blockers, forecast, readyUntil } };
}

/** Matters joined by `chosen` are one choice: the applicant takes one of them (U5). */
function choices(oneThing: OneThing, matters: readonly DecidedMatter[]): readonly (readonly DecidedMatter[])[] {
  const groupOf = new Map(matters.map(({ matter }) => [matter.id, matter.id]));
  for (const { fromMatterId, toMatterId, relation } of oneThing.edges) {
    if (relation !== 'chosen') continue;
    const [kept, merged] = [groupOf.get(fromMatterId), groupOf.get(toMatterId)];
    if (kept === undefined || merged === undefined) continue;
    for (const [id, group] of groupOf) if (group === merged) groupOf.set(id, kept);
  }
  return [...groupBy(matters, ({ matter }) => groupOf.get(matter.id)).values()];
}

/** Best first: of a choice the applicant may take the best. */
const ORDER: readonly ReadinessState[] = ['ready', 'partial', 'blocked', 'not_mapped'];
const bestOf = (group: readonly DecidedMatter[]): ReadinessState =>
  ORDER.find((state) => group.some(({ answer }) => answer.state === state)) ?? 'not_mapped';

/** Of a choice the applicant may take the matter that is ready first. */
function forecastOfChoice(group: readonly DecidedMatter[]): Forecast | null {
  const best = bestOf(group);
  const chosen = group.find(({ answer }) => answer.state === best);
  return chosen?.answer.forecast ?? null;
}

const readyUntilOf = ({ answer }: DecidedMatter): MatterReadiness['readyUntil'] => answer.readyUntil;

function stateOf(states: readonly ReadinessState[]): ReadinessState {
  if (states.length === 0 || states.includes('not_mapped')) return 'not_mapped';
  if (states.every((state) => state === 'ready')) return 'ready';
  return states.every((state) => state === 'blocked') ? 'blocked' : 'partial';
}

/** Materials of all matters, each counted once however many matters ask it: exempt only if spared in all (U5). */
function scoreOf(matters: readonly DecidedMatter[]): Score {
  const materials = matters.flatMap(({ item }) => item?.headline.materials ?? []);
  const byCode = [...groupBy(materials, ({ code }) => code).values()];
  const issued = byCode.filter((same) => same.some(({ origin }) => origin === 'department_issued'));
  const spared = (decisions: readonly string[]): number =>
    issued.filter((same) => same.every(({ decision }) => decisions.includes(decision))).length;
  const exempt = spared(['waive', 'waive_if_hit']);
  return {
    exempt,
    departmentIssued: issued.length,
    byCommitment: spared(['waive', 'waive_if_hit', 'commitment']) - exempt,
    own: byCode.length - issued.length,
  };
}

/**
 * A one-thing is ready only if every compulsory matter is; one that is not mapped, or none at all, makes it
 * `not_mapped` (U1). Items that do not declare the situation asked for answer with their usual one.
 */
export function oneThingReadiness(
  model: ServiceModel,
  facts: Facts,
  oneThing: OneThing,
  question: ReadinessQuestion = {},
): OneThingReadiness {
  const matters = oneThing.matters.map((matter) => decideMatter(model, facts, matter, question));
  const compulsory = choices(oneThing, matters).filter((group) =>
    group.some(({ matter }) => matter.kind === 'compulsory'),
  );
  const states = compulsory.map(bestOf);
  const blockers = matters.flatMap(({ answer }) => answer.blockers);
  const state = stateOf(states);
  const counts = {
    mattersReady: states.filter((each) => each === 'ready').length,
    mattersCompulsory: states.length,
    score: scoreOf(matters),
  };
  return {
    code: oneThing.code,
    name: oneThing.name,
    state,
    ...counts,
    matters: matters.map(({ answer }) => answer),
    blockers,
    forecast:
      state === 'ready'
        ? null
        : (latestOf(compulsory.flatMap((group) => forecastOfChoice(group) ?? [])) ?? none('no_term')),
    readyUntil: state === 'ready' ? earliest(compulsory.flatMap((group) => group.map(readyUntilOf))) : null,
    sentence: whyNotReady({ oneThing, state, blockers, ...counts }),
  };
}
