import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';
import { useDraftKeeper } from './draft-change';
import type { Draft } from './draft-words';
import { Field } from './faulty';
import { takenOver } from './taken-over';
import { writtenItem, type WrittenItem } from './written-draft';

const MOST = 200;

/** The standard item this one comes from, and taking over what its newest version asks for (U11). */
export function TakeOver({ draft }: { readonly draft: Draft }): ReactNode {
  const { t } = useTranslation('service-model');
  const form = Form.useFormInstance<WrittenItem>();
  const client = useQueryClient();
  const keeper = useDraftKeeper();
  const [chosen, choose] = useState<string | null>(null);
  const link = draft.content.item?.template ?? null;
  const query = { target: 'template', limit: MOST } as const;
  const templates = useQuery({
    queryKey: ['service-versions', 'templates'],
    queryFn: () => said(api.GET('/api/v1/service-versions', { params: { query } })),
  });
  const take = useMutation({
    mutationFn: (code: string) =>
      keeper.inTurn(async ({ id, version, content: { item: sent } }) => {
        const params = { path: { id }, header: ifMatch(version) };
        const kept = await said(api.POST('/api/v1/service-drafts/{id}/template', { params, body: { code } }));
        const { item: taken } = kept.content;
        // In the same turn: what is typed meanwhile is kept next, and then the form has to hold what was taken over.
        if (sent !== null && taken !== null) {
          const typed = form.getFieldsValue(true) as WrittenItem;
          form.setFieldsValue(takenOver(writtenItem(sent), typed, writtenItem(taken)));
        }
        return kept;
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['service-drafts', 'readiness', draft.id] }),
  });
  const code = chosen ?? link?.code ?? null;
  const items = templates.data?.items ?? [];
  if (items.length === 0 && link === null) return null;
  return (
    <>
      <Field at="template/code" label={t('templateLabel')} extra={t('templateHelp')}>
        <Select
          aria-label={t('templateLabel')}
          value={code}
          onChange={choose}
          options={items.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))}
        />
      </Field>
      {link !== null && <p role="status">{t('templateTaken', { code: link.code, version: link.version })}</p>}
      {draft.newerTemplate !== null && <p role="status">{t('templateNewer', { version: draft.newerTemplate })}</p>}
      <p>
        <Button disabled={code === null} loading={take.isPending} onClick={() => code !== null && take.mutate(code)}>
          {t('takeOver')}
        </Button>
      </p>
      {take.error && <ProblemNote error={take.error} />}
    </>
  );
}
