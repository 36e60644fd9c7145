import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, PartFaults } from './faulty';

/** Evidence types, and entries that carry them, that the item brings along (U11). */
export function EvidenceFields(): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <>
      <p>{t('evidenceLead')}</p>
      <Form.List name="evidence">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Brought key={key} place={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ code: '', name: '', fields: [], mappings: [] })}>{t('addEvidence')}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}

interface PartProps {
  readonly place: number;
  readonly onRemove: () => void;
}

function Brought({ place, onRemove }: PartProps): ReactNode {
  const { t } = useTranslation('service-model');
  const at = `evidence/${place}`;
  return (
    <fieldset className="citation">
      <legend>{t('evidenceNumber', { number: place + 1 })}</legend>
      <Field at={`${at}/code`} name={[place, 'code']} label={t('codeShort')}>
        <Input maxLength={64} />
      </Field>
      <Field at={`${at}/name`} name={[place, 'name']} label={t('name')}>
        <Input maxLength={200} />
      </Field>
      <Field at={`${at}/fields`} name={[place, 'fields']} label={t('fields')}>
        <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', '、', ';']} />
      </Field>
      <Form.Item name={[place, 'upperHolder']} label={t('upperHolder')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.List name={[place, 'mappings']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Mapping key={key} at={`${at}/mappings/${name}`} place={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({ subjectRegionPrefixes: [], preference: 0, pairs: [{}] })}>
              {t('addMapping')}
            </Button>
          </>
        )}
      </Form.List>
      <p>
        <Button onClick={onRemove}>{t('removeEvidence', { number: place + 1 })}</Button>
      </p>
    </fieldset>
  );
}

function Mapping({ at, place, onRemove }: PartProps & { readonly at: string }): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <fieldset className="citation">
      <legend>{t('mappingNumber', { number: place + 1 })}</legend>
      <Field at={`${at}/entryCode`} name={[place, 'entryCode']} label={t('entryCode')}>
        <Input maxLength={64} />
      </Field>
      <Field at={`${at}/regionCode`} name={[place, 'regionCode']} label={t('mappingRegion')}>
        <Input maxLength={6} inputMode="numeric" />
      </Field>
      <Field
        at={`${at}/subjectRegionPrefixes`}
        name={[place, 'subjectRegionPrefixes']}
        label={t('covers')}
        extra={t('coversHelp')}
      >
        <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', '、', ';', ' ']} />
      </Field>
      <Form.Item name={[place, 'preference']} label={t('preference')}>
        <InputNumber min={0} max={1000} precision={0} controls={false} />
      </Form.Item>
      <PartFaults at={`${at}/fieldItems`} />
      <Form.List name={[place, 'pairs']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="acts">
                <Form.Item name={[name, 'field']} label={t('pairField', { number: name + 1 })}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'item']} label={t('pairItem', { number: name + 1 })}>
                  <Input maxLength={200} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('removePair', { number: name + 1 })}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('addPair')}</Button>
          </>
        )}
      </Form.List>
      <p>
        <Button onClick={onRemove}>{t('removeMapping', { number: place + 1 })}</Button>
      </p>
    </fieldset>
  );
}
