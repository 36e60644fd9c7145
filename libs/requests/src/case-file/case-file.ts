import type { Checkpoint } from '@zeqing/journal';
import type { Id, LocalDate, OfficialDocument, Role } from '@zeqing/kernel';
import type { LetterKind } from '../letter/domain/letter-kinds';
import type { OutsideLeg, OutsideRequest } from '../outside/domain/outside-request';
import type { NamedRecord } from '../outside/store/outside-request.repository';
import type { ClockExplanation, RequestView } from '../request/request-views';
import type { ActWords } from './domain/act-words';

/** As what somebody acted: a post held on the day, or lent for it. */
export interface ActingPost {
  readonly role: Role;
  readonly departmentName: string;
  /** Who lent the post; null for the holder's own. */
  readonly delegatedBy: string | null;
}

/** One event of the case, with who did it and what proves it. */
export interface CaseAct {
  readonly seq: number;
  readonly type: string;
  readonly words: ActWords;
  readonly objectType: string;
  readonly objectId: Id;
  /** UTC, with six digits, as it was hashed. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actorKind: string;
  readonly actorId: string;
  /** Null for the system and for machine clients. */
  readonly actorName: string | null;
  readonly posts: readonly ActingPost[];
  /** The exact bytes that were hashed (docs/journal-format.md). */
  readonly row: string;
  readonly rowHash: string;
  readonly prev: string;
  readonly hash: string;
  readonly proof: { readonly checkpointSeq: number; readonly path: readonly string[] } | null;
}

export interface CaseFact {
  readonly phase: string;
  readonly departmentId: Id;
  readonly dueOn: LocalDate;
  readonly recordedAt: Date;
}

/** A suspected case as the register has it: suspected, its reason, its finding (U28). */
export interface CaseSuspicion {
  readonly id: Id;
  readonly code: string;
  readonly departmentId: Id;
  readonly state: string;
  readonly reason: string | null;
  readonly finding: string | null;
  readonly findingGrounds: string | null;
  readonly openedAt: Date;
}

export interface CaseLetter {
  readonly kind: LetterKind;
  readonly document: OfficialDocument;
  /** What it says, line by line. */
  readonly lines: readonly string[];
  /** Hex, of the lines joined by line feeds. */
  readonly sha256: string;
}

/** A request to or from a body outside, with every hand-over and every paper. */
export interface CaseOutside extends OutsideRequest {
  readonly legs: readonly OutsideLeg[];
  readonly records: readonly NamedRecord[];
}

/** Everything about a request, as far as its reader may see it (U48). */
export interface CaseFile {
  readonly madeAt: Date;
  readonly request: RequestView;
  readonly acts: readonly CaseAct[];
  /** Whether there are more acts than a file holds. */
  readonly isCut: boolean;
  readonly clocks: readonly ClockExplanation[];
  readonly facts: readonly CaseFact[];
  readonly suspicions: readonly CaseSuspicion[];
  readonly letters: readonly CaseLetter[];
  /** Dealings with bodies outside that belong to it (U42). */
  readonly outside: readonly CaseOutside[];
  readonly head: { readonly seq: number; readonly hash: string };
  readonly checkpoints: readonly Checkpoint[];
}
