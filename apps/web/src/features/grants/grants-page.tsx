import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SavedViews } from '../../ui/saved-views';
import { useFilters } from '../../ui/use-filters';
import { GRANT_STATES } from './grant-words';
import { GrantList } from './grant-list';
import { ENDING_WITHIN } from './ending';
import { StaleList } from './stale-list';
import { UnusedList } from './unused-list';

/** What my departments may use, and what they let others use. */
export function GrantsPage(): ReactNode {
  const { t } = useTranslation('grants');
  const [{ unused, stale, role }] = useFilters();
  const isOfAll = unused === 'yes' || stale === 'yes';
  const other = unused === 'yes' ? <UnusedList /> : <StaleList />;
  const list = isOfAll ? other : <GrantList />;
  return (
    <Page lead={t('lead')}>
      {!isOfAll && (
        <nav className="views" aria-label={t('role')}>
          <span className="view">
            <Link to="/grants" search={{}} aria-current={role === 'provider' ? undefined : 'true'}>
              {t('used')}
            </Link>
          </span>
          <span className="view">
            <Link to="/grants" search={{ role: 'provider' }} aria-current={role === 'provider' ? 'true' : undefined}>
              {t('given')}
            </Link>
          </span>
        </nav>
      )}
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: GRANT_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            word: 'ends',
            label: t('endsLabel'),
            options: ENDING_WITHIN.map((days) => ({ value: String(days), label: t('ends', { days }) })),
          },
          { word: 'unused', label: t('useLabel'), options: [{ value: 'yes', label: t('unused') }] },
          { word: 'stale', label: t('rhythm.title'), options: [{ value: 'yes', label: t('rhythm.stale') }] },
        ]}
      />
      <SavedViews screen="grants" />
      {list}
    </Page>
  );
}
