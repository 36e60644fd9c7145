import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useMe } from '../../app/session';
import { ProblemNote } from '../../ui/problem-note';

function useBegin() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Schema<'FilingBeginInput'>) => said(api.POST('/api/v1/catalogue/filings', { body })),
    onSuccess: ({ id }) => navigate({ to: '/filings/$id/edit', params: { id } }),
  });
}

/** Begins the filing of a new entry; a liaison of several departments says for which. */
export function NewFiling(): ReactNode {
  const { t } = useTranslation('filings');
  const { nameOf } = useDepartments();
  const own = useMe()?.posts.filter(({ role }) => role === 'liaison') ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const departmentId = chosen ?? own[0]?.departmentId;
  const begin = useBegin();
  if (departmentId === undefined) return null;
  return (
    <>
      {own.length > 1 && (
        <Select
          aria-label={t('provider')}
          value={departmentId}
          onChange={choose}
          options={own.map((post) => ({ value: post.departmentId, label: nameOf(post.departmentId) }))}
        />
      )}
      <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({ kind: 'new', departmentId })}>
        {t('beginNew')}
      </Button>
      {begin.error && <ProblemNote error={begin.error} />}
    </>
  );
}

/** On the page of a published entry of my department: to change it, or to withdraw it. */
export function ChangeEntry({ entry }: { readonly entry: Schema<'EntryAnswer'> }): ReactNode {
  const { t } = useTranslation('filings');
  const begin = useBegin();
  const isMine = useMe()?.posts.some(
    (post) => post.role === 'liaison' && post.departmentId === entry.providerDepartmentId,
  );
  if (isMine !== true || entry.status !== 'published') return null;
  return (
    <>
      {(['change', 'withdrawal'] as const).map((kind) => (
        <Button key={kind} loading={begin.isPending} onClick={() => begin.mutate({ kind, entryId: entry.id })}>
          {t(`begin.${kind}`)}
        </Button>
      ))}
      {begin.error && <ProblemNote error={begin.error} />}
    </>
  );
}
