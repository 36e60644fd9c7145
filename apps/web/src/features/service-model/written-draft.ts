import type { Item, OneThing } from './draft-words';

type Material = Item['materials'][number];
type Need = Item['uses'][number];
type Way = Material['ways'][number];
type Question = Item['questions'][number];
type Situation = Item['situations'][number];
type Condition = Readonly<Record<string, readonly string[]>>;

/** `question=answer`, one of those a condition asks for. */
export type Token = string;

type WrittenNeed = Partial<Omit<Need, 'condition'>> & { readonly when?: readonly Token[] };
type WrittenWay = Partial<Omit<Way, 'need'>> & { readonly need?: WrittenNeed | null };
type WrittenMaterial = Partial<Omit<Material, 'condition' | 'ways'>> & {
  readonly when?: readonly Token[];
  readonly ways?: readonly (WrittenWay | undefined)[];
};
interface WrittenPair {
  readonly field?: string;
  readonly item?: string;
}
type Brought = Item['evidence'][number];
type WrittenMapping = Partial<Omit<Brought['mappings'][number], 'fieldItems'>> & {
  readonly pairs?: readonly (WrittenPair | undefined)[];
};

export type WrittenQuestion = Partial<Omit<Question, 'answers'>> & {
  readonly answers?: readonly (Partial<Question['answers'][number]> | undefined)[];
};
type WrittenSituation = Partial<Omit<Situation, 'answers'>> & {
  readonly answers?: Readonly<Record<string, string | undefined>>;
};

/** An item as the form holds it. */
export type WrittenItem = Partial<Omit<Item, 'questions' | 'situations' | 'materials' | 'uses' | 'evidence'>> & {
  readonly questions?: readonly (WrittenQuestion | undefined)[];
  readonly situations?: readonly (WrittenSituation | undefined)[];
  readonly materials?: readonly (WrittenMaterial | undefined)[];
  readonly uses?: readonly (WrittenNeed | undefined)[];
  readonly evidence?: readonly (
    (Partial<Omit<Brought, 'mappings'>> & { mappings?: readonly WrittenMapping[] }) | undefined
  )[];
};
/** A one-thing is held as the API takes it. */
export type WrittenOneThing = Partial<Omit<OneThing, 'matters' | 'edges'>> & {
  readonly matters?: readonly (Partial<OneThing['matters'][number]> | undefined)[];
  readonly edges?: readonly (Partial<OneThing['edges'][number]> | undefined)[];
};

const tokensOf = (condition: Condition): Token[] =>
  Object.entries(condition).flatMap(([question, answers]) => answers.map((answer) => `${question}=${answer}`));

function conditionOf(tokens: readonly Token[] = []): Record<string, string[]> {
  const condition: Record<string, string[]> = {};
  for (const token of tokens) {
    const at = token.indexOf('=');
    const question = token.slice(0, at);
    condition[question] = [...(condition[question] ?? []), token.slice(at + 1)];
  }
  return condition;
}

const writtenNeed = ({ condition, ...need }: Need): WrittenNeed => ({ ...need, when: tokensOf(condition) });

/** The item as the form holds it. */
export const writtenItem = (item: Item): WrittenItem => ({
  ...item,
  materials: item.materials.map(({ condition, ways, ...material }) => ({
    ...material,
    when: tokensOf(condition),
    ways: ways.map((way) => ({ ...way, need: way.need ? writtenNeed(way.need) : null })),
  })),
  uses: item.uses.map(writtenNeed),
  evidence: item.evidence.map((brought) => ({
    ...brought,
    mappings: brought.mappings.map(({ fieldItems, ...mapping }) => ({
      ...mapping,
      pairs: Object.entries(fieldItems).map(([field, name]) => ({ field, item: name })),
    })),
  })),
});

const there = <T>(values: readonly (T | undefined)[] | undefined): readonly T[] =>
  (values ?? []).filter((value) => value !== undefined);

