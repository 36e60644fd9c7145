import type { EntryView, ItemView, ShareMode } from '@zeqing/catalogue';
import { addDays, type Id, type LocalDate } from '@zeqing/kernel';
import { containsAll, covers, purposeKey, type GrantTerms, type Purpose } from '../../use/domain/grant';
import { termsOf, type RequestContent } from '../../request/domain/request';
import { isPersonalInformation } from '../../request/domain/submission.rules';
import { necessityOf, useScopeOf } from './package-texts';
import type { NeededDatum } from './package-needs.port';
import type {
  HeldTerms,
  LeftOut,
  LeftOutReason,
  PackageBeneficiaries,
  PackagePlan,
  PlannedRow,
  SharedTerms,
} from './package';

/** A year of use is suggested, in days; the law names no period. */
const SUGGESTED_PERIOD = 365;
const PREFERRED_MODE: ShareMode = 'service_interface';

/** What a plan is made from. */
export interface PlanFacts {
  readonly requesterDepartmentId: Id;
  readonly purpose: Purpose;
  readonly beneficiaries: PackageBeneficiaries;
  readonly shared: SharedTerms;
  /** False: the period is only suggested, and what is granted from its first day on is not asked for again. */
  readonly periodNamed: boolean;
  readonly needs: readonly NeededDatum[];
  readonly entries: ReadonlyMap<string, EntryView>;
  readonly held: readonly HeldTerms[];
}

/** The period suggested for use from a day on. */
export const suggestedUntil = (from: LocalDate): LocalDate => addDays(from, SUGGESTED_PERIOD - 1);

/**
 * One row an entry with everything needed of it, prefilled; what is covered already, item by item, is left out and
 * said so (U2, U36). Source: arts 14, 20, 25.
 */
export function planPackage(facts: PlanFacts): PackagePlan {
  const unmapped = facts.needs.filter(({ entryCode }) => entryCode === null);
  const codes = [...new Set(facts.needs.flatMap(({ entryCode }) => entryCode ?? []))].sort();
  const parts = codes.map((code) =>
    planEntry(
      facts,
      code,
      facts.needs.filter(({ entryCode }) => entryCode === code),
    ),
  );
  return {
    rows: parts.flatMap(({ rows }) => rows),
    leftOut: [...parts.flatMap(({ leftOut }) => leftOut), ...unmapped.map((need) => out('not_mapped', [need]))],
  };
}

function planEntry(facts: PlanFacts, code: string, needs: readonly NeededDatum[]): PackagePlan {
  const entry = facts.entries.get(code);
  if (entry?.status !== 'published') return nothing(out('not_published', needs));
  if (entry.shareType === 'not_shared') return nothing(out('not_shared', needs));
  if (entry.providerDepartmentId === facts.requesterDepartmentId) {
    const others = needs.some(({ departmentId }) => departmentId !== facts.requesterDepartmentId);
    return nothing(out(others ? 'asks_itself' : 'own_data', needs));
  }
  const asking = needs.filter(({ departmentId }) => departmentId !== entry.providerDepartmentId);
  const own =
    needs.length > asking.length
      ? [
          out(
            'own_data',
            needs.filter((need) => !asking.includes(need)),
          ),
        ]
      : [];
  if (asking.length === 0) return { rows: [], leftOut: own };
  const wanted = new Set(asking.flatMap(({ itemNames }) => itemNames));
  const items = entry.items.filter(({ name }) => wanted.has(name));
  if (items.length === 0) return { rows: [], leftOut: [...own, out('field_not_in_entry', asking)] };
  const plan = planItems(facts, entry, asking, items);
  return { rows: plan.rows, leftOut: [...own, ...plan.leftOut] };
}

