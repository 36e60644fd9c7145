import { Checkbox, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';

export interface UrgentWritten {
  readonly isUrgent?: boolean;
  readonly ground?: string;
  readonly wishedOn?: Dayjs;
}

/** Why it cannot wait, and by when it is wished for; the statutory term stays as it is (U41). */
export function UrgentFields(): ReactNode {
  const { t } = useTranslation('requests');
  const isUrgent = Form.useWatch(['urgent', 'isUrgent']) === true;
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item name={['urgent', 'isUrgent']} valuePropName="checked">
        <Checkbox>{t('urgent')}</Checkbox>
      </Form.Item>
      {isUrgent && (
        <fieldset className="citation">
          <legend>{t('urgent')}</legend>
          <Form.Item name={['urgent', 'ground']} label={t('urgentGround')} rules={needed}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
          <Form.Item name={['urgent', 'wishedOn']} label={t('wishedOn')} rules={needed}>
            <DatePicker />
          </Form.Item>
        </fieldset>
      )}
    </>
  );
}

/** What is sent of it: nothing where it is not urgent. */
export const urgentOf = (written: UrgentWritten | undefined): { urgent?: Schema<'UrgentInput'> } =>
  written?.isUrgent === true && written.wishedOn !== undefined
    ? { urgent: { ground: written.ground ?? '', wishedOn: written.wishedOn.format('YYYY-MM-DD') } }
    : {};
