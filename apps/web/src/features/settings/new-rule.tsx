import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';

type Rule = Schema<'ClockRuleInput'>;

interface Wishes extends Omit<Rule, 'regionCode' | 'validFrom' | 'urgentOnly'> {
  readonly validFrom: Dayjs;
  readonly urgentOnly?: boolean;
}

const PHASES = ['check', 'answer', 'supply'] as const;
const TYPES = ['unconditional', 'conditional'] as const;
const DATA_STATES = ['attached', 'not_attached'] as const;
const MOST_DAYS = 60;
const MAX_TEXT = 200;

/** A shorter term of the authority's own region; one that gives more than the law is refused with its article (art. 23). */
export function NewRule({ region }: { readonly region: string }): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [form] = Form.useForm<Wishes>();
  const add = useMutation({
    mutationFn: ({ validFrom, urgentOnly = false, ...rule }: Wishes) => {
      const body = { ...rule, urgentOnly, regionCode: region, validFrom: validFrom.format('YYYY-MM-DD') };
      return said(api.POST('/api/v1/clock-rules', { body }));
    },
    onSuccess: async () => {
      form.resetFields();
      await client.invalidateQueries({ queryKey: ['clock-rules'] });
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <details className="section">
      <summary>{t('newRule.title')}</summary>
      <p className="panel">{t('newRule.lead', { region })}</p>
      <Form<Wishes>
        name="rule"
        form={form}
        layout="vertical"
        className="form"
        initialValues={{ phase: 'answer', extendableWorkingDays: 0, pausable: false }}
        onFinish={(wishes) => add.mutate(wishes)}
      >
        <Form.Item name="phase" label={t('rules.phase')}>
          <Radio.Group options={PHASES.map((value) => ({ value, label: t(`rules.phases.${value}`) }))} />
        </Form.Item>
        <Form.Item name="shareType" label={t('newRule.type')}>
          <Select allowClear options={TYPES.map((value) => ({ value, label: t(`rules.shareType.${value}`) }))} />
        </Form.Item>
        <Form.Item name="dataState" label={t('newRule.dataState')}>
          <Select allowClear options={DATA_STATES.map((value) => ({ value, label: t(`newRule.${value}`) }))} />
        </Form.Item>
        <Form.Item name="budgetWorkingDays" label={t('newRule.days')} rules={needed}>
          <InputNumber controls={false} min={1} max={MOST_DAYS} precision={0} />
        </Form.Item>
        <Form.Item name="extendableWorkingDays" label={t('newRule.more')} rules={needed}>
          <InputNumber controls={false} min={0} max={MOST_DAYS} precision={0} />
        </Form.Item>
        <Form.Item name="pausable" label={t('rules.pause')}>
          <Radio.Group
            options={[
              { value: false, label: t('rules.runsOn') },
              { value: true, label: t('rules.stops') },
            ]}
          />
        </Form.Item>
        <Form.Item name="urgentOnly" valuePropName="checked">
          <Checkbox>{t('newRule.urgentOnly')}</Checkbox>
        </Form.Item>
        <Form.Item name="basis" label={t('newRule.basis')} rules={needed}>
          <Input maxLength={MAX_TEXT} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('newRule.from')} extra={t('newRule.fromHelp')} rules={needed}>
          <DatePicker />
        </Form.Item>
        {add.error && <ProblemNote error={add.error} />}
        {add.data && (
          <p role="status">
            <StatusWord tone="done">{t('newRule.added', { version: add.data.version })}</StatusWord>
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('newRule.add')}
        </Button>
      </Form>
    </details>
  );
}
