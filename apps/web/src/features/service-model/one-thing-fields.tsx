import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftChange } from './draft-change';
import type { Draft } from './draft-words';
import { Field, PartFaults } from './faulty';
import { useMatters } from './watched';
import type { WrittenOneThing } from './written-draft';

/** What a one-thing is called, who leads it and who cooperates. */
export function OneThingBasics({ draft }: { readonly draft: Draft }): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <>
      <Field at="code" name="code" label={t('oneThingCode')} extra={t('oneThingCodeHelp')}>
        <Input maxLength={64} disabled={draft.baseNumber !== null} />
      </Field>
      <Field at="name" name="name" label={t('name')}>
        <Input maxLength={200} />
      </Field>
      <Field at="leadName" name="leadName" label={t('lead_')} extra={t('leadHelp')}>
        <Input maxLength={200} />
      </Field>
      <Field at="cooperating" name="cooperating" label={t('cooperating')}>
        <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', '、', ';']} />
      </Field>
      <Field at="nationalBatch" name="nationalBatch" label={t('nationalBatch')}>
        <Input maxLength={64} />
      </Field>
    </>
  );
}

const KINDS = ['compulsory', 'optional'] as const;
const RELATIONS = ['before', 'parallel', 'chosen'] as const;

/** The matters of a one-thing in their order, who handles each, and which waits for which. */
export function Matters(): ReactNode {
  const { t } = useTranslation('service-model');
  const follow = useEdgesFollowing();
  return (
    <>
      <PartFaults at="matters" />
      <Form.List name="matters">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="citation">
                <legend>{t('matterNumber', { number: name + 1 })}</legend>
                <Field at={`matters/${name}/name`} name={[name, 'name']} label={t('matterName')}>
                  <Input maxLength={200} />
                </Field>
                <Field
                  at={`matters/${name}/departmentName`}
                  name={[name, 'departmentName']}
                  label={t('matterDepartment')}
                >
                  <Input maxLength={200} />
                </Field>
                <Field at={`matters/${name}/itemCode`} name={[name, 'itemCode']} label={t('matterItem')}>
                  <Input maxLength={64} />
                </Field>
                <Form.Item name={[name, 'kind']} label={t('matterKind')} initialValue="compulsory">
                  <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
                </Form.Item>
                <div className="acts">
                  <Button
                    disabled={name === 0}
                    onClick={() => {
                      move(name, name - 1);
                      follow((at) => (at === name ? name - 1 : at === name - 1 ? name : at));
                    }}
                  >
                    {t('moveUp', { number: name + 1 })}
                  </Button>
                  <Button
                    disabled={name === fields.length - 1}
                    onClick={() => {
                      move(name, name + 1);
                      follow((at) => (at === name ? name + 1 : at === name + 1 ? name : at));
                    }}
                  >
                    {t('moveDown', { number: name + 1 })}
                  </Button>
                  <Button
                    onClick={() => {
                      remove(name);
                      follow((at) => (at === name ? null : at > name ? at - 1 : at));
                    }}
                  >
                    {t('removeMatter', { number: name + 1 })}
                  </Button>
                </div>
              </fieldset>
            ))}
            <Button onClick={() => add({ kind: 'compulsory' })}>{t('addMatter')}</Button>
          </>
        )}
      </Form.List>
      <Order />
    </>
  );
}

/** Keeps the order with its matters when these move: each place becomes another, or none. */
function useEdgesFollowing(): (placeOf: (at: number) => number | null) => void {
  const form = Form.useFormInstance<WrittenOneThing>();
  const changed = useDraftChange();
  return (placeOf) => {
    const edges = (form.getFieldValue('edges') ?? []) as NonNullable<WrittenOneThing['edges']>;
    const followed = edges.flatMap((edge) => {
      if (edge?.from === undefined || edge.to === undefined) return [];
      const { from, to, relation } = edge;
      const [a, b] = [placeOf(from), placeOf(to)];
      return a === null || b === null ? [] : [{ from: a, to: b, relation }];
    });
    form.setFieldValue('edges', followed);
    changed();
  };
}

function Order(): ReactNode {
  const { t } = useTranslation('service-model');
  const matters = useMatters();
  const options = matters.map((matter, value) => ({
    ...{ value, label: matter?.name || t('matterNumber', { number: value + 1 }) },
  }));
  return (
    <>
      <h3>{t('order')}</h3>
      <PartFaults at="edges" />
      <Form.List name="edges">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="acts">
                <Field at={`edges/${name}/from`} name={[name, 'from']} label={t('orderFrom', { number: name + 1 })}>
                  <Select options={options} />
                </Field>
                <Form.Item
                  name={[name, 'relation']}
                  label={t('orderRelation', { number: name + 1 })}
                  initialValue="before"
                >
                  <Select options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))} />
                </Form.Item>
                <Field at={`edges/${name}/to`} name={[name, 'to']} label={t('orderTo', { number: name + 1 })}>
                  <Select options={options} />
                </Field>
                <Button onClick={() => remove(name)}>{t('removeOrder', { number: name + 1 })}</Button>
              </div>
            ))}
            <Button onClick={() => add({ relation: 'before' })}>{t('addOrder')}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}
