import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, InputNumber, Progress, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bring } from '../../api/bring';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';
import { clearable } from '../../ui/clearable';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import type { Brought } from './choose-file';
import { SOURCES } from './sources';

interface Wishes {
  readonly series: string;
  readonly title?: string;
  readonly documentNumber?: string;
  readonly actsReference?: string;
  readonly batchNumber?: number;
  readonly intent?: 'take_over' | 'propose';
  readonly issuer?: string;
  readonly issuedOn?: Dayjs;
  readonly provider?: string;
}
const ROUTES = { list: '/api/v1/lists/imports', catalogue: '/api/v1/lists/imports/catalogue' } as const;
const KINDS = { list: 'application/octet-stream', catalogue: 'text/csv' } as const;
const PERCENT = 100;

/** The wishes as the query says them. */
const queryOf = ({ batchNumber, issuedOn, ...words }: Wishes) => ({
  ...words,
  batchNumber: batchNumber?.toString(),
  issuedOn: issuedOn?.format('YYYY-MM-DD'),
});

/** Step two: what the file is, said by whoever brings it; then it is sent, and checked. */
export function ImportOptions({ brought, file }: { readonly brought: Brought; readonly file: File }): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series, source }, setFilters] = useFilters();
  const [sent, setSent] = useState(0);
  const navigate = useNavigate();
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const send = useMutation({
    mutationFn: (wishes: Wishes) => {
      setSent(0);
      const sending = { kind: KINDS[brought], onSent: setSent };
      return bring(ROUTES[brought], file, { ...queryOf(wishes), source }, sending);
    },
    onSuccess: ({ id: importId }) => navigate({ to: '/lists/imports/$importId', params: { importId } }),
  });
  return (
    <Form<Wishes>
      layout="vertical"
      className="form"
      initialValues={{ series }}
      onFinish={(wishes) => send.mutate(wishes)}
    >
      <Form.Item name="series" label={t('series')} rules={[{ required: true, message: t('needed') }]}>
        <Select options={(known.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      {brought === 'list' && <AsBatch />}
      <Form.Item label={t('source')} extra={t('sourceHelp')} htmlFor="source">
        <Select
          id="source"
          allowClear={clearable()}
          placeholder={t('sourceByHeadings')}
          value={source ?? null}
          options={SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
          onChange={(value: string | null | undefined) => setFilters({ source: value ?? undefined })}
        />
      </Form.Item>
      {brought === 'list' && (
        <Form.Item name="provider" label={t('providerOfFile')} extra={t('providerOfFileHelp')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="title" label={t('titleOfDocument')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="documentNumber" label={t('document')}>
        <Input maxLength={100} placeholder={t('documentExample')} />
      </Form.Item>
      {brought === 'list' ? (
        <AsIssued />
      ) : (
        <Form.Item name="actsReference" label={t('actsReference')} extra={t('actsReferenceHelp')}>
          <Input maxLength={200} placeholder={t('documentExample')} />
        </Form.Item>
      )}
      {known.error && <ProblemNote error={known.error} />}
      {send.error && <ProblemNote error={send.error} />}
      {send.isPending && <Progress aria-label={t('sending')} percent={Math.floor(sent * PERCENT)} />}
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t('check')}
      </Button>
    </Form>
  );
}

/** Which batch of the list the file is, and how its rows are taken. */
function AsBatch(): ReactNode {
  const { t } = useTranslation('lists');
  const mayTakeOver = useCan()('lists.approve');
  const intents = mayTakeOver ? (['take_over', 'propose'] as const) : (['propose'] as const);
  return (
    <>
      <Form.Item name="batchNumber" label={t('number')} rules={[{ required: true, message: t('needed') }]}>
        <InputNumber controls={false} min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="intent" label={t('intentLabel')} initialValue={intents[0]}>
        <Radio.Group options={intents.map((value) => ({ value, label: t(`intent.${value}`) }))} />
      </Form.Item>
    </>
  );
}

/** By whom the list was issued, and when. */
function AsIssued(): ReactNode {
  const { t } = useTranslation('lists');
  return (
    <>
      <Form.Item name="issuer" label={t('issuer')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('issuedOn')}>
        <DatePicker />
      </Form.Item>
    </>
  );
}
