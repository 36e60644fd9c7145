import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useMe } from '../../app/session';
import { ProblemNote } from '../../ui/problem-note';
import { TARGETS, type Target } from './draft-words';

export function useBegin() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Schema<'DraftBeginInput'>) => said(api.POST('/api/v1/service-drafts', { body })),
    onSuccess: ({ id }) => navigate({ to: '/service-drafts/$id/edit', params: { id } }),
  });
}

/** The departments I am liaison of. */
export const useOwnDepartments = (): readonly string[] => [
  ...new Set((useMe()?.posts ?? []).filter(({ role }) => role === 'liaison').map(({ departmentId }) => departmentId)),
];

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

interface ChangeProps {
  readonly target: Target;
  readonly code: string;
  /** Whose it is; null: nobody's yet. */
  readonly departmentId: string | null;
}

/** Begins a change of what is in force, for a liaison of the department that keeps it. */
export function ChangeModel({ target, code, departmentId }: ChangeProps): ReactNode {
  const { t } = useTranslation('service-model');
  const own = useOwnDepartments();
  const begin = useBegin();
  const mine = departmentId === null ? own[0] : own.find((one) => one === departmentId);
  if (mine === undefined) return null;
  return (
    <>
      <Button loading={begin.isPending} onClick={() => begin.mutate({ target, code, departmentId: mine })}>
        {t('beginChange')}
      </Button>
      {begin.error && <ProblemNote error={begin.error} />}
    </>
  );
}
