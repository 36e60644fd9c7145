import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeOver } from './take-over';
import type { Draft } from './draft-words';
import { Field } from './faulty';
import { ITEM_TYPES } from './item-types';
import type { WrittenItem } from './written-draft';

/** What an item is: its codes, its kind, its guide. */
export function ItemBasics({ draft }: { readonly draft: Draft }): ReactNode {
  const { t } = useTranslation('service-model');
  const isItem = draft.target === 'item';
  return (
    <>
      <Field at="code" name="code" label={t(isItem ? 'itemCode' : 'templateCode')} extra={isItem && t('itemCodeHelp')}>
        <Input maxLength={64} disabled={draft.baseNumber !== null} />
      </Field>
      <Field at="name" name="name" label={t('name')}>
        <Input maxLength={200} />
      </Field>
      {isItem && <TakeOver draft={draft} />}
      {isItem &&
        (['nationalCode', 'localCode', 'handlingCode'] as const).map((code) => (
          <Field key={code} at={code} name={code} label={t(code)}>
            <Input maxLength={64} />
          </Field>
        ))}
      <Field at="itemType" name="itemType" label={t('itemType')}>
        <Select options={ITEM_TYPES.map((value) => ({ value, label: value }))} />
      </Field>
      <Field at="regionCode" name="regionCode" label={t('region')}>
        <Input maxLength={6} inputMode="numeric" />
      </Field>
      <Field at="status" name="status" label={t('statusLabel')}>
        <Select options={(['active', 'retired'] as const).map((value) => ({ value, label: t(`status.${value}`) }))} />
      </Field>
      <Field at="guideVersion" name="guideVersion" label={t('guideVersion')}>
        <Input maxLength={64} />
      </Field>
      <Field at="completeForGuide" name="completeForGuide" label={t('completeness')} extra={t('completenessHelp')}>
        <CompleteForGuide />
      </Field>
    </>
  );
}

interface CompleteProps {
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
}

/** The list is said to be complete for the guide as it is named now; another guide asks again (U1). */
function CompleteForGuide({ value = null, onChange }: CompleteProps): ReactNode {
  const { t } = useTranslation('service-model');
  const form = Form.useFormInstance<WrittenItem>();
  const guide = Form.useWatch<WrittenItem, string | undefined>(({ guideVersion }: WrittenItem) => guideVersion, {
    ...{ form, preserve: true },
  });
  return (
    <Checkbox
      checked={value !== null && value === guide}
      onChange={({ target }) => onChange?.(target.checked ? (guide ?? '') : null)}
    >
      {t('isComplete')}
    </Checkbox>
  );
}
