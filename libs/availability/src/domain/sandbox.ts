import { addDays, type LocalDate } from '@zeqing/kernel';
import { usesByEntry } from '@zeqing/services';
import {
  AVAILABILITY_REASONS,
  bareAnswer,
  REASON_NUMBERS,
  type AskedFor,
  type AvailabilityAnswer,
  type AvailabilityPair,
  type AvailabilityReason,
} from './answer';
import { lookUp, type ReasonsTold } from './lookup';
import { AvailabilitySnapshot, type EntryRecord, type GrantRecord, type ItemRecord } from './snapshot';

/** The department a sandbox asks for, and the one that provides. Codes are made up and name nobody. */
export const SANDBOX_DEPARTMENT = 'sandbox-office';
const SANDBOX_SOURCE = 'sandbox-source';
export const SANDBOX_ITEM = 'sandbox-item';
const OTHER_ITEM = 'sandbox-other-item';
/** The item's own region, that of subjects its data do not cover, and its two situations. */
const [REGION, ELSEWHERE] = ['999900', '980000'] as const;
const [USUAL, OTHER] = ['usual', 'other'] as const;
/** Days a grant of the sandbox has run or has yet to run. */
const MONTH = 30;

/** What is asked to be answered with a reason: the entry is named after it. */
export interface SandboxQuestion {
  readonly entry: string;
  readonly department: string;
  readonly item: string | null;
  readonly situation: string | null;
  readonly subjectRegion: string | null;
}

/** Asked with other codes than the reason's own entry, the sandbox's office and its item. */
const ASKED_OTHERWISE: Readonly<Partial<Record<AvailabilityReason, Partial<SandboxQuestion>>>> = {
  own_data: { department: SANDBOX_SOURCE },
  purpose_needed: { item: null },
  department_unknown: { department: 'sandbox-nobody' },
  item_unknown: { item: 'sandbox-nothing' },
  situation_unknown: { situation: 'nothing' },
  not_needed_in_situation: { situation: OTHER },
  subject_not_covered: { subjectRegion: ELSEWHERE },
};

/** The question that is answered with this reason. */
export const sandboxQuestion = (reason: AvailabilityReason): SandboxQuestion => ({
  entry: `sandbox/${reason}`,
  department: SANDBOX_DEPARTMENT,
  item: SANDBOX_ITEM,
  ...{ situation: null, subjectRegion: null },
  ...ASKED_OTHERWISE[reason],
});

/**
 * What a question is answered in the sandbox: by the same look-up as everywhere, over entries made up so that each reason
 * occurs (docs/reason-codes.md). `stale` and `not_bound` depend on the installation and the caller: they are told by name.
 */
export function sandboxAnswer(
  question: AvailabilityPair,
  today: LocalDate,
  world: AvailabilitySnapshot = worldOn(today),
): AvailabilityAnswer {
  const told = TOLD_BY_NAME.find((reason) => question.entry === `sandbox/${reason}`);
  return told === undefined ? lookUp(world, question, today) : bareAnswer(question, told);
}

/** Many entries at once: the numbers of the reasons they have one by one. */
export function sandboxReasons(question: AskedFor, entries: readonly string[], today: LocalDate): ReasonsTold {
  const world = worldOn(today);
  const answers = entries.map((entry) => sandboxAnswer({ ...question, entry }, today, world));
  return {
    situationRequired: answers.some(({ situationRequired }) => situationRequired),
    reasons: answers.map(({ reason }) => REASON_NUMBERS[reason]),
  };
}

const TOLD_BY_NAME = ['stale', 'not_bound'] as const;

function worldOn(today: LocalDate): AvailabilitySnapshot {
  const departments = [SANDBOX_DEPARTMENT, SANDBOX_SOURCE].map((code) => ({ id: code, code }));
  const items = [SANDBOX_ITEM, OTHER_ITEM].map((code) => [code, itemOf(code)] as const);
  const world = new AvailabilitySnapshot(departments, new Map(items));
  for (const reason of AVAILABILITY_REASONS) if (reason !== 'code_unknown') world.setEntry(entryOf(reason));
  world.addGrants(AVAILABILITY_REASONS.flatMap((reason) => grantOf(reason, today) ?? []));
  world.packGrants();
  world.setDisputed(entryOf('disputed').id, true);
  world.setHealth(entryOf('resource_failing').id, 'failing');
  return world;
}

/** It needs one entry in its usual situation only, and of another only local subjects are covered. */
function itemOf(code: string): ItemRecord {
  const situations = [USUAL, OTHER].map((situation) => ({ code: situation, answers: { which: situation } }));
  const common = { subjectScope: 'national', subjectRegionPrefixes: [''], condition: {} } as const;
  const uses = usesByEntry(situations, [
    { ...common, entryCode: 'sandbox/not_needed_in_situation', condition: { which: [USUAL] } },
    { ...common, entryCode: 'sandbox/subject_not_covered', subjectRegionPrefixes: [REGION.slice(0, 4)] },
  ]);
  return { itemCodes: [code], oneThingCodes: [], regionCode: REGION, situations: [USUAL, OTHER], uses };
}

const entryOf = (reason: AvailabilityReason): EntryRecord => ({
  id: reason,
  code: `sandbox/${reason}`,
  providerId: SANDBOX_SOURCE,
  published: reason !== 'not_published',
  shared: reason !== 'not_shared',
  hasResource: reason !== 'no_resource',
  subjectRegions: [],
});

/** The grant by which an entry is answered as it is named; null: it needs none. */
function grantOf(reason: AvailabilityReason, today: LocalDate): GrantRecord | null {
  if (reason === 'no_grant') return null;
  const isOver = reason === 'grant_ended';
  const isAhead = reason === 'grant_not_begun';
  return {
    // A grant of the sandbox is found nowhere; its id only looks like one.
    id: '00000000-0000-7000-8000-000000000000',
    entryId: reason,
    beneficiaryIds: [SANDBOX_DEPARTMENT],
    itemCodes: [reason === 'grant_other_purpose' ? OTHER_ITEM : SANDBOX_ITEM],
    oneThingCodes: [],
    servesCounter: reason !== 'grant_other_mode',
    from: addDays(today, isAhead ? MONTH : -2 * MONTH),
    until: addDays(today, isOver ? -MONTH : 2 * MONTH),
  };
}