/** Items that are closed or covered leave the row; an entry of which none remains has no row. */
function planItems(
  facts: PlanFacts,
  entry: EntryView,
  needs: readonly NeededDatum[],
  items: readonly ItemView[],
): PackagePlan {
  const closed = items.filter(({ shareType }) => shareType === 'not_shared');
  const open = items.filter((item) => !closed.includes(item));
  const asked = termsOf(contentFor(facts, entry, needs, open));
  const held = facts.held.filter(({ entryId }) => entryId === entry.id);
  const covered = new Map<HeldTerms, ItemView[]>();
  const remaining = open.filter((item) => {
    const by = held.find((one) => coversFrom(facts, one.terms, { ...asked, itemIds: [item.id] }));
    if (by) covered.set(by, [...(covered.get(by) ?? []), item]);
    return by === undefined;
  });
  const leftOut = [
    ...(closed.length > 0 ? [out('not_shared', needs, { itemNames: closed.map(({ name }) => name) })] : []),
    ...[...covered].map(([by, ofIt]) => coveredBy(by, needs, ofIt)),
  ];
  return { rows: remaining.length > 0 ? [rowFor(facts, entry, needs, remaining, held)] : [], leftOut };
}

/** With a period that is only suggested, the question is what holds from its first day on, however long. */
function coversFrom({ periodNamed }: PlanFacts, held: GrantTerms, asked: GrantTerms): boolean {
  if (periodNamed) return covers(held, asked);
  if (held.validUntil !== null && held.validUntil < asked.validFrom) return false;
  return covers({ ...held, validFrom: asked.validFrom, validUntil: null }, asked);
}

function rowFor(
  facts: PlanFacts,
  entry: EntryView,
  needs: readonly NeededDatum[],
  items: readonly ItemView[],
  held: readonly HeldTerms[],
): PlannedRow {
  const purposes = [purposeKey(facts.purpose)];
  const other = held.find(
    ({ kind, live, terms }) => kind === 'grant' && live && !containsAll(terms.purposes.map(purposeKey), purposes),
  );
  return {
    entryCode: entry.code,
    entryName: entry.name,
    providerDepartmentId: entry.providerDepartmentId,
    content: contentFor(facts, entry, needs, items),
    itemNames: items.map(({ name }) => name),
    needs,
    personalInformation: items.some(isPersonalInformation),
    scopeChangeOfGrantId: other?.id ?? null,
  };
}

/** What the request will say: the shared basis, and the item's own purpose, items, mode and necessity. */
function contentFor(
  { shared, purpose, beneficiaries }: PlanFacts,
  entry: EntryView,
  needs: readonly NeededDatum[],
  items: readonly ItemView[],
): RequestContent {
  const personal = items.filter(isPersonalInformation);
  const blank = { duty: '', impactAssessment: '', secrecyAssessment: '', minors: false, notice: '' };
  return {
    legalBasis: shared.legalBasis,
    scenario: shared.scenario,
    useScope: useScopeOf(needs),
    itemIds: items.map(({ id }) => id),
    purposes: [purpose],
    mode: entry.shareModes.includes(PREFERRED_MODE) ? PREFERRED_MODE : (entry.shareModes[0] ?? PREFERRED_MODE),
    beneficiaries,
    validFrom: shared.validFrom,
    validUntil: shared.validUntil,
    truthful: shared.truthful,
    personalInformation:
      personal.length === 0
        ? null
        : {
            ...(shared.personalInformation ?? blank),
            necessity: personal.map(({ id, name }) => ({ itemId: id, why: necessityOf(needs, name) })),
          },
  };
}

const nothing = (leftOut: LeftOut): PackagePlan => ({ rows: [], leftOut: [leftOut] });

const coveredBy = (by: HeldTerms, needs: readonly NeededDatum[], items: readonly ItemView[]): LeftOut =>
  out(by.kind === 'grant' ? 'granted' : 'requested', needs, {
    itemNames: items.map(({ name }) => name),
    ...(by.kind === 'grant' ? { grantId: by.id } : { requestId: by.id }),
  });

function out(reason: LeftOutReason, needs: readonly NeededDatum[], more: Partial<LeftOut> = {}): LeftOut {
  const [first] = needs;
  return {
    reason,
    entryCode: first?.entryCode ?? null,
    evidenceTypeNames: [...new Set(needs.map(({ evidenceTypeName }) => evidenceTypeName))],
    itemNames: [...new Set(needs.flatMap(({ itemNames }) => itemNames))],
    providerDepartmentId: first?.providerDepartmentId ?? null,
    grantId: null,
    requestId: null,
    ...more,
  };
}
