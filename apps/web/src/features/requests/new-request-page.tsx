import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { AlreadyThere } from './already-there';
import { NewDraft } from './new-draft';

/** Asks for data of one entry: what is already there is shown before a word is typed (U2). */
export function NewRequestPage(): ReactNode {
  const { t } = useTranslation('requests');
  const [{ entry: code }] = useFilters();
  const entry = useQuery({
    queryKey: ['catalogue', 'entry', code],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries/by-code', { params: { query: { code: code ?? '' } } })),
    enabled: code !== undefined,
  });
  const lead = <Link to="/catalogue">{t('new.toCatalogue')}</Link>;
  if (code === undefined)
    return (
      <Page>
        <Empty
          why={t('new.chooseEntry')}
          next={
            <>
              {lead} · <Link to="/one-things">{t('new.toServices')}</Link> ·{' '}
              <Link to="/packages/new">{t('new.toPackage')}</Link>
            </>
          }
        />
      </Page>
    );
  return (
    <Page title={entry.data ? t('new.of', { entry: entry.data.name }) : t('new.title')} lead={lead}>
      <Loaded query={entry}>
        {(found) => (
          <>
            <AlreadyThere entryCode={found.code} />
            <NewDraft key={found.id} entry={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
