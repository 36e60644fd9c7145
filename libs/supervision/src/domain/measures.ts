import { MEASURE_GROUPS, type Measure } from './measure';
import { FLOWING } from './measures-flowing';
import { SAFE } from './measures-safe';
import { SUPPLIED } from './measures-supplied';
import { USED } from './measures-used';

/** Every figure of the boards, each defined once, in the order of the four words of the policy. */
export const MEASURES: readonly Measure[] = MEASURE_GROUPS.flatMap((group) =>
  [...SUPPLIED, ...FLOWING, ...USED, ...SAFE].filter((measure) => measure.group === group),
);

export const measureById = (id: string): Measure | undefined => MEASURES.find((measure) => measure.id === id);
