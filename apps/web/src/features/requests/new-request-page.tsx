import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { AlreadyThere } from './already-there';
import { DraftForm, proposalFor } from './draft-form';

type Entry = Schema<'EntryAnswer'>;

/** Asks for data of one entry: what is already there is shown before a word is typed (U2). */
export function NewRequestPage(): ReactNode {
  const { t } = useTranslation('requests');
  const [{ entry: code, oneThing }] = useFilters();
  const entry = useQuery({
    queryKey: ['catalogue', 'entry', code],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries/by-code', { params: { query: { code: code ?? '' } } })),
    enabled: code !== undefined,
  });
  const lead = <Link to="/catalogue">{t('new.toCatalogue')}</Link>;
  if (code === undefined)
    return (
      <Page title={t('new.title')}>
        <Empty why={t('new.chooseEntry')} next={lead} />
      </Page>
    );
  return (
    <Page title={entry.data ? t('new.of', { entry: entry.data.name }) : t('new.title')} lead={lead}>
      <Loaded query={entry}>
        {(found) => (
          <>
            <AlreadyThere entryCode={found.code} />
            <NewDraft entry={found} oneThing={oneThing} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function NewDraft({ entry, oneThing }: { readonly entry: Entry; readonly oneThing: string | undefined }): ReactNode {
  const navigate = useNavigate();
  const draft = useMutation({
    mutationFn: (content: object) =>
      said(
        api.POST('/api/v1/requests', { body: { ...content, entryCode: entry.code } as Schema<'DraftRequestInput'> }),
      ),
    onSuccess: ({ id }) => navigate({ to: '/requests/$id', params: { id } }),
  });
  return (
    <DraftForm
      entry={entry}
      initial={proposalFor(entry, oneThing)}
      error={draft.error}
      isPending={draft.isPending}
      onSave={draft.mutate}
    />
  );
}
