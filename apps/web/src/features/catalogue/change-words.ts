import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/departments';

/** Fields whose values are codes, and where their words stand. */
const CODED: Readonly<Record<string, string>> = {
  shareType: 'shareType',
  updateFrequency: 'frequencyOf',
  shareModes: 'mode',
  classification: 'classification',
};

/** What a change of a version says, in words: codes by their names, departments by theirs. */
export function useChangeWords() {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  return {
    nameOf: fieldName,
    valueOf: (field: string, value: string): string => {
      if (field === 'providerDepartmentId') return nameOf(value);
      const words = CODED[field];
      if (words === undefined) return value;
      return value
        .split('、')
        .map((code) => t(`${words}.${code}` as 'shareType.conditional'))
        .join(t('comma'));
    },
  };
}

/** The names of the fields hold dots themselves, so they are read as a whole. */
function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = i18next.t('catalogue:fieldOf', { returnObjects: true });
  return names[field] ?? field;
}
