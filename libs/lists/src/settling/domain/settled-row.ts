import { NO_COVERAGE, type EntryContent } from '@zeqing/catalogue';
import type { Id, LocalDate } from '@zeqing/kernel';
import type { ListRow } from '../../domain/canonical-duty';
import { provisionalCode } from '../../domain/provisional-code';
import type { SettledContent } from './settling';

interface Settled {
  readonly number: string;
  readonly matter: string | null;
  readonly providerDepartmentId: Id;
  readonly dutyDueOn: LocalDate | null;
  readonly content: SettledContent;
}

/**
 * The row of the duty list that a settled duty becomes: the entry as the department took it on, its term, and the
 * settling as its basis. Fields that were not stated stay empty and become gaps (U23).
 */
export const settledRow = ({ number, matter, providerDepartmentId, dutyDueOn, content }: Settled): ListRow => ({
  kind: 'keep',
  content: {
    ...{ code: provisionalCode(providerDepartmentId, content.name), name: content.name, abstract: null },
    ...{ providerDepartmentId, sourceSystem: null, formatClass: content.formatClass },
    ...{ updateFrequency: content.updateFrequency, shareType: content.shareType, conditions: content.conditions },
    ...{ shareModes: content.shareModes, refusalGround: null, channel: null, classification: content.classification },
    items: content.items.map((name) => ({
      ...{ name, dataType: null, length: null, sensitivity: null, shareType: null },
    })),
    coverage: NO_COVERAGE,
  },
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

/** Whether everything art. 13 asks of the content was stated. */
export const isComplete = ({
  formatClass,
  updateFrequency,
  shareModes,
  classification,
  items,
}: SettledContent): boolean =>
  formatClass !== null &&
  updateFrequency !== null &&
  shareModes.length > 0 &&
  classification !== null &&
  items.length > 0;
