import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { ConditionField } from './condition-field';
import { DraftPreview } from './draft-preview';
import type { Draft } from './draft-words';
import { EvidenceFinder } from './evidence-finder';
import { Field, PartFaults } from './faulty';
import { partOf } from './sections';
import { WayFields } from './way-fields';
import type { WrittenItem } from './written-draft';
import { useWritten } from './watched';

const ORIGINS = ['applicant', 'department_issued', 'other'] as const;
const NECESSITIES = ['compulsory', 'conditional', 'later', 'optional'] as const;
const FORMS = ['paper', 'electronic'] as const;
const NEW = { code: '', name: '', origin: 'department_issued', necessity: 'compulsory', forms: ['paper'], ways: [] };

interface FieldsProps {
  readonly draft: Draft;
}

/** The materials, each on a page of its own with its ways, the data behind them and what readiness would say. */
export function MaterialFields({ draft }: FieldsProps): ReactNode {
  const { t } = useTranslation('service-model');
  const [{ section, part }, set] = useFilters();
  const materials = useWritten('materials');
  const open = part !== undefined && materials[Number(part)] !== undefined ? Number(part) : null;
  return (
    <Form.List name="materials">
      {(fields, { add, remove }) => (
        <>
          <PartFaults at="materials" />
          {open === null && (
            <ol className="tasks">
              {fields.map(({ key, name }) => (
                <Listed key={key} draft={draft} place={name} material={materials[name]} />
              ))}
            </ol>
          )}
          {fields.map(({ key, name }) => (
            <div key={key} hidden={name !== open}>
              <OneMaterial
                place={name}
                onRemove={() => {
                  remove(name);
                  set({ part: undefined });
                }}
              />
            </div>
          ))}
          {open === null ? (
            <Button
              onClick={() => {
                add({ ...NEW, source: t('source.guide') });
                set({ section, part: String(fields.length) });
              }}
            >
              {t('addMaterial')}
            </Button>
          ) : (
            <>
              {section === 'materials' && <EvidenceFinder draft={draft} place={open} />}
              {draft.target === 'item' && section === 'materials' && (
                <DraftPreview id={draft.id} materialCode={materials[open]?.code} />
              )}
              <p>
                <Link to="/service-drafts/$id/edit" params={{ id: draft.id }} search={{ section: 'materials' }}>
                  {t('toMaterials')}
                </Link>
              </p>
            </>
          )}
        </>
      )}
    </Form.List>
  );
}

interface ListedProps extends FieldsProps {
  readonly place: number;
  readonly material: NonNullable<WrittenItem['materials']>[number];
}

function Listed({ draft, place, material }: ListedProps): ReactNode {
  const { t } = useTranslation('service-model');
  const count = draft.faults.filter((fault) => partOf(fault) === place).length;
  const descent = draft.descents.find(({ materialCode }) => materialCode === material?.code)?.descent;
  return (
    <li>
      <Link
        to="/service-drafts/$id/edit"
        params={{ id: draft.id }}
        search={{ section: 'materials', part: String(place) }}
        className="row-link"
        data-row-link
      >
        {material?.name || t('materialNumber', { number: place + 1 })}
      </Link>
      {descent !== undefined && <span className="faint">{t(`descent.${descent}`)}</span>}
      <StatusWord tone={count === 0 ? 'done' : 'soon'}>
        {count === 0 ? t('ways', { count: material?.ways?.length ?? 0 }) : t('sectionTodo', { count })}
      </StatusWord>
    </li>
  );
}

function OneMaterial({ place, onRemove }: { readonly place: number; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation('service-model');
  const at = `materials/${place}`;
  return (
    <fieldset className="citation">
      <legend>{t('materialNumber', { number: place + 1 })}</legend>
      <Field at={`${at}/name`} name={[place, 'name']} label={t('materialName')}>
        <Input maxLength={200} />
      </Field>
      <Field at={`${at}/code`} name={[place, 'code']} label={t('codeShort')}>
        <Input maxLength={64} />
      </Field>
      <Field at={`${at}/origin`} name={[place, 'origin']} label={t('originLabel')}>
        <Select options={ORIGINS.map((value) => ({ value, label: t(`origin.${value}`) }))} />
      </Field>
      <Field at={`${at}/necessity`} name={[place, 'necessity']} label={t('necessityLabel')}>
        <Select options={NECESSITIES.map((value) => ({ value, label: t(`necessity.${value}`) }))} />
      </Field>
      <ConditionField at={`${at}/condition`} name={[place, 'when']} />
      <Field at={`${at}/forms`} name={[place, 'forms']} label={t('formsLabel')}>
        <Checkbox.Group options={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))} />
      </Field>
      <Form.Item name={[place, 'issuedBy']} label={t('issuedBy')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[place, 'source']} label={t('sourceLabel')}>
        <Input maxLength={2000} />
      </Form.Item>
      <PartFaults at={`${at}/ways`} />
      <WayFields place={place} />
      <p>
        <Button onClick={onRemove}>{t('removeMaterial', { number: place + 1 })}</Button>
      </p>
    </fieldset>
  );
}
