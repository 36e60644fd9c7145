import { normalText } from '@zeqing/kernel';
import type { Measures, WrittenItem, WrittenNeed, WrittenOneThing } from '@zeqing/services';
import type { WrittenItemInput, WrittenMeasuresInput } from './written-item.dto';
import type { WrittenOneThingInput } from './written-one-thing.dto';

const words = (text: string | null | undefined): string | null => normalText(text ?? '') || null;
const allOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map(normalText).filter((one) => one !== '')),
];

type NeedInput = WrittenItemInput['uses'][number];
const needOf = ({ evidenceTypeCode, fields, ...need }: NeedInput): WrittenNeed => ({
  ...need,
  evidenceTypeCode: normalText(evidenceTypeCode),
  fields: allOf(fields),
});

const measureOf = (one: WrittenMeasuresInput['before']): Measures['before'] => ({
  ...{ materials: one.materials ?? null, steps: one.steps ?? null },
  ...{ visits: one.visits ?? null, workingDays: one.workingDays ?? null },
});
const measuresOf = ({ before, after }: WrittenMeasuresInput): Measures => ({
  before: measureOf(before),
  after: measureOf(after),
});

/** Nothing of a case volume is none of it. */
function volumeOf({ caseVolume }: WrittenItemInput): Pick<WrittenItem, 'caseVolume'> {
  const volume = {
    ...{ cases: caseVolume?.cases ?? null, year: caseVolume?.year ?? null, source: words(caseVolume?.source) },
  };
  return Object.values(volume).every((part) => part === null) ? {} : { caseVolume: volume };
}

/** What a call says of an item, as the service model keeps it: texts in NFC without blanks at the ends, '' for null. */
export function itemOf(input: WrittenItemInput): WrittenItem {
  return {
    ...{ code: normalText(input.code), nationalCode: words(input.nationalCode), localCode: words(input.localCode) },
    ...{ handlingCode: words(input.handlingCode), name: normalText(input.name), itemType: normalText(input.itemType) },
    ...{ regionCode: normalText(input.regionCode), guideVersion: normalText(input.guideVersion), status: input.status },
    completeForGuide: words(input.completeForGuide),
    template: input.template ? { code: input.template.code, version: input.template.version } : null,
    questions: input.questions.map(({ code, text, answers }) => ({
      ...{ code: normalText(code), text: normalText(text) },
      answers: answers.map((answer) => ({ code: normalText(answer.code), text: normalText(answer.text) })),
    })),
    situations: input.situations.map(({ code, name, shareOfCases, ...rest }) => ({
      ...{ ...rest, code: normalText(code), name: normalText(name), shareOfCases: shareOfCases ?? null },
    })),
    materials: input.materials.map(({ code, name, issuedBy, source, ways, forms, ...rest }) => ({
      ...{ ...rest, code: normalText(code), name: normalText(name), issuedBy: words(issuedBy) },
      ...{ source: normalText(source), forms: [...new Set(forms)] },
      ways: ways.map(({ kind, need, earlierItemCode, basis }) => ({
        ...{ kind, need: need ? needOf(need) : null },
        ...{ earlierItemCode: words(earlierItemCode), basis: words(basis) },
      })),
    })),
    uses: input.uses.map(needOf),
    ...{ measures: measuresOf(input.measures), ...volumeOf(input) },
    evidence: input.evidence.map(({ code, name, fields, upperHolder, mappings }) => ({
      ...{ code: normalText(code), name: normalText(name), fields: allOf(fields), upperHolder: words(upperHolder) },
      mappings: mappings.map(({ entryCode, regionCode, subjectRegionPrefixes, ...mapping }) => ({
        ...{ ...mapping, entryCode: normalText(entryCode), regionCode: normalText(regionCode) },
        subjectRegionPrefixes: [...new Set(subjectRegionPrefixes.map(normalText))],
      })),
    })),
  };
}

/** The same for a one-thing. */
export function oneThingOf(input: WrittenOneThingInput): WrittenOneThing {
  return {
    ...{ code: normalText(input.code), name: normalText(input.name), leadName: normalText(input.leadName) },
    ...{ nationalBatch: words(input.nationalBatch), cooperating: allOf(input.cooperating) },
    matters: input.matters.map(({ name, departmentName, kind, itemCode }) => ({
      ...{ name: normalText(name), departmentName: normalText(departmentName), kind, itemCode: words(itemCode) },
    })),
    edges: input.edges.map(({ from, to, relation }) => ({ from, to, relation })),
    measures: measuresOf(input.measures),
  };
}
