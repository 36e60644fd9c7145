import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';

type Calling = Schema<'CallingInput'>;
type Told = Pick<Schema<'ResourceAnswer'>, keyof Calling>;

/** What who calls a resource has to know (U16); what is left empty is not told. */
export function CallingFields(): ReactNode {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <Form.Item name="inputs" label={t('inputs')} extra={t('inputsHelp')}>
        <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', '、', ';']} maxCount={20} />
      </Form.Item>
      <Form.Item name="serviceHours" label={t('serviceHours')} extra={t('serviceHoursHelp')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="dailyQuota" label={t('dailyQuota')} extra={t('dailyQuotaHelp')}>
        <InputNumber controls={false} min={1} max={1_000_000_000} precision={0} />
      </Form.Item>
    </>
  );
}

/** As it is sent: without what was left empty. */
export const callingOf = ({
  inputs,
  serviceHours,
  dailyQuota,
}: { readonly [K in keyof Told]?: Told[K] | undefined }): Calling => ({
  ...(inputs?.length ? { inputs: [...inputs] } : {}),
  ...(serviceHours?.trim() ? { serviceHours } : {}),
  ...(dailyQuota ? { dailyQuota } : {}),
});

/** What is told of a resource, in one cell. */
export function CallingOf({ resource }: { readonly resource: Told }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { inputs, serviceHours, dailyQuota } = resource;
  const told = [
    ...(inputs === null ? [] : [[t('inputs'), inputs.join(t('comma'))]]),
    ...(serviceHours === null ? [] : [[t('serviceHours'), serviceHours]]),
    ...(dailyQuota === null ? [] : [[t('dailyQuota'), t('timesADay', { count: dailyQuota })]]),
  ];
  if (told.length === 0) return t('unstated');
  return (
    <ul className="plain-list">
      {told.map(([name, text]) => (
        <li key={name}>
          <span className="faint">{name}</span> {text}
        </li>
      ))}
    </ul>
  );
}
