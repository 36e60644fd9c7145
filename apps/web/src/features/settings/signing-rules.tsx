import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useCan, useMe } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { dayOf } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';

type Rules = Schema<'SigningRulesAnswer'>;
type Rule = Schema<'SigningRuleAnswer'>;
type Wish = Schema<'SigningRuleInput'>;
const MAX_BASIS = 200;

/** Which acts of a department need a second person to sign (U35); its own head sets them here. */
export function SigningRules(department: { readonly departmentId: string; readonly isAuthority: boolean }): ReactNode {
  const { t } = useTranslation('settings');
  const { departmentId, isAuthority } = department;
  const maySet = useCan()('organisation.signing_rules');
  const isMine = useMe()?.posts.some((post) => post.departmentId === departmentId) ?? false;
  const rules = useQuery({
    queryKey: ['departments', 'signing-rules', departmentId],
    queryFn: () => said(api.GET('/api/v1/departments/{id}/signing-rules', { params: { path: { id: departmentId } } })),
  });
  const columns: readonly Column<Rule>[] = [
    { key: 'act', title: t('signing.act'), cell: ({ act }) => t(`signing.acts.${act}`) },
    { key: 'who', title: t('signing.who'), cell: ({ twoPersons }) => t(twoPersons ? 'signing.two' : 'signing.one') },
    { key: 'basis', title: t('signing.basis'), kind: 'wide', cell: ({ basis }) => basis ?? t('signing.byDefault') },
    {
      key: 'since',
      title: t('signing.since'),
      cell: ({ setAt }) => (setAt === null ? t('rules.always') : dayOf(setAt)),
    },
  ];
  const shown = ({ rules: all }: Rules): readonly Rule[] => all.filter(({ act }) => isAuthority || act !== 'publish');
  return (
    <section className="section">
      <h2>{t('signing.title')}</h2>
      <p className="faint">{t('signing.lead')}</p>
      <Loaded query={rules}>
        {(found) => (
          <>
            <DataTable
              caption={t('signing.title')}
              columns={columns}
              rows={shown(found)}
              rowKey={({ act }) => act}
              empty={<Empty why={t('rules.none')} />}
            />
            {maySet && isMine && <SetRule rules={found} acts={shown(found).map(({ act }) => act)} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function SetRule({ rules, acts }: { readonly rules: Rules; readonly acts: readonly Rule['act'][] }): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const { departmentId, version } = rules;
  const set = useMutation({
    mutationFn: (body: Wish) => {
      const params = { path: { id: departmentId }, header: ifMatch(version) };
      return said(api.PATCH('/api/v1/departments/{id}/signing-rules', { params, body }));
    },
    onSuccess: () => {
      form.resetFields();
      return client.invalidateQueries({ queryKey: ['departments', 'signing-rules', departmentId] });
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <details className="section">
      <summary>{t('signing.set')}</summary>
      <p className="panel">{t('signing.setLead')}</p>
      <Form<Wish> form={form} layout="vertical" className="form" onFinish={(wish) => set.mutate(wish)}>
        <Form.Item name="act" label={t('signing.act')} rules={needed}>
          <Select options={acts.map((value) => ({ value, label: t(`signing.acts.${value}`) }))} />
        </Form.Item>
        <Form.Item name="twoPersons" label={t('signing.who')} rules={needed}>
          <Radio.Group
            options={[
              { value: true, label: t('signing.two') },
              { value: false, label: t('signing.one') },
            ]}
          />
        </Form.Item>
        <Form.Item name="basis" label={t('signing.basis')} rules={needed}>
          <Input maxLength={MAX_BASIS} />
        </Form.Item>
        {set.error && <ProblemNote error={set.error} />}
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t('signing.set')}
        </Button>
      </Form>
    </details>
  );
}
