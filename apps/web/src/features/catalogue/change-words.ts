import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useRegionNames } from '../../api/regions';

/** Fields whose values are codes, and where their words stand. */
const CODED: Readonly<Record<string, string>> = {
  shareType: 'shareType',
  updateFrequency: 'frequencyOf',
  shareModes: 'mode',
  classification: 'classification',
  openness: 'open',
  formatClass: 'filings:format',
  channel: 'filings:channel',
  'refusalGround.kind': 'filings:ground',
  'item.shareType': 'shareType',
  'item.classification': 'classification',
  'item.openKind': 'open',
};

const REGIONS = 'coverage.subjectRegions';

/** What a change of a version says, in words: codes by their names, departments and regions by theirs. */
export function useChangeWords(changes: readonly Schema<'FieldChangeAnswer'>[]) {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  const regionOf = useRegionNames(
    changes
      .filter(({ field }) => field === REGIONS)
      .flatMap(({ before, after }) => [before, after].flatMap((codes) => codes?.split('、') ?? [])),
  );
  const wordOf = (field: string, value: string): string => {
    if (field === REGIONS) return regionOf(value);
    if (field === 'item.sensitivity') return t('gradeOf', { grade: value });
    const words = CODED[field];
    return words === undefined ? value : t(`${words}.${value}` as 'shareType.conditional');
  };
  const isList = (field: string): boolean => field === 'shareModes' || field === REGIONS;
  return {
    nameOf: (field: string, item: string | null): string =>
      item === null || field === 'item' ? fieldName(field) : t('itemField', { item, field: fieldName(field) }),
    valueOf: (field: string, value: string): string => {
      if (field === 'providerDepartmentId') return nameOf(value);
      if (!isList(field)) return wordOf(field, value);
      return value
        .split('、')
        .map((one) => wordOf(field, one))
        .join(t('comma'));
    },
  };
}

/** The names of the fields hold dots themselves, so they are read as a whole. */
function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = i18next.t('catalogue:fieldOf', { returnObjects: true });
  return names[field] ?? field;
}
