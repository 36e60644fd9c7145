import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './faulty';
import { NeedFields } from './need-fields';
import type { WrittenItem } from './written-draft';

const KINDS = ['shared_data', 'e_licence', 'earlier_result', 'own_verification', 'commitment', 'abolished'] as const;
const WITHOUT_DATA = ['commitment', 'abolished'];

/** The ways to spare one material, of which any is enough (U5). */
export function WayFields({ place }: { readonly place: number }): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <Form.List name={[place, 'ways']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <OneWay key={key} material={place} place={name} onRemove={() => remove(name)} />
          ))}
          <Button onClick={() => add({ kind: 'shared_data' })}>{t('addWay')}</Button>
        </>
      )}
    </Form.List>
  );
}

interface WayProps {
  readonly material: number;
  readonly place: number;
  readonly onRemove: () => void;
}

function OneWay({ material, place, onRemove }: WayProps): ReactNode {
  const { t } = useTranslation('service-model');
  const form = Form.useFormInstance<WrittenItem>();
  const path = ['materials', material, 'ways', place];
  const kind: unknown = Form.useWatch<WrittenItem>(
    ({ materials }: WrittenItem) => materials?.[material]?.ways?.[place]?.kind,
    { form, preserve: true },
  );
  const at = path.join('/');
  return (
    <fieldset className="citation">
      <legend>{t('wayNumber', { number: place + 1 })}</legend>
      <Field at={`${at}/kind`} name={[place, 'kind']} label={t('wayLabel')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`way.${value}`) }))} />
      </Field>
      {kind === 'earlier_result' && (
        <Field at={`${at}/earlierItemCode`} name={[place, 'earlierItemCode']} label={t('earlierItem')}>
          <Input maxLength={64} />
        </Field>
      )}
      {!WITHOUT_DATA.includes(String(kind)) && (
        <NeedFields at={`${at}/need`} name={[place, 'need']} path={[...path, 'need']} />
      )}
      <Field at={`${at}/basis`} name={[place, 'basis']} label={t('basis')}>
        <Input maxLength={2000} />
      </Field>
      <Button onClick={onRemove}>{t('removeWay', { number: place + 1 })}</Button>
    </fieldset>
  );
}
