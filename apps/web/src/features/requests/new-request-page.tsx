import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Article } from '../../ui/article';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import { AlreadyThere } from './already-there';
import { PersonalFields } from './personal-fields';

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
  readonly personal?: Omit<Schema<'PersonalInformationInput'>, 'necessity'> & {
    readonly necessity?: Readonly<Record<string, string>>;
  };
}

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
            <DraftForm entry={found} oneThing={oneThing} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function DraftForm({ entry, oneThing }: { readonly entry: Entry; readonly oneThing: string | undefined }): ReactNode {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Written>();
  const navigate = useNavigate();
  const oneThings = useQuery({ queryKey: ['one-things'], queryFn: () => said(api.GET('/api/v1/one-things')) });
  const draft = useMutation({
    mutationFn: (written: Written) => said(api.POST('/api/v1/requests', { body: bodyOf(entry, written) })),
    onSuccess: ({ id }) => navigate({ to: '/requests/$id', params: { id } }),
  });
  const shareable = entry.items.filter(({ shareType }) => shareType !== 'not_shared');
  const chosen = Form.useWatch(({ itemIds }: Partial<Written>) => itemIds, form) ?? [];
  const sensitive = shareable.filter(({ id, sensitivity }) => chosen.includes(id) && (sensitivity ?? 0) >= SENSITIVE);
  const needed = [{ required: true, message: t('needed') }];
  const today = dayjs();
  const initial = {
    oneThing,
    mode: entry.shareModes[0],
    period: [today, today.add(1, 'year').subtract(1, 'day')],
  };
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="form"
      initialValues={initial}
      onFinish={(written) => draft.mutate(written)}
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
      {sensitive.length > 0 && <PersonalFields items={sensitive} />}
      <Form.Item name="truthful" valuePropName="checked" rules={[stated(t('new.mustState'))]}>
        <Checkbox>{t('new.truthful')}</Checkbox>
      </Form.Item>
      {draft.error && <ProblemNote error={draft.error} />}
      <Button type="primary" htmlType="submit" loading={draft.isPending}>
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

function bodyOf(entry: Entry, written: Written): Draft {
  const { personal, period, oneThing, itemIds, ...words } = written;
  const [from, until] = period;
  return {
    ...words,
    entryCode: entry.code,
    beneficiaries: 'department',
    itemIds: [...itemIds],
    purposes: oneThing === undefined ? [] : [{ kind: 'one_thing', code: oneThing }],
    validFrom: from.format('YYYY-MM-DD'),
    validUntil: until.format('YYYY-MM-DD'),
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
