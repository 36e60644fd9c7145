import { err, ok, type DomainError, type LocalDate, type Result } from '@zeqing/kernel';
import { itemReadiness, type ReadinessQuestion } from '../item-readiness';
import type { Decision, ItemReadiness } from '../readiness-answer';
import { REASON_CODES, type ReasonCode } from '../reasons';
import { SANDBOX_ELSEWHERE, SANDBOX_SERVICE, SANDBOX_UNCONFIRMED, sandboxFacts, sandboxModel } from './sandbox-world';

/** What to ask the sandbox to be answered with a reason: the material is named after it. */
export interface SandboxMaterial {
  readonly reason: ReasonCode;
  readonly decision: Decision;
  readonly itemCode: string;
  readonly materialCode: string;
  /** Null: it is asked without. */
  readonly subjectRegion: string | null;
}

const itemOf = (reason: ReasonCode): string => (reason === 'not_mapped' ? SANDBOX_UNCONFIRMED : SANDBOX_SERVICE);
const regionFor = (reason: ReasonCode): string | null => (reason === 'subject_not_covered' ? SANDBOX_ELSEWHERE : null);

/**
 * The readiness of an item of the sandbox: by the same calculation as everywhere, over made-up items and data of which each
 * reason of a counter's decision occurs (docs/reason-codes.md). Refuses what is unknown as the real one does.
 */
export function sandboxReadiness(
  itemCode: string,
  question: ReadinessQuestion,
  today: LocalDate,
): Result<ItemReadiness, DomainError<'services.unknown_item' | 'services.unknown_situation'>> {
  const model = sandboxModel(REASON_CODES);
  const item = model.items.get(itemCode);
  if (item === undefined) return err({ code: 'services.unknown_item', details: { itemCode } });
  const { situation } = question;
  const known = item.situations.map(({ code }) => code);
  if (situation !== undefined && !known.includes(situation))
    return err({ code: 'services.unknown_situation', details: { situation, known } });
  return ok(itemReadiness(model, sandboxFacts(REASON_CODES, today), item, question));
}

/** Every reason with the question it answers. Throws where the sandbox has none for it, which is a mistake of ours. */
export const sandboxMaterials = (today: LocalDate): readonly SandboxMaterial[] =>
  REASON_CODES.map((reason) => {
    const [itemCode, subjectRegion] = [itemOf(reason), regionFor(reason)];
    const answered = sandboxReadiness(itemCode, subjectRegion === null ? {} : { subjectRegion }, today);
    const found = answered.ok && answered.value.headline.materials.find(({ code }) => code === reason);
    if (!found || found.reason !== reason) throw new Error(`the sandbox has no material decided by ${reason}`);
    return { reason, decision: found.decision, itemCode, materialCode: reason, subjectRegion };
  });
