import type { Written } from './written-request';

/** The parts of a request, in the order of the list; they may be written in any order. */
export const SECTIONS = ['items', 'purpose', 'use', 'terms', 'personal', 'urgent', 'promise'] as const;
export type Section = (typeof SECTIONS)[number];
export type SectionState = 'done' | 'todo' | 'blocked' | 'optional' | 'not_needed';

const isSaid = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
const doneIf = (isDone: boolean): SectionState => (isDone ? 'done' : 'todo');

/** How far each part is; `sensitive` are the chosen items that are personal information. */
export function sectionStates(
  written: Partial<Written>,
  sensitive: readonly string[],
): Readonly<Record<Section, SectionState>> {
  const first = {
    items: doneIf((written.itemIds?.length ?? 0) > 0),
    purpose: doneIf(isSaid(written.purpose)),
    use: doneIf([written.legalBasis, written.scenario, written.useScope].every(isSaid)),
    terms: doneIf(isSaid(written.mode) && (written.period?.length ?? 0) === 2),
    personal: personalState(written, sensitive),
    urgent: urgentState(written),
  } as const;
  const isWaiting = Object.values(first).some((state) => state === 'todo' || state === 'blocked');
  return { ...first, promise: isWaiting ? 'blocked' : doneIf(written.truthful === true) };
}

function personalState({ itemIds = [], personal }: Partial<Written>, sensitive: readonly string[]): SectionState {
  if (itemIds.length === 0) return 'blocked';
  if (sensitive.length === 0) return 'not_needed';
  const { duty, impactAssessment, secrecyAssessment, notice, necessity = {} } = personal ?? {};
  const said = [duty, impactAssessment, secrecyAssessment, notice, ...sensitive.map((id) => necessity[id])];
  const isProtected = personal?.sensitive !== true || isSaid(personal.protectionMeasures);
  return doneIf(isProtected && said.every(isSaid));
}

function urgentState({ urgent }: Partial<Written>): SectionState {
  if (urgent?.isUrgent !== true) return 'optional';
  return doneIf(isSaid(urgent.ground) && urgent.wishedOn !== undefined);
}
