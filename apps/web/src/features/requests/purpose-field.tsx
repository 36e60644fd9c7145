import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';

const ITEM = 'item:';

/** What the data are for: a one-thing, or the service item the reader came from. */
export function PurposeField(): ReactNode {
  const { t } = useTranslation('requests');
  const chosen = Form.useWatch<unknown>('purpose');
  const word = typeof chosen === 'string' ? chosen : '';
  const itemCode = word.startsWith(ITEM) ? word.slice(ITEM.length) : null;
  const oneThings = useQuery({ queryKey: ['one-things'], queryFn: () => said(api.GET('/api/v1/one-things')) });
  const item = useQuery({
    queryKey: ['services', itemCode, undefined, undefined],
    queryFn: () =>
      said(api.GET('/api/v1/services/{itemCode}/readiness', { params: { path: { itemCode: itemCode ?? '' } } })),
    enabled: itemCode !== null,
  });
  const known = (oneThings.data?.items ?? []).map(({ code, name }) => ({ value: `one_thing:${code}`, label: name }));
  const own =
    word === '' || known.some(({ value }) => value === word)
      ? []
      : [{ value: word, label: item.data?.itemName ?? word.split(':').slice(1).join(':') }];
  return (
    <Form.Item name="purpose" label={t('new.purpose')} rules={[{ required: true, message: t('needed') }]}>
      <Select showSearch={{ optionFilterProp: 'label' }} options={[...own, ...known]} />
    </Form.Item>
  );
}
