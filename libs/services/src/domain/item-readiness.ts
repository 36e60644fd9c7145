import type { HealthState } from '@zeqing/catalogue';
import type { LocalDate } from '@zeqing/kernel';
import { blocker, departmentAccountable } from './blockers';
import type { Facts } from './facts';
import { earliest, forecastBlocker, forecastOfAll } from './forecast';
import { holdsIn, isMapped, oneThingsOf } from './item-graph';
import type { DataNeed, Material, Scope, ServiceItem, ServiceModel, Situation } from './item-model';
import { decideMaterial, type DecidedMaterial } from './material-decision';
import { resolveNeed } from './need-resolution';
import type { ItemView } from './need-view';
import type {
  Blocker,
  ItemReadiness,
  ReadinessState,
  Score,
  SituationReadiness,
  UseReadiness,
} from './readiness-answer';
import { scopeOf } from './region';

/** What is asked of an item; without scope and region the answer is for subjects from anywhere (U8). */
export interface ReadinessQuestion {
  /** Code of a declared situation; unset: all, the usual one as headline. */
  readonly situation?: string | undefined;
  readonly scope?: Scope | undefined;
  /** Region code of the subject, six digits; decides the scope. */
  readonly subjectRegion?: string | undefined;
}

interface DecidedUse {
  readonly answer: UseReadiness;
  readonly servedLocally: boolean;
  readonly workingNow: HealthState | null;
}

function decideUse(view: ItemView, need: DataNeed): DecidedUse {
  const { use, evidenceTypeCode, compulsory } = need;
  const subject = { itemCode: view.item.code, materialCode: null, use, way: null, evidenceTypeCode, compulsory };
  const outcome = resolveNeed(view, subject, need);
  const { served, servedLocally, entryCode, grantId, validUntil, blockers, workingNow } = outcome;
  const evidenceTypeName = view.model.evidenceTypes.get(evidenceTypeCode)?.name ?? evidenceTypeCode;
  const told = { use, evidenceTypeCode, evidenceTypeName, compulsory };
  const answer = { ...told, served, entryCode, grantId, validUntil, blockers };
  return { answer, servedLocally, workingNow: served ? workingNow : null };
}

const scoreOf = (materials: readonly DecidedMaterial[]): Score => ({
  exempt: issued(materials).filter(({ exempt }) => exempt).length,
  departmentIssued: issued(materials).length,
  byCommitment: issued(materials).filter(({ byCommitment }) => byCommitment).length,
  own: materials.length - issued(materials).length,
});

const issued = (materials: readonly DecidedMaterial[]): readonly DecidedMaterial[] =>
  materials.filter(({ answer }) => answer.origin === 'department_issued');

/** A compulsory department-issued material that is neither exempt nor taken on commitment as its only way (U4, U5). */
const isGap = ({ compulsory, exempt, byCommitment, answer }: DecidedMaterial): boolean =>
  compulsory && !exempt && !(byCommitment && answer.blockers.length === 0);

/**
 * `ready`: every compulsory department-issued material is spared (U4) and every compulsory use is served (U6);
 * `partial`: something is, or is for local subjects only (U8); `blocked`: nothing is.
 */
function stateOf(materials: readonly DecidedMaterial[], uses: readonly DecidedUse[]): ReadinessState {
  const papers = issued(materials);
  const gaps = papers.some(isGap) || uses.some(({ answer }) => answer.compulsory && !answer.served);
  if (!gaps) return 'ready';
  const something =
    papers.some(({ exempt, byCommitment, servedLocally }) => exempt || byCommitment || servedLocally) ||
    uses.some(({ answer, servedLocally }) => answer.served || servedLocally);
  return something ? 'partial' : 'blocked';
}

const WORST_FIRST: readonly HealthState[] = ['failing', 'degraded', 'unknown', 'good'];

/** The worst health among the data that spare a paper or serve a use (U10); null where none of them is another's. */
function worstOf(materials: readonly DecidedMaterial[], uses: readonly DecidedUse[]): HealthState | null {
  const waived = materials.filter(({ exempt }) => exempt).map(({ answer }) => answer.workingNow);
  const states = [...waived, ...uses.map(({ workingNow }) => workingNow)];
  return WORST_FIRST.find((state) => states.includes(state)) ?? null;
}

