import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/departments';
import { inLanguage } from '../../i18n/i18n';
import { FilterBar, type Choice } from '../../ui/filter-bar';
import { useFilters } from '../../ui/use-filters';

/** Whose figures the address asks for, as the API wants it. */
export function useAsked(): { readonly region?: string; readonly departmentId?: string } {
  const [{ region, departmentId }] = useFilters();
  return { ...(region ? { region } : {}), ...(departmentId ? { departmentId } : {}) };
}

/** The region alone, for pages that ask of no department. */
export function useAskedRegion(): { readonly region?: string } {
  const { region } = useAsked();
  return region === undefined ? {} : { region };
}

/** Of which region the figures are; nothing chosen is all that I may see. Where all is of one region there is no choice. */
export function useRegionChoice(): readonly Choice[] {
  const { t } = useTranslation('supervision');
  const { regions } = useDepartments();
  const options = [...regions]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    // A region's leading digits stand for it and all below it.
    .map(({ code, name }) => ({ value: code.replace(/(00)+$/, '') || code, label: inLanguage(name) }))
    .filter(({ value }) => value !== '000000');
  return options.length < 2 ? [] : [{ word: 'region', label: t('region'), options }];
}

/** The choice of a region above a board. */
export function RegionBar(): ReactNode {
  const choices = useRegionChoice();
  return choices.length === 0 ? null : <FilterBar choices={choices} />;
}
