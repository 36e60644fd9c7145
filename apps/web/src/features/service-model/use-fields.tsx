import { Button, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './faulty';
import { NeedFields } from './need-fields';

const USES = ['verify', 'prefill', 'push_result', 'later_check'] as const;

/** What data are needed for beside sparing a material: verify, prefill, push a result, check later (U6). */
export function UseFields(): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <Form.List name="uses">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="citation">
              <legend>{t('useNumber', { number: name + 1 })}</legend>
              <Field at={`uses/${name}/use`} name={[name, 'use']} label={t('useLabel')}>
                <Select options={USES.map((value) => ({ value, label: t(`use.${value}`) }))} />
              </Field>
              <NeedFields at={`uses/${name}`} name={[name]} path={['uses', name]} />
              <Button onClick={() => remove(name)}>{t('removeUse', { number: name + 1 })}</Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ use: 'verify', fields: [] })}>{t('addUse')}</Button>
        </>
      )}
    </Form.List>
  );
}
