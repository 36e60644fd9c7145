import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/send';
import { whenOf } from '../../ui/dates';
import { ProblemNote } from '../../ui/problem-note';
import { written } from '../../ui/written';
import { Figures, SheetState, type Sheet } from './figures';

interface PanelProps {
  readonly sheet: Sheet;
  readonly mayConfirm: boolean;
}

/** One quarter: the figures as they were reported, and the confirmation with what is to be said of them. */
export function SheetPanel({ sheet, mayConfirm }: PanelProps): ReactNode {
  const { t } = useTranslation('usage');
  const { quarter, figures, note, state, prefilledAt, confirmedAt } = sheet;
  const title = t('sheetOf', { quarter });
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} <SheetState state={state} />
      </h2>
      <Figures sheet={sheet} />
      <p className="faint section">
        {t('used', { count: figures.daysUsed, last: figures.lastUsedOn ?? t('never') })}{' '}
        {t('prefilled', { at: whenOf(prefilledAt) })}{' '}
        {confirmedAt !== null && t('confirmed', { at: whenOf(confirmedAt) })}
      </p>
      {note !== null && (
        <p className="said">
          <strong>{t('note')}</strong> {note}
        </p>
      )}
      {state === 'prefilled' && mayConfirm && <Confirm sheet={sheet} />}
      {state === 'prefilled' && !mayConfirm && <p>{t('userConfirms')}</p>}
    </section>
  );
}

function Confirm({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const { t } = useTranslation('usage');
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: (body: object) => send(`/api/v1/usage-sheets/${sheet.id}/confirm`, body, sheet.version),
    onSuccess: () => client.invalidateQueries({ queryKey: ['usage'] }),
  });
  return (
    <Form
      layout="vertical"
      className="form"
      onFinish={(values: Readonly<Record<string, unknown>>) => confirm.mutate(written(values))}
    >
      <Form.Item name="note" label={t('correction')} extra={t('correctionHelp')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      {confirm.error && <ProblemNote error={confirm.error} />}
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('confirm', { quarter: sheet.quarter })}
      </Button>
    </Form>
  );
}
