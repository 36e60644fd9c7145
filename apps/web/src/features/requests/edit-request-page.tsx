import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { isProblem } from '../../api/problem';
import { Empty, Loaded, Page } from '../../ui/page';
import type { Request } from './acts';
import { canEdit } from './can-edit';
import { DraftForm } from './draft-form';
import { Refused } from './refused';
import { writtenOf } from './written-request';

/** Writes on at a draft, or at what the provider asked to be supplemented. */
export function EditRequestPage(): ReactNode {
  const { t } = useTranslation('requests');
  const { id = '' } = useParams({ strict: false });
  const request = useQuery({
    queryKey: ['requests', id],
    queryFn: () => said(api.GET('/api/v1/requests/{id}', { params: { path: { id } } })),
  });
  const lead = (
    <Link to="/requests/$id" params={{ id }}>
      {t('edit.back')}
    </Link>
  );
  return (
    <Page title={request.data ? t('edit.of', { entry: request.data.entryName }) : t('edit.title')} lead={lead}>
      <Loaded query={request}>
        {(found) => (canEdit(found) ? <Edited request={found} /> : <Empty why={t('edit.closed')} next={lead} />)}
      </Loaded>
    </Page>
  );
}

function Edited({ request }: { readonly request: Request }): ReactNode {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id, entryCode } = request;
  const entry = useQuery({
    queryKey: ['catalogue', 'entry', entryCode],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries/by-code', { params: { query: { code: entryCode } } })),
  });
  const amend = useMutation({
    mutationFn: (content: Schema<'AmendRequestInput'>) =>
      said(
        api.PATCH('/api/v1/requests/{id}', {
          params: { path: { id }, header: ifMatch(request.version) },
          body: content,
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      await navigate({ to: '/requests/$id', params: { id } });
    },
  });
  const isStale = amend.error !== null && isProblem(amend.error, 'stale');
  return (
    <Loaded query={entry}>
      {(found) => (
        <>
          {isStale && <Refused error={amend.error} request={request} />}
          <DraftForm
            entry={found}
            initial={writtenOf(request)}
            error={isStale ? null : amend.error}
            isPending={amend.isPending}
            onSave={amend.mutate}
          />
        </>
      )}
    </Loaded>
  );
}