function needOf(need: WrittenNeed, use: Need['use']): Need {
  return {
    ...{ use: need.use ?? use, evidenceTypeCode: need.evidenceTypeCode ?? '', fields: need.fields ?? [] },
    ...{ compulsory: need.compulsory ?? true, subjectScope: need.subjectScope ?? 'national' },
    condition: conditionOf(need.when),
  };
}

function wayOf({ kind = 'shared_data', need, earlierItemCode, basis }: WrittenWay): Way {
  const isNamed = need?.evidenceTypeCode !== undefined && need.evidenceTypeCode !== '';
  return {
    ...{ kind, need: isNamed ? needOf(need, 'spare') : null },
    ...{ earlierItemCode: kind === 'earlier_result' ? (earlierItemCode ?? null) : null, basis: basis ?? null },
  };
}

const materialOf = (material: WrittenMaterial): Material => ({
  ...{ code: material.code ?? '', name: material.name ?? '', origin: material.origin ?? 'applicant' },
  ...{ necessity: material.necessity ?? 'compulsory', forms: material.forms ?? [], source: material.source ?? '' },
  ...{ issuedBy: material.issuedBy ?? null, condition: conditionOf(material.when) },
  ways: there(material.ways).map(wayOf),
});

function mappingOf({ pairs, ...mapping }: WrittenMapping): Brought['mappings'][number] {
  const whole = there(pairs).filter(({ field, item }) => Boolean(field) && Boolean(item));
  return {
    ...{ entryCode: mapping.entryCode ?? '', regionCode: mapping.regionCode ?? '' },
    subjectRegionPrefixes: mapping.subjectRegionPrefixes ?? [],
    fieldItems: Object.fromEntries(whole.map(({ field = '', item = '' }) => [field, item])),
    preference: mapping.preference ?? 0,
  };
}

const questionOf = ({ code = '', text = '', answers = [] }: WrittenQuestion): Question => ({
  ...{ code, text },
  answers: there(answers).map((answer) => ({
    ...{ code: answer.code ?? '', text: answer.text ?? '' },
  })),
});

const situationOf = ({ code = '', name = '', answers = {}, ...situation }: WrittenSituation): Situation => ({
  ...{ code, name, usual: situation.usual ?? false, shareOfCases: situation.shareOfCases ?? null },
  answers: Object.fromEntries(Object.entries(answers).filter((pair): pair is [string, string] => Boolean(pair[1]))),
});

/** What stands in the form as the API takes it; `kept` holds what has no field of its own. */
export function itemOf(written: WrittenItem, kept: Item): Item {
  const { questions, situations, materials, uses, evidence, ...plain } = written;
  return {
    ...kept,
    ...plain,
    questions: there<WrittenQuestion>(questions ?? kept.questions).map(questionOf),
    situations: there<WrittenSituation>(situations ?? kept.situations).map(situationOf),
    materials: there(materials).map(materialOf),
    uses: there(uses).map((use) => needOf(use, 'verify')),
    evidence: there(evidence).map(({ mappings, ...brought }) => ({
      ...{ code: brought.code ?? '', name: brought.name ?? '', fields: brought.fields ?? [] },
      upperHolder: brought.upperHolder ?? null,
      mappings: there(mappings).map(mappingOf),
    })),
  };
}

/** The same for a one-thing. */
export function oneThingOf(written: WrittenOneThing, kept: OneThing): OneThing {
  return {
    ...kept,
    ...written,
    matters: there<Partial<OneThing['matters'][number]>>(written.matters ?? kept.matters).map((matter) => ({
      ...{ name: matter.name ?? '', departmentName: matter.departmentName ?? '', kind: matter.kind ?? 'compulsory' },
      itemCode: matter.itemCode ?? null,
    })),
    edges: there<Partial<OneThing['edges'][number]>>(written.edges ?? kept.edges).flatMap(
      ({ from, to, relation = 'before' }) => (from === undefined || to === undefined ? [] : [{ from, to, relation }]),
    ),
  };
}
