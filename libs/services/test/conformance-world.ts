import { itemReadiness } from '../src/domain/item-readiness';
import type { ServiceItem } from '../src/domain/item-model';
import { oneThingReadiness } from '../src/domain/one-thing-readiness';
import type { SituationReadiness } from '../src/domain/readiness-answer';
import type { Read, ReadOneThing } from './second-reading';
import { factsOf, modelOf, type Asked, type WorldFile } from './world-file';

/** The base world with the values at the paths of a case. */
export function put(base: WorldFile, values: Readonly<Record<string, unknown>>): WorldFile {
  const world = structuredClone(base);
  for (const [path, value] of Object.entries(values)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at = world as unknown as Record<string, unknown>;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    at[last] = structuredClone(value);
  }
  return world;
}

/** What the product answers for a situation, in the vectors' words. */
export const written = ({ materials, blockers, ...answer }: SituationReadiness): Read => ({
  state: answer.state,
  paperless: answer.paperless,
  workingNow: answer.workingNow,
  score: answer.score,
  decisions: materials.map(({ code, decision, reason }) => [code, decision, reason]),
  blockers: blockers.map(({ code, accountable }) => `${code}@${accountable.name}`).sort(),
  forecast: answer.forecast,
  readyUntil: answer.readyUntil,
});

export function readByProduct(world: WorldFile, item: ServiceItem, asked: Asked): Read {
  return written(itemReadiness(modelOf(world), factsOf(world), item, asked).headline);
}

/** What the product answers to a case's question: of the first item, or of a one-thing. */
export function readAsked(world: WorldFile, ask: Asked & { oneThing?: string } = {}): Read | ReadOneThing {
  const { oneThing: code, ...asked } = ask;
  const oneThing = world.oneThings.find((each) => each.code === code);
  const [item] = world.items;
  if (item === undefined) throw new Error('the world has an item');
  if (oneThing === undefined) return readByProduct(world, item, asked);
  const answer = oneThingReadiness(modelOf(world), factsOf(world), oneThing, asked);
  const { state, mattersReady, mattersCompulsory, forecast } = answer;
  return { state, mattersReady, mattersCompulsory, forecast };
}
