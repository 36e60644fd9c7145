import dayjs, { type Dayjs } from 'dayjs';
import type { Schema } from '../../api/client';
import type { Filing, FilingFault } from './filing-words';

type Body = Schema<'FilingTextInput'>;
type Content = Body['content'];
type Assessed = NonNullable<NonNullable<Body['assessments']>['secrecy']>;
type Impact = NonNullable<NonNullable<Body['assessments']>['personalInformation']>;

/** One data item in the form; the length as it was typed. */
interface WrittenItem extends Omit<NonNullable<Content['items']>[number], 'length'> {
  readonly length?: string | null;
}

interface WrittenAssessment {
  readonly reference?: string;
  readonly assessedOn?: Dayjs | null;
  readonly conclusion?: string;
}

/** What stands in the form. */
export interface Written {
  readonly content?: Omit<Content, 'items' | 'coverage'> & {
    readonly items?: readonly (WrittenItem | undefined)[];
    readonly coverage?: {
      readonly subjectRegions?: string[];
      readonly period?: readonly [Dayjs | null, Dayjs | null] | null;
      readonly population?: string | null;
      readonly knownGaps?: string | null;
    };
  };
  readonly reason?: string | null;
  readonly assessments?: { readonly secrecy?: WrittenAssessment; readonly personalInformation?: WrittenAssessment };
}

export const SECTIONS = ['basics', 'items', 'sharing', 'coverage', 'assessments', 'reason'] as const;
export type Section = (typeof SECTIONS)[number];

/** The parts a filing has: a withdrawal only its reason, a new entry none. */
export const sectionsOf = ({ kind }: Pick<Filing, 'kind'>): readonly Section[] =>
  kind === 'withdrawal' ? ['reason'] : kind === 'new' ? SECTIONS.filter((one) => one !== 'reason') : SECTIONS;

const OF_SHARING = /^\/content\/(shareType|conditions|refusalGround|shareModes|channel|openness|classification)/u;

/** Where a fault is mended. */
export function sectionOf({ pointer }: Pick<FilingFault, 'pointer'>): Section {
  if (pointer === '/reason') return 'reason';
  if (pointer.startsWith('/assessments')) return 'assessments';
  if (pointer.startsWith('/content/items')) return 'items';
  return OF_SHARING.test(pointer) ? 'sharing' : 'basics';
}

/** The filing as the form holds it. */
export function writtenOf({ content, reason, assessments }: Filing): Written {
  const { items, coverage, code, name, abstract, sourceSystem, formatClass, updateFrequency, shareType } = content;
  const { conditions, shareModes, refusalGround, channel, classification, openness } = content;
  const { periodFrom, periodTo, ...covers } = coverage;
  const period = periodFrom || periodTo ? ([dayOf(periodFrom), dayOf(periodTo)] as const) : null;
  return {
    content: {
      ...{ code, name, abstract, sourceSystem, formatClass, updateFrequency, shareType, conditions, channel },
      ...{ shareModes: [...shareModes], refusalGround, classification, openness: openness ?? null },
      items: items.map((item) => ({ ...item, length: item.length === null ? null : String(item.length) })),
      coverage: { ...covers, subjectRegions: [...covers.subjectRegions], period },
    },
    reason,
    assessments: {
      secrecy: assessedOf(assessments.secrecy),
      personalInformation: assessedOf(assessments.personalInformation),
    },
  };
}

const dayOf = (day: string | null): Dayjs | null => (day === null ? null : dayjs(day));
const assessedOf = (one: Assessed | Filing['assessments']['personalInformation']): WrittenAssessment =>
  one === null ? {} : { ...one, assessedOn: dayjs(one.assessedOn) };

const isSaid = (text: string | null | undefined): text is string => (text ?? '').trim() !== '';

/** What stands in the form as the API takes it; what is begun and cannot be sent yet stays in the form. */
export function bodyOf({ content = {}, reason = null, assessments = {} }: Written): Body {
  const { items = [], coverage = {}, refusalGround, openness, ...plain } = content;
  const { period, ...covers } = coverage;
  const format = (day: Dayjs | null | undefined): string | null => (day ? day.format('YYYY-MM-DD') : null);
  return {
    content: {
      ...plain,
      refusalGround: isSaid(refusalGround?.title) && isSaid(refusalGround.kind) ? refusalGround : null,
      openness: openness?.kind ? openness : null,
      items: items.filter((item) => item !== undefined && isSaid(item.name)).map((item) => itemOf(item as WrittenItem)),
      coverage: { ...covers, periodFrom: format(period?.[0]), periodTo: format(period?.[1]) },
    },
    reason,
    assessments: {
      secrecy: assessmentOf(assessments.secrecy) as Assessed | null,
      personalInformation: assessmentOf(assessments.personalInformation) as Impact | null,
    },
  };
}

/** A length with its unit goes as it was typed: the API says what is wrong with it. */
function itemOf({ length, ...item }: WrittenItem): NonNullable<Content['items']>[number] {
  const typed = (length ?? '').trim();
  if (typed === '') return { ...item, length: null };
  return { ...item, length: (/^\d+$/u.test(typed) ? Number(typed) : typed) as number };
}

function assessmentOf(one: WrittenAssessment | undefined): object | null {
  if (!one || !isSaid(one.reference) || !one.assessedOn || !one.conclusion) return null;
  return { reference: one.reference, conclusion: one.conclusion, assessedOn: one.assessedOn.format('YYYY-MM-DD') };
}
