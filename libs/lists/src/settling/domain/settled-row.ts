import {
  lintEntry,
  missingContent,
  missingFaults,
  NO_COVERAGE,
  refusalBy,
  type EntryContent,
  type FilingFault,
} from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { ListRow } from '../../domain/canonical-duty';
import { provisionalCode } from '../../domain/provisional-code';
import type { SettledContent } from './settling';
import type { SettlingError } from './settling-error';

interface Settled {
  readonly number: string;
  readonly matter: string | null;
  readonly providerDepartmentId: Id;
  readonly dutyDueOn: LocalDate | null;
  readonly content: SettledContent;
}

/** The entry a datum taken on becomes; fields that were not stated stay empty. */
export const settledEntry = (providerDepartmentId: Id, content: SettledContent): EntryContent => ({
  ...{ code: provisionalCode(providerDepartmentId, content.name), name: content.name, abstract: null },
  ...{ providerDepartmentId, sourceSystem: null, formatClass: content.formatClass },
  ...{ updateFrequency: content.updateFrequency, shareType: content.shareType, conditions: content.conditions },
  ...{ shareModes: content.shareModes, refusalGround: null, channel: null, classification: content.classification },
  items: content.items.map((name) => ({
    ...{ name, dataType: null, length: null, sensitivity: null, shareType: null },
  })),
  coverage: NO_COVERAGE,
});

/**
 * Why a datum cannot be taken on: by the rules every entry has to keep, and by its mandatory content, which only a duty
 * that is forced may lack (U23). Null: it can. Source: Decree 809 arts 3, 13, 15.
 */
export function refusalOf(entry: EntryContent, isForced: boolean): SettlingError | null {
  const broken = lintEntry(entry)
    .filter(({ rule }) => rule !== 'condition_missing')
    .map(({ field, rule, article }): FilingFault => ({ pointer: `/content/${field}`, rule, article }));
  const secrets = broken.filter(({ rule }) => rule === 'state_secret');
  if (secrets.length > 0) return refusalBy('catalogue.secrets_refused', secrets);
  const faults = isForced ? broken : [...missingFaults(entry), ...broken];
  return faults.length > 0 ? refusalBy('settling.content_refused', faults) : null;
}

/** What was asked for, taken on as it stands: forced without the fields of art. 13, they become gaps of the row (U23). */
export const bareContent = ({
  name,
  items,
}: {
  readonly name: string;
  readonly items: readonly string[];
}): SettledContent => ({
  ...{ name, items, shareType: 'conditional', conditions: null, formatClass: null, updateFrequency: null },
  ...{ shareModes: [], classification: null },
});

/** Whether everything art. 13 asks of the content was stated. */
export const isComplete = (entry: EntryContent): boolean => missingContent(entry).length === 0;

/**
 * The row of the duty list that a settled duty becomes: the entry as the department took it on, its term, and the
 * settling as its basis. Fields that were not stated stay empty and become gaps (U23).
 */
export const settledRow = ({ number, matter, providerDepartmentId, dutyDueOn, content }: Settled): ListRow => ({
  kind: 'keep',
  content: settledEntry(providerDepartmentId, content),
  duty: {
    ...{ mattersText: matter, recipientText: content.conditions, termText: null, dueOn: dutyDueOn },
    basis: `认责 ${number}`,
  },
});

/** The row by which a batch takes a withdrawn duty out of the list. */
export const withdrawnRow = (content: EntryContent): ListRow => ({
  ...{ kind: 'withdraw', content },
  duty: { mattersText: null, recipientText: null, termText: null, dueOn: null, basis: null },
});
