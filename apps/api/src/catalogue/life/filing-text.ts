import { NO_COVERAGE, type DraftContent, type FilingText } from '@zeqing/catalogue';
import { localDate, normalText } from '@zeqing/kernel';
import type { FilingContentInput, FilingItemInput } from './filing-content.dto';
import type { AssessmentsInput, FilingTextInput } from './filings.dto';

const words = (text: string | null | undefined): string | null => normalText(text ?? '') || null;
const day = (text: string | null | undefined) => (text ? localDate(text) : null);

/** What a call says of a filing, as the catalogue keeps it; the department is the filing's own. */
export function filingTextOf({ content, reason, assessments = {} }: FilingTextInput): FilingText {
  return { content: contentOf(content), reason: words(reason), assessments: assessmentsOf(assessments) };
}

function contentOf(input: FilingContentInput): DraftContent {
  const { coverage = {}, refusalGround: ground, openness } = input;
  return {
    ...{ code: normalText(input.code ?? ''), name: normalText(input.name ?? ''), providerDepartmentId: '' },
    ...{ abstract: words(input.abstract), sourceSystem: words(input.sourceSystem) },
    ...{ formatClass: input.formatClass ?? null, updateFrequency: input.updateFrequency ?? null },
    ...{ shareType: input.shareType ?? null, conditions: words(input.conditions) },
    ...{ shareModes: input.shareModes ?? [], channel: input.channel ?? null },
    refusalGround: ground
      ? { kind: ground.kind, title: normalText(ground.title), clause: words(ground.clause), text: ground.text ?? '' }
      : null,
    classification: input.classification ?? null,
    items: (input.items ?? []).map(itemOf),
    coverage: {
      ...NO_COVERAGE,
      ...{ subjectRegions: coverage.subjectRegions ?? [], periodFrom: day(coverage.periodFrom) },
      ...{ periodTo: day(coverage.periodTo), population: words(coverage.population) },
      knownGaps: words(coverage.knownGaps),
    },
    ...(openness ? { openness: { kind: openness.kind, conditions: words(openness.conditions) } } : {}),
  };
}

const itemOf = (item: FilingItemInput): DraftContent['items'][number] => ({
  ...{ name: normalText(item.name), dataType: words(item.dataType), length: item.length ?? null },
  ...{ sensitivity: item.sensitivity ?? null, shareType: item.shareType ?? null },
  ...(item.classification ? { classification: item.classification } : {}),
  ...(item.openKind ? { openKind: item.openKind } : {}),
});

const assessmentsOf = ({ secrecy, personalInformation }: AssessmentsInput): FilingText['assessments'] => ({
  secrecy: secrecy ? { ...told(secrecy), conclusion: secrecy.conclusion } : null,
  personalInformation: personalInformation
    ? { ...told(personalInformation), conclusion: personalInformation.conclusion }
    : null,
});

const told = ({ reference, assessedOn }: { readonly reference: string; readonly assessedOn: string }) => ({
  reference: normalText(reference),
  assessedOn: localDate(assessedOn),
});
