import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { ProblemNote } from '../../ui/problem-note';
import { TARGETS, type Target } from './draft-words';
import { useOwnDepartments } from './own-departments';

const MOST = 200;

export function useBegin() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'DraftBeginInput'>) => said(api.POST('/api/v1/service-drafts', { body })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['service-drafts'] });
      await navigate({ to: '/service-drafts/$id/edit', params: { id } });
    },
  });
}

/** Begins something new; a liaison of several departments says for which. */
export function NewDraft(): ReactNode {
  const { t } = useTranslation('service-model');
  const { nameOf } = useDepartments();
  const own = useOwnDepartments();
  const [chosen, choose] = useState<string | null>(null);
  const departmentId = chosen ?? own[0];
  const begin = useBegin();
  if (departmentId === undefined) return null;
  return (
    <>
      {own.length > 1 && (
        <Select
          aria-label={t('department')}
          value={departmentId}
          onChange={choose}
          options={own.map((value) => ({ value, label: nameOf(value) }))}
        />
      )}
      {TARGETS.map((target) => (
        <Button key={target} loading={begin.isPending} onClick={() => begin.mutate({ target, departmentId })}>
          {t(`beginNew.${target}`)}
        </Button>
      ))}
      {begin.error && <ProblemNote error={begin.error} />}
    </>
  );
}

/** My departments' drafts that are under way, for every place that leads to one of them. */
const underWayQuery = queryOptions({
  queryKey: ['service-drafts', 'under-way'],
  queryFn: () => {
    const query = { state: ['draft', 'signing'] as ('draft' | 'signing')[], limit: MOST };
    return said(api.GET('/api/v1/service-drafts', { params: { query } }));
  },
});

export interface ChangeProps {
  readonly target: Target;
  readonly code: string;
  readonly name: string;
  /** Those of my departments that keep it; the first is taken. */
  readonly departmentIds: readonly string[];
}

/** Begins a change of what is in force, or leads to the one under way, for a liaison of the department that keeps it. */
export function ChangeModel({ target, code, name, departmentIds: [departmentId] }: ChangeProps): ReactNode {
  const { t } = useTranslation('service-model');
  const begin = useBegin();
  const underWay = useQuery({ ...underWayQuery, enabled: departmentId !== undefined });
  if (departmentId === undefined || underWay.isPending) return null;
  const draft = underWay.data?.items.find((one) => one.target === target && one.code === code);
  if (draft)
    return (
      <Link to="/service-drafts/$id" params={{ id: draft.id }} aria-label={t('continueNamed', { name })}>
        {t('continueDraft')}
      </Link>
    );
  return (
    <>
      <Button
        loading={begin.isPending}
        aria-label={t('beginNamed', { name })}
        onClick={() => begin.mutate({ target, code, departmentId })}
      >
        {t('beginChange')}
      </Button>
      {begin.error && <ProblemNote error={begin.error} />}
    </>
  );
}
