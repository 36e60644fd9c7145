import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { Article } from '../../ui/article';

const NOTICE_KINDS = ['told', 'excepted'] as const;

/** What personal information needs beside: duty, necessity of each item, assessments, notice (U37). */
export function PersonalFields({ items }: { readonly items: readonly Schema<'ItemAnswer'>[] }): ReactNode {
  const { t } = useTranslation('requests');
  const isSensitive = Form.useWatch(['personal', 'sensitive']) === true;
  const needed = [{ required: true, message: t('needed') }];
  return (
    <fieldset className="citation">
      <legend>{t('personal')}</legend>
      <p className="faint">
        {t('personalLead')} <Article cited={t('personalArticle')} />
      </p>
      <Form.Item name={['personal', 'duty']} label={t('duty')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      {items.map(({ id, name }) => (
        <Form.Item key={id} name={['personal', 'necessity', id]} label={t('necessity', { item: name })} rules={needed}>
          <Input maxLength={500} />
        </Form.Item>
      ))}
      <Form.Item name={['personal', 'impactAssessment']} label={t('impactAssessment')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['personal', 'secrecyAssessment']} label={t('secrecyAssessment')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['personal', 'noticeKind']} label={t('noticeKind')} initialValue="told">
        <Select options={NOTICE_KINDS.map((value) => ({ value, label: t(`noticeKinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['personal', 'notice']} label={t('notice')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name={['personal', 'sensitive']} valuePropName="checked">
        <Checkbox>{t('sensitive')}</Checkbox>
      </Form.Item>
      {isSensitive && (
        <Form.Item name={['personal', 'protectionMeasures']} label={t('protectionMeasures')} rules={needed}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      )}
      <Form.Item name={['personal', 'minors']} valuePropName="checked" initialValue={false}>
        <Checkbox>{t('minors')}</Checkbox>
      </Form.Item>
    </fieldset>
  );
}
