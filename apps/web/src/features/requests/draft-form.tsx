import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Article } from '../../ui/article';
import { ProblemNote } from '../../ui/problem-note';
import type { Request } from './acts';
import { PersonalFields } from './personal-fields';
import { UrgentFields, urgentOf, type UrgentWritten } from './urgent-fields';

type Entry = Schema<'EntryAnswer'>;
type Draft = Schema<'DraftRequestInput'>;
/** From this grade on an item is personal information (domain dictionary of sensitivity). */
const SENSITIVE = 3;

export interface Written {
  readonly itemIds: readonly string[];
  readonly oneThing?: string;
  readonly legalBasis: string;
  readonly scenario: string;
  readonly useScope: string;
  readonly mode: Draft['mode'];
  readonly period: readonly [Dayjs, Dayjs];
  readonly truthful: boolean;
  readonly urgent?: UrgentWritten;
  readonly personal?: Omit<Schema<'PersonalInformationInput'>, 'necessity'> & {
    readonly necessity?: Readonly<Record<string, string>>;
  };
}

interface FormProps {
  readonly entry: Entry;
  readonly initial: Partial<Written>;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSave: (content: Omit<Draft, 'entryCode' | 'departmentId'>) => void;
}

/** What is asked for, as art. 20 wants it written. */
export function DraftForm({ entry, initial, error, isPending, onSave }: FormProps): ReactNode {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Written>();
  const oneThings = useQuery({ queryKey: ['one-things'], queryFn: () => said(api.GET('/api/v1/one-things')) });
  const shareable = entry.items.filter(({ shareType }) => shareType !== 'not_shared');
  const chosen = Form.useWatch(({ itemIds }: Partial<Written>) => itemIds, form) ?? [];
  const sensitive = shareable.filter(({ id, sensitivity }) => chosen.includes(id) && (sensitivity ?? 0) >= SENSITIVE);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="form"
      initialValues={initial}
      onFinish={(written) => onSave(contentOf(written))}
    >
      <p>
        {t('new.lead')} <Article cited={t('new.article')} />
      </p>
      <Form.Item name="itemIds" label={t('new.items')} rules={[stated(t('needed'))]}>
        <Checkbox.Group options={shareable.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="oneThing" label={t('new.purpose')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(oneThings.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="legalBasis" label={t('legalBasis')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="scenario" label={t('scenario')} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="useScope" label={t('useScope')} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="mode" label={t('modeLabel')} rules={needed}>
        <Select options={entry.shareModes.map((value) => ({ value, label: t(`mode.${value}`) }))} />
      </Form.Item>
      <Form.Item name="period" label={t('period')} rules={needed}>
        <DatePicker.RangePicker />
      </Form.Item>
      <UrgentFields />
      {sensitive.length > 0 && <PersonalFields items={sensitive} />}
      <Form.Item name="truthful" valuePropName="checked" rules={[stated(t('new.mustState'))]}>
        <Checkbox>{t('new.truthful')}</Checkbox>
      </Form.Item>
      {error && <ProblemNote error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('new.save')}
      </Button>
    </Form>
  );
}

/** Ticked at least once. Not `required`: a group of boxes may not carry that attribute. */
const stated = (message: string) => ({
  validator: (_: unknown, value: unknown) =>
    value === true || (Array.isArray(value) && value.length > 0)
      ? Promise.resolve()
      : Promise.reject(new Error(message)),
});

function contentOf(written: Written): Omit<Draft, 'entryCode' | 'departmentId'> {
  const { personal, period, oneThing, itemIds, urgent, ...words } = written;
  const [from, until] = period;
  return {
    ...words,
    beneficiaries: 'department',
    itemIds: [...itemIds],
    purposes: oneThing === undefined ? [] : [{ kind: 'one_thing', code: oneThing }],
    validFrom: from.format('YYYY-MM-DD'),
    validUntil: until.format('YYYY-MM-DD'),
    ...urgentOf(urgent),
    ...(personal === undefined ? {} : { personalInformation: personalOf(personal) }),
  };
}

const personalOf = ({
  necessity = {},
  ...rest
}: NonNullable<Written['personal']>): Schema<'PersonalInformationInput'> => ({
  ...rest,
  minors: rest.minors,
  necessity: Object.entries(necessity).map(([itemId, why]) => ({ itemId, why })),
});

/** A first proposal: a year from today, in the first way the entry is shared. */
export function proposalFor(entry: Entry, oneThing: string | undefined): Partial<Written> {
  const today = dayjs();
  const [mode] = entry.shareModes;
  return {
    ...(oneThing === undefined ? {} : { oneThing }),
    ...(mode === undefined ? {} : { mode }),
    period: [today, today.add(1, 'year').subtract(1, 'day')],
  };
}

/** A request as it stands, to be written on. */
export function writtenOf({ content }: Request): Partial<Written> {
  const { itemIds, legalBasis, scenario, useScope, mode, validFrom, validUntil, truthful, purposes } = content;
  const oneThing = purposes.find(({ kind }) => kind === 'one_thing')?.code;
  const personal = content.personalInformation;
  return {
    ...{ itemIds, legalBasis, scenario, useScope, mode, truthful },
    ...(oneThing === undefined ? {} : { oneThing }),
    period: [dayjs(validFrom), dayjs(validUntil ?? validFrom)],
    ...(personal === null
      ? {}
      : {
          personal: {
            ...personal,
            necessity: Object.fromEntries(personal.necessity.map(({ itemId, why }) => [itemId, why])),
          },
        }),
  };
}
