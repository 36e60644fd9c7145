import { Checkbox, DatePicker, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import type { Section } from './draft-sections';
import { PersonalFields } from './personal-fields';
import { PurposeField } from './purpose-field';
import { UrgentFields } from './urgent-fields';

export type Entry = Schema<'EntryAnswer'>;
type Item = Schema<'ItemAnswer'>;
/** From this grade on an item is personal information (domain dictionary of sensitivity). */
const SENSITIVE = 3;

export const shareable = (entry: Entry): readonly Item[] =>
  entry.items.filter(({ shareType }) => shareType !== 'not_shared');

export const sensitiveAmong = (entry: Entry, chosen: readonly string[]): readonly Item[] =>
  shareable(entry).filter(({ id, sensitivity }) => chosen.includes(id) && (sensitivity ?? 0) >= SENSITIVE);

interface FieldsProps {
  readonly entry: Entry;
  readonly sensitive: readonly Item[];
}

/** The fields of each part of a request, as art. 20 wants it written. */
export const FIELDS: Readonly<Record<Section, (props: FieldsProps) => ReactNode>> = {
  items: Items,
  purpose: PurposeField,
  use: Use,
  terms: Terms,
  personal: ({ sensitive }) => (sensitive.length > 0 ? <PersonalFields items={sensitive} /> : null),
  urgent: UrgentFields,
  promise: Promised,
};

const useNeeded = () => [{ required: true, message: useTranslation('requests').t('needed') }];

function Items({ entry }: FieldsProps): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <Form.Item name="itemIds" label={t('new.items')} rules={[stated(t('needed'))]}>
      <Checkbox.Group options={shareable(entry).map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  );
}

function Use(): ReactNode {
  const { t } = useTranslation('requests');
  const needed = useNeeded();
  return (
    <>
      <Form.Item name="legalBasis" label={t('legalBasis')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="scenario" label={t('scenario')} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="useScope" label={t('useScope')} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
}

function Terms({ entry }: FieldsProps): ReactNode {
  const { t } = useTranslation('requests');
  const needed = useNeeded();
  return (
    <>
      <Form.Item name="mode" label={t('modeLabel')} rules={needed}>
        <Select options={entry.shareModes.map((value) => ({ value, label: t(`mode.${value}`) }))} />
      </Form.Item>
      <Form.Item name="period" label={t('period')} rules={needed}>
        <DatePicker.RangePicker />
      </Form.Item>
    </>
  );
}

function Promised(): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <Form.Item name="truthful" valuePropName="checked" rules={[stated(t('new.mustState'))]}>
      <Checkbox>{t('new.truthful')}</Checkbox>
    </Form.Item>
  );
}

/** Ticked at least once. Not `required`: a group of boxes may not carry that attribute. */
const stated = (message: string) => ({
  validator: (_: unknown, value: unknown) =>
    value === true || (Array.isArray(value) && value.length > 0)
      ? Promise.resolve()
      : Promise.reject(new Error(message)),
});
