import { Button, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Article, ArticleInPlace } from '../../ui/article';
import type { Request } from './acts';
import { useKeptForm } from './kept-form';
import { Refused } from './refused';
import { useAct } from './use-act';

const KINDS = ['agree', 'partial', 'refuse'] as const;
const NORMS = ['law', 'administrative_regulation', 'state_council_decision'] as const;

interface Written {
  readonly kind: (typeof KINDS)[number];
  readonly cut?: readonly string[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly ground?: Ground;
  readonly reason?: string;
  readonly citation?: { readonly kind: string; readonly title: string; readonly clause: string };
}

type Ground = 'forbidden_by_law' | 'outside_conditions' | 'beyond_duty' | 'not_necessary';

/** What the API is told of what was written; an incomplete refusal cannot be sent. */
const bodyOf = ({ kind, cut = [], reasons = {}, ground, reason, citation }: Written): object => {
  if (kind === 'agree') return { kind };
  if (kind === 'partial') return { kind, cuts: cut.map((itemId) => ({ itemId, reason: reasons[itemId] ?? '' })) };
  return { kind, ground, reason, ...(ground === 'forbidden_by_law' ? { citation } : {}) };
};

/** The provider's answer: agree, agree in part, or refuse on a ground of the dictionary (arts 14, 15, 21; U32). */
export function AnswerForm({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Written>();
  const kind = Form.useWatch('kind', form);
  const kept = useKeptForm(form, request, 'prepare_answer');
  const act = useAct(request, 'answer', { onDone: kept.forget });
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="kept-form"
      initialValues={{ kind: 'agree' }}
      onValuesChange={kept.keep}
      onFinish={(written) => act.mutate(bodyOf(written))}
    >
      <Form.Item name="kind" label={t('answerLabel')}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`answerKind.${value}`) }))} />
      </Form.Item>
      {kind === 'partial' && <Cuts request={request} />}
      {kind === 'refuse' && <Refusal request={request} />}
      {kept.note}
      <Refused error={act.error} request={request} />
      <p className="faint">{t('toHead')}</p>
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('sendToHead')}
      </Button>
    </Form>
  );
}

function Cuts({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const form = Form.useFormInstance<Written>();
  const cut = Form.useWatch('cut', form) ?? [];
  const nameOf = (itemId: string): string => request.items.find((item) => item.itemId === itemId)?.name ?? itemId;
  return (
    <>
      <Form.Item name="cut" label={t('cutItems')} rules={[{ required: true, message: t('needed') }]}>
        <Select
          mode="multiple"
          options={request.items.map(({ itemId }) => ({ value: itemId, label: nameOf(itemId) }))}
        />
      </Form.Item>
      {cut.map((itemId) => (
        <Form.Item
          key={itemId}
          name={['reasons', itemId]}
          label={t('cutReason', { item: nameOf(itemId) })}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      ))}
    </>
  );
}

function Refusal({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const form = Form.useFormInstance<Written>();
  const ground = Form.useWatch<Ground | undefined>('ground', form);
  const grounds = (['forbidden_by_law', 'outside_conditions', 'beyond_duty', 'not_necessary'] as const).filter(
    (one) => one !== 'outside_conditions' || request.shareType === 'conditional',
  );
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <p className="faint">
        {t('incompleteIsNoGround')} <Article cited={t('article21')} />
      </p>
      <Form.Item name="ground" label={t('groundLabel')} rules={needed}>
        <Select options={grounds.map((value) => ({ value, label: t(`ground.${value}`) }))} />
      </Form.Item>
      {ground && <ArticleInPlace cited={t(`groundArticle.${ground}`)} />}
      {ground === 'forbidden_by_law' && (
        <fieldset className="citation">
          <legend>{t('citation')}</legend>
          <Form.Item name={['citation', 'kind']} label={t('normLabel')} rules={needed}>
            <Select options={NORMS.map((value) => ({ value, label: t(`norm.${value}`) }))} />
          </Form.Item>
          <Form.Item name={['citation', 'title']} label={t('normTitle')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={['citation', 'clause']} label={t('normClause')} rules={needed}>
            <Input maxLength={100} placeholder={t('clauseExample')} />
          </Form.Item>
        </fieldset>
      )}
      <Form.Item name="reason" label={t('field.reason')} rules={needed}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </>
  );
}