/** Nothing has to be handed over on paper: each compulsory material is spared, committed to, or taken electronically. */
function isPaperless(
  state: ReadinessState,
  materials: readonly DecidedMaterial[],
  shown: readonly Material[],
): boolean {
  if (state !== 'ready') return false;
  return materials.every(({ compulsory, exempt, byCommitment }, index) => {
    const electronic = shown[index]?.forms.includes('electronic') ?? false;
    return !compulsory || exempt || byCommitment || electronic;
  });
}

function notMapped(view: ItemView): Blocker {
  const subject = {
    itemCode: view.item.code,
    materialCode: null,
    use: null,
    way: null,
    evidenceTypeCode: null,
    compulsory: true,
  };
  return blocker(subject, 'not_mapped', departmentAccountable(view.facts, view.item.departmentId), 'liaison');
}

/** The first end of what compulsory papers and uses rest on. */
const firstEnd = (materials: readonly DecidedMaterial[], uses: readonly DecidedUse[]): LocalDate | null =>
  earliest([
    ...materials.flatMap(({ compulsory, answer }) => (compulsory ? [answer.validUntil] : [])),
    ...uses.flatMap(({ answer }) => (answer.compulsory ? [answer.validUntil] : [])),
  ]);

function inSituation(view: ItemView, situation: Situation | null): SituationReadiness {
  const { item, scope } = view;
  const shown = item.materials.filter(({ condition }) => holdsIn(condition, situation));
  const materials = shown.map((material) => decideMaterial(view, material));
  const mapped = isMapped(item);
  const needs = mapped ? item.uses.filter(({ condition }) => holdsIn(condition, situation)) : [];
  const uses = needs.map((need) => decideUse(view, need));
  const state = mapped ? stateOf(materials, uses) : 'not_mapped';
  const found = mapped ? [...materials, ...uses].flatMap(({ answer }) => answer.blockers) : [notMapped(view)];
  const blockers = found.map((each) => ({ ...each, forecast: forecastBlocker(each, view.facts) }));
  return {
    situation: situation?.code ?? null,
    situationName: situation?.name ?? null,
    usual: situation?.usual ?? true,
    shareOfCases: situation?.shareOfCases ?? null,
    scope,
    state,
    paperless: isPaperless(state, materials, shown),
    workingNow: worstOf(materials, uses),
    score: scoreOf(materials),
    materials: materials.map(({ answer }) => answer),
    uses: uses.map(({ answer }) => answer),
    blockers,
    forecast: state === 'ready' ? null : forecastOfAll(blockers),
    readyUntil: state === 'ready' ? firstEnd(materials, uses) : null,
  };
}

/** The view of an item under a question: its purposes and the scope to be covered. */
export function viewOf(model: ServiceModel, facts: Facts, item: ServiceItem, question: ReadinessQuestion): ItemView {
  const subjectRegion = question.subjectRegion ?? null;
  const itemCodes = [item.code, item.nationalCode, item.localCode, item.handlingCode].filter((code) => code !== null);
  // A scenario named in a grant is compared with the one-things' names (U2).
  const oneThingCodes = oneThingsOf(model.oneThings, item.code).flatMap(({ code, name }) => [code, name]);
  return {
    model,
    facts,
    item,
    purpose: { departmentId: item.departmentId, itemCodes, oneThingCodes },
    scope: subjectRegion === null ? (question.scope ?? 'national') : scopeOf(item.regionCode, subjectRegion),
    subjectRegion,
  };
}

/**
 * The readiness of one item per declared situation (U7). The headline is the situation asked for, else the usual one.
 * Pure; the situation asked for must be one of the item's.
 */
export function itemReadiness(
  model: ServiceModel,
  facts: Facts,
  item: ServiceItem,
  question: ReadinessQuestion = {},
): ItemReadiness {
  const view = viewOf(model, facts, item, question);
  const declared = item.situations.length === 0 ? [null] : item.situations;
  const situations = declared.map((situation) => inSituation(view, situation));
  const asked = situations.find(({ situation }) => situation === question.situation);
  const headline = asked ?? situations.find(({ usual }) => usual) ?? situations[0];
  if (headline === undefined) throw new Error('an item has at least the situation that is none');
  return {
    itemCode: item.code,
    itemName: item.name,
    departmentId: item.departmentId,
    regionCode: item.regionCode,
    state: headline.state,
    headline,
    situationsReady: situations.filter(({ state }) => state === 'ready').length,
    situationRequired: situations.length > 1,
    situations,
  };
}
