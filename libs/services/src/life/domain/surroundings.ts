import type { Id, LocalDate } from '@zeqing/kernel';
import type { Condition, EvidenceType, SituationQuestion } from '../../domain/item-model';
import type { WrittenContent } from './written-model';

/** A published entry as far as a mapping must know it. */
export interface KnownEntry {
  readonly code: string;
  readonly itemNames: readonly string[];
}

/** What stands around a draft and has to be known to judge it. */
export interface Surroundings {
  readonly today: LocalDate;
  readonly department: { readonly id: Id; readonly code: string | null; readonly regionCode: string };
  /** Whose the code is already; null: nobody's. */
  readonly holderId: Id | null;
  readonly isNew: boolean;
  /** What is in force of its code; null: nothing. */
  readonly inForce: WrittenContent | null;
  /** The known evidence types of those the draft names. */
  readonly evidenceTypes: ReadonlyMap<string, EvidenceType>;
  readonly entries: ReadonlyMap<string, KnownEntry>;
  /** Of the implementing codes the draft names, those there are. */
  readonly itemCodes: ReadonlySet<string>;
  /** The standard item in the version it says it comes from; null: there is none. */
  readonly template: WrittenContent | null;
}

/** Answers that no question offers would hide what hangs on them for ever. */
export function isOffered(questions: readonly SituationQuestion[], condition: Condition): boolean {
  return Object.entries(condition).every(([question, answers]) => {
    const offered = questions.find(({ code }) => code === question)?.answers.map(({ code }) => code) ?? [];
    return answers.length > 0 && answers.every((answer) => offered.includes(answer));
  });
}
