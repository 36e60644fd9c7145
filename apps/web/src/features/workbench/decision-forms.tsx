import { Button, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../ui/article';
import type { Decision } from './bulk';
import type { Line } from './lines';

/** Grounds that need no norm to be cited; the others are written on the request's own page. */
const GROUNDS = ['outside_conditions', 'beyond_duty', 'not_necessary'] as const;

interface Written {
  readonly [id: string]: { readonly kind: 'agree' | 'refuse'; readonly ground?: string; readonly reason?: string };
}

interface FormsProps {
  readonly lines: readonly Line[];
  readonly onDecided: (decisions: ReadonlyMap<string, Decision>) => void;
  readonly onClose: () => void;
}

/** A decision of its own for each row; a refusal with its ground and reason (art. 21). */
export function DecisionForms({ lines, onDecided, onClose }: FormsProps): ReactNode {
  const { t } = useTranslation('workbench');
  const { t: words } = useTranslation('requests');
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const needed = [{ required: true, message: words('needed') }];
  const initial = Object.fromEntries(lines.map(({ request }) => [request.id, { kind: 'agree' }]));
  return (
    <Form<Written>
      layout="vertical"
      initialValues={initial}
      onValuesChange={(_, all) =>
        setRefused(new Set(Object.entries(all).flatMap(([id, { kind }]) => (kind === 'refuse' ? [id] : []))))
      }
      onFinish={(written) =>
        onDecided(
          new Map(
            Object.entries(written).map(([id, { kind, ground = '', reason = '' }]) => [
              id,
              kind === 'agree' ? { kind } : { kind, ground, reason },
            ]),
          ),
        )
      }
    >
      <p className="faint">
        {t('bulk.decideLead')} <Article cited={words('article21')} />
      </p>
      {lines.map(({ request }) => (
        <fieldset key={request.id} className="citation">
          <legend>
            {request.entryName} {request.number} · {request.requester.shortName}
          </legend>
          <p className="faint">{request.scenario}</p>
          <Form.Item name={[request.id, 'kind']} label={words('answerLabel')}>
            <Radio.Group
              options={(['agree', 'refuse'] as const).map((value) => ({ value, label: words(`answerKind.${value}`) }))}
            />
          </Form.Item>
          {refused.has(request.id) && (
            <>
              <Form.Item name={[request.id, 'ground']} label={words('groundLabel')} rules={needed}>
                <Select
                  options={GROUNDS.filter(
                    (one) => one !== 'outside_conditions' || request.shareType === 'conditional',
                  ).map((value) => ({ value, label: words(`ground.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name={[request.id, 'reason']} label={words('field.reason')} rules={needed}>
                <Input.TextArea rows={2} maxLength={2000} />
              </Form.Item>
            </>
          )}
        </fieldset>
      ))}
      <div className="acts">
        <Button type="primary" htmlType="submit">
          {t('bulk.rehearse')}
        </Button>
        <Button onClick={onClose}>{t('bulk.leave')}</Button>
      </div>
    </Form>
  );
}
