import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../ui/article';
import type { Filing } from './filing-words';
import { ItemFields } from './item-fields';
import type { Section, Written } from './written-filing';

const FORMATS = [
  ...(['electronic_file', 'spreadsheet', 'database', 'image', 'streaming_media'] as const),
  ...(['self_describing', 'service_interface'] as const),
];
const FREQUENCIES = [
  ...(['realtime', 'hourly', 'daily', 'weekly', 'ten_daily', 'monthly'] as const),
  ...(['quarterly', 'half_yearly', 'yearly', 'on_demand', 'other'] as const),
];
const MODES = ['service_interface', 'batch_exchange', 'file_download', 'other'] as const;
const CHANNELS = ['government_extranet', 'internet', 'department_network'] as const;
const SHARE_TYPES = ['unconditional', 'conditional', 'not_shared'] as const;
const GROUNDS = ['law', 'administrative_regulation', 'state_council_decision'] as const;
const CLASSIFICATIONS = ['core', 'important', 'general'] as const;
const OPEN_KINDS = ['open', 'conditional', 'not_open'] as const;
const CONCLUSIONS = {
  secrecy: ['none', 'state_secret', 'work_secret'],
  personalInformation: ['none', 'acceptable', 'unacceptable'],
} as const;

interface FieldsProps {
  readonly filing: Filing;
}

/** The fields of each part of a filing, as arts 13 to 15 want it written. */
export const FIELDS: Readonly<Record<Section, (props: FieldsProps) => ReactNode>> = {
  basics: Basics,
  items: ItemFields,
  sharing: Sharing,
  coverage: Coverage,
  assessments: Assessments,
  reason: Reason,
};

function Basics({ filing }: FieldsProps): ReactNode {
  const { t } = useTranslation('filings');
  return (
    <>
      <Form.Item name={['content', 'code']} label={t('field.code')} extra={t('codeHelp')}>
        <Input maxLength={64} disabled={filing.kind !== 'new'} />
      </Form.Item>
      <Form.Item name={['content', 'name']} label={t('field.name')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['content', 'abstract']} label={t('field.abstract')}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name={['content', 'sourceSystem']} label={t('field.sourceSystem')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['content', 'formatClass']} label={t('field.formatClass')}>
        <Select options={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['content', 'updateFrequency']} label={t('field.updateFrequency')}>
        <Select options={FREQUENCIES.map((value) => ({ value, label: t(`frequency.${value}`) }))} />
      </Form.Item>
    </>
  );
}

function Sharing(): ReactNode {
  const { t } = useTranslation('filings');
  const form = Form.useFormInstance<Written>();
  const shareType = Form.useWatch(({ content }: Written) => content?.shareType, { form, preserve: true });
  const openKind = Form.useWatch(({ content }: Written) => content?.openness?.kind, { form, preserve: true });
  return (
    <>
      <Form.Item name={['content', 'shareType']} label={t('field.shareType')}>
        <Radio.Group options={SHARE_TYPES.map((value) => ({ value, label: t(`share.${value}`) }))} />
      </Form.Item>
      {shareType === 'conditional' && (
        <Form.Item name={['content', 'conditions']} label={t('field.conditions')} extra={t('conditionsHelp')}>
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
      )}
      {shareType === 'not_shared' && <Ground />}
      <Form.Item name={['content', 'shareModes']} label={t('field.shareModes')}>
        <Checkbox.Group options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['content', 'channel']} label={t('field.channel')}>
        <Select options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['content', 'classification']} label={t('field.classification')}>
        <Radio.Group options={CLASSIFICATIONS.map((value) => ({ value, label: t(`classified.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['content', 'openness', 'kind']} label={t('field.openness')}>
        <Radio.Group options={OPEN_KINDS.map((value) => ({ value, label: t(`open.${value}`) }))} />
      </Form.Item>
      {openKind === 'conditional' && (
        <Form.Item name={['content', 'openness', 'conditions']} label={t('openConditions')}>
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
      )}
    </>
  );
}

/** Why it is not shared: a norm of one of the three kinds, with its article (arts 14, 15). */
function Ground(): ReactNode {
  const { t } = useTranslation('filings');
  return (
    <fieldset className="citation">
      <legend>{t('field.refusalGround')}</legend>
      <Form.Item name={['content', 'refusalGround', 'kind']} label={t('groundKind')}>
        <Select options={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['content', 'refusalGround', 'title']} label={t('groundTitle')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['content', 'refusalGround', 'clause']} label={t('groundClause')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['content', 'refusalGround', 'text']} label={t('groundText')}>
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
      <p className="faint">
        <Article cited={t('article15')} />
      </p>
    </fieldset>
  );
}

function Coverage(): ReactNode {
  const { t } = useTranslation('filings');
  const isCode = { pattern: /^\d{6}$/u, message: t('regionHelp') };
  return (
    <>
      <Form.Item
        name={['content', 'coverage', 'subjectRegions']}
        label={t('regions')}
        extra={t('regionHelp')}
        rules={[{ type: 'array', defaultField: { type: 'string', ...isCode } }]}
      >
        <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', ' ', '、']} />
      </Form.Item>
      <Form.Item name={['content', 'coverage', 'period']} label={t('period')}>
        <DatePicker.RangePicker allowEmpty={[true, true]} />
      </Form.Item>
      <Form.Item name={['content', 'coverage', 'population']} label={t('population')}>
        <Input maxLength={4000} />
      </Form.Item>
      <Form.Item name={['content', 'coverage', 'knownGaps']} label={t('knownGaps')}>
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
    </>
  );
}

/** The two assessments before an entry is published (art. 13), by the number of their report. */
function Assessments(): ReactNode {
  const { t } = useTranslation('filings');
  const concluded: Readonly<Record<keyof typeof CONCLUSIONS, Readonly<Record<string, string>>>> = t('concluded', {
    returnObjects: true,
  });
  return (
    <>
      {(['secrecy', 'personalInformation'] as const).map((which) => (
        <fieldset key={which} className="citation">
          <legend>{t(`assessment.${which}`)}</legend>
          <Form.Item name={['assessments', which, 'reference']} label={t('reportNumber')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={['assessments', which, 'assessedOn']} label={t('assessedOn')}>
            <DatePicker />
          </Form.Item>
          <Form.Item name={['assessments', which, 'conclusion']} label={t('conclusionLabel')}>
            <Select options={CONCLUSIONS[which].map((value) => ({ value, label: concluded[which][value] ?? value }))} />
          </Form.Item>
        </fieldset>
      ))}
    </>
  );
}

function Reason(): ReactNode {
  const { t } = useTranslation('filings');
  return (
    <Form.Item name="reason" label={t('field.reason')} extra={t('reasonHelp')}>
      <Input.TextArea rows={3} maxLength={4000} />
    </Form.Item>
  );
}
