import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import { PersonalFields } from '../requests/personal-fields';
import { LeftOutNeeds } from './left-out';

type Preview = Schema<'PackagePreviewAnswer'>;
type Row = Preview['rows'][number];
type Target = Schema<'TargetInput'>;

interface Written {
  readonly legalBasis?: string;
  readonly scenario?: string;
  readonly period: readonly [Dayjs, Dayjs];
  readonly truthful?: boolean;
  readonly personal?: Schema<'SharedPersonalInformationInput'>;
}

/** All the requests one matter needs, prefilled and without what is had already; the basis is written once (U36). */
export function NewPackagePage(): ReactNode {
  const { t } = useTranslation('packages');
  const [{ oneThing, item }] = useFilters();
  const target: Target | null =
    item === undefined
      ? oneThing === undefined
        ? null
        : { kind: 'one_thing', code: oneThing }
      : { kind: 'item', code: item };
  const preview = useQuery({
    queryKey: ['packages', 'preview', target],
    queryFn: () =>
      said(api.POST('/api/v1/packages/preview', { body: { target: target ?? { kind: 'item', code: '' } } })),
    enabled: target !== null,
  });
  const lead = <Link to="/packages">{t('back')}</Link>;
  return (
    <Page title={preview.data ? t('new.of', { target: preview.data.targetName }) : t('new.title')} lead={lead}>
      {item === undefined && <OneThingChoice />}
      {target === null ? (
        <Empty why={t('new.choose')} />
      ) : (
        <Loaded query={preview}>{(found) => <Planned preview={found} target={target} />}</Loaded>
      )}
    </Page>
  );
}

function OneThingChoice(): ReactNode {
  const { t } = useTranslation('packages');
  const [{ oneThing }, set] = useFilters();
  const oneThings = useQuery({ queryKey: ['one-things'], queryFn: () => said(api.GET('/api/v1/one-things')) });
  return (
    <p className="filters">
      <label className="filter">
        <span>{t('target')}</span>
        <Select
          aria-label={t('target')}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={oneThing ?? null}
          options={(oneThings.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string | null) => set({ oneThing: code ?? undefined })}
        />
      </label>
    </p>
  );
}

function Planned({ preview, target }: { readonly preview: Preview; readonly target: Target }): ReactNode {
  const { t } = useTranslation('packages');
  return (
    <>
      <PlannedRows rows={preview.rows} />
      {preview.rows.length > 0 && <SharedForm preview={preview} target={target} />}
      {preview.rows.length === 0 && <p role="status">{t('new.nothing')}</p>}
      <LeftOutNeeds leftOut={preview.leftOut} />
    </>
  );
}

function PlannedRows({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('packages');
  const { nameOf } = useDepartments();
  const columns: readonly Column<Row>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName }) => entryName },
    { key: 'provider', title: t('provider'), cell: ({ providerDepartmentId }) => nameOf(providerDepartmentId) },
    { key: 'items', title: t('items'), kind: 'wide', cell: ({ itemNames }) => itemNames.join(t('comma')) },
    {
      key: 'serves',
      title: t('serves'),
      kind: 'wide',
      cell: ({ serves }) => [...new Set(serves.map(({ itemName }) => itemName))].join(t('comma')),
    },
    {
      key: 'note',
      title: t('note'),
      cell: ({ scopeChangeOfGrantId }) => (scopeChangeOfGrantId === null ? '' : t('asScopeChange')),
    },
  ];
  return (
    <section aria-label={t('rows')}>
      <h2>{t('rowsCount', { count: rows.length })}</h2>
      <DataTable caption={t('rows')} columns={columns} rows={rows} rowKey={({ entryCode }) => entryCode} empty={null} />
    </section>
  );
}

function SharedForm({ preview, target }: { readonly preview: Preview; readonly target: Target }): ReactNode {
  const { t } = useTranslation('packages');
  const { t: words } = useTranslation('requests');
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: ({ period: [from, until], personal, ...said_ }: Written) =>
      said(
        api.POST('/api/v1/packages', {
          body: {
            ...said_,
            target,
            validFrom: from.format('YYYY-MM-DD'),
            validUntil: until.format('YYYY-MM-DD'),
            ...(personal === undefined ? {} : { personalInformation: personal }),
          },
        }),
      ),
    onSuccess: ({ id }) => navigate({ to: '/packages/$id', params: { id } }),
  });
  const { shared } = preview;
  const needed = [{ required: true, message: words('needed') }];
  return (
    <Form<Written>
      layout="vertical"
      className="form section"
      initialValues={{
        legalBasis: shared.legalBasis,
        scenario: shared.scenario,
        period: [dayjs(shared.validFrom), dayjs(shared.validUntil ?? shared.validFrom)],
      }}
      onFinish={(written) => make.mutate(written)}
    >
      <h2>{t('new.shared')}</h2>
      <p>
        {t('new.lead')} <Article cited={words('new.article')} />
      </p>
      <Form.Item name="legalBasis" label={words('legalBasis')} rules={needed}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="scenario" label={words('scenario')} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="period" label={words('period')} rules={needed}>
        <DatePicker.RangePicker />
      </Form.Item>
      {preview.rows.some(({ personalInformation }) => personalInformation) && <PersonalFields items={[]} />}
      <Form.Item name="truthful" valuePropName="checked">
        <Checkbox>{words('new.truthful')}</Checkbox>
      </Form.Item>
      {make.error && <ProblemNote error={make.error} />}
      <Button type="primary" htmlType="submit" loading={make.isPending}>
        {t('new.make', { count: preview.rows.length })}
      </Button>
    </Form>
  );
}
