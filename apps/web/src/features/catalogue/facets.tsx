import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useFilters } from '../../ui/use-filters';
import type { EntryWishes } from './entry-wishes';

type Count = Schema<'FacetCountAnswer'>;
type Facet = Count['facet'];

/** The facets in their order, each with its word in the address. */
const WORDS = {
  department: 'department',
  shareType: 'shareType',
  classification: 'classification',
  grade: 'grade',
  resource: 'hasResource',
  region: 'region',
} as const satisfies Readonly<Record<Facet, string>>;
const ORDER = ['shareType', 'resource', 'classification', 'grade', 'region', 'department'] as const;
const SHOWN = 8;

/** What the entries can be narrowed down by, each value with how many entries it would leave. */
export function Facets({ wishes }: { readonly wishes: EntryWishes }): ReactNode {
  const { t } = useTranslation('catalogue');
  const counts = useQuery({
    queryKey: ['catalogue', 'facets', wishes],
    queryFn: () => said(api.GET('/api/v1/catalogue/facets', { params: { query: wishes } })),
    placeholderData: (before) => before,
  });
  const items = counts.data?.items ?? [];
  return (
    <aside className="facets" aria-label={t('facets')}>
      {ORDER.map((facet) => (
        <OneFacet key={facet} facet={facet} counts={items.filter((one) => one.facet === facet)} />
      ))}
    </aside>
  );
}

function OneFacet({ facet, counts }: { readonly facet: Facet; readonly counts: readonly Count[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const [filters, set] = useFilters();
  const [isWhole, setWhole] = useState(false);
  const nameOf = useNames();
  const word = WORDS[facet];
  const chosen = filters[word];
  const named = counts.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
  if (named.length === 0 && chosen === undefined) return null;
  const shown = named.filter(({ value }, place) => isWhole || place < SHOWN || value === chosen);
  return (
    <fieldset className="facet">
      <legend>{t(`facet.${facet}`)}</legend>
      {shown.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => set({ [word]: value === chosen ? undefined : value })}
        >
          <span>{nameOf(facet, value)}</span> <span className="facet-count">{count}</span>
        </button>
      ))}
      {shown.length < named.length && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {t('moreValues', { count: named.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

function useNames(): (facet: Facet, value: string) => string {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  return (facet, value) => {
    switch (facet) {
      case 'department':
        return nameOf(value);
      case 'shareType':
        return t(`shareType.${value as 'conditional'}`);
      case 'classification':
        return t(`classification.${value as 'core'}`);
      case 'grade':
        return t('gradeOf', { grade: value });
      case 'resource':
        return t(value === 'true' ? 'attached' : 'notAttached');
      case 'region':
        return value;
    }
  };
}
