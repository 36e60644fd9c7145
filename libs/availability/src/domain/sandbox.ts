import { addDays, type LocalDate } from '@zeqing/kernel';
import { AVAILABILITY_REASONS, DECISION_OF, type AvailabilityAnswer, type AvailabilityReason } from './answer';
import { lookUp } from './lookup';
import { AvailabilitySnapshot, type EntryRecord, type GrantRecord } from './snapshot';

/** The department a sandbox asks for, and the one that provides. Codes are made up and name nobody. */
export const SANDBOX_DEPARTMENT = 'sandbox-office';
const SANDBOX_SOURCE = 'sandbox-source';
export const SANDBOX_ITEM = 'sandbox-item';
const OTHER_ITEM = 'sandbox-other-item';
/** Days a grant of the sandbox has run or has yet to run. */
const MONTH = 30;

/** What is asked to be answered with a reason: the entry is named after it. */
export interface SandboxQuestion {
  readonly entry: string;
  readonly department: string;
  readonly item: string | null;
}

/** Asked with other codes than the reason's own entry, the sandbox's office and its item. */
const ASKED_OTHERWISE: Readonly<Partial<Record<AvailabilityReason, Partial<SandboxQuestion>>>> = {
  own_data: { department: SANDBOX_SOURCE },
  purpose_needed: { item: null },
  department_unknown: { department: 'sandbox-nobody' },
  item_unknown: { item: 'sandbox-nothing' },
};

/** The question that is answered with this reason. */
export const sandboxQuestion = (reason: AvailabilityReason): SandboxQuestion => ({
  entry: `sandbox/${reason}`,
  department: SANDBOX_DEPARTMENT,
  item: SANDBOX_ITEM,
  ...ASKED_OTHERWISE[reason],
});

/**
 * What a question is answered in the sandbox: by the same look-up as everywhere, over entries made up so that each reason
 * occurs (docs/reason-codes.md). `stale` and `not_bound` depend on the installation and the caller: they are told by name.
 */
export function sandboxAnswer(question: SandboxQuestion, today: LocalDate): AvailabilityAnswer {
  const told = (['stale', 'not_bound'] as const).find((reason) => question.entry === `sandbox/${reason}`);
  if (told === undefined) return lookUp(worldOn(today), question, today);
  const nothing = { grants: [], nextExpected: null, workingNow: 'unknown' } as const;
  return { ...question, decision: DECISION_OF[told], reason: told, ...nothing };
}

function worldOn(today: LocalDate): AvailabilitySnapshot {
  const departments = [SANDBOX_DEPARTMENT, SANDBOX_SOURCE].map((code) => ({ id: code, code }));
  const items = [SANDBOX_ITEM, OTHER_ITEM].map((code) => [code, { itemCodes: [code], oneThingCodes: [] }] as const);
  const world = new AvailabilitySnapshot(departments, new Map(items));
  for (const reason of AVAILABILITY_REASONS) if (reason !== 'code_unknown') world.setEntry(entryOf(reason));
  world.addGrants(AVAILABILITY_REASONS.flatMap((reason) => grantOf(reason, today) ?? []));
  world.packGrants();
  world.setDisputed(entryOf('disputed').id, true);
  world.setHealth(entryOf('resource_failing').id, 'failing');
  return world;
}

const entryOf = (reason: AvailabilityReason): EntryRecord => ({
  id: reason,
  code: `sandbox/${reason}`,
  providerId: SANDBOX_SOURCE,
  published: reason !== 'not_published',
  shared: reason !== 'not_shared',
  hasResource: reason !== 'no_resource',
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
