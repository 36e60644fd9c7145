import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/send';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { ClosedActs } from '../../ui/closed-acts';
import { ProblemNote } from '../../ui/problem-note';
import { written } from '../../ui/written';
import { ActFields } from './act-fields';
import type { ActForm, OpenAction, Registered, Subject } from './subject';

interface ActsProps {
  readonly subject: Pick<Subject<Registered>, 'name' | 'forms'>;
  readonly object: Registered;
}

/** What is open to me of an object, one act at a time; and why the rest is not. */
export function RegisterActs({ subject, object }: ActsProps): ReactNode {
  const { t } = useTranslation('register');
  const [chosen, choose] = useState<string | null>(null);
  const open = object.allowedActions.filter(({ action, allowed }) => allowed && action in subject.forms);
  const current = open.find(({ action }) => action === chosen) ?? (open.length === 1 ? open[0] : undefined);
  const closed = object.allowedActions.filter(({ allowed }) => !allowed);
  return (
    <aside className="panel decision" aria-label={t('acts')} tabIndex={-1} data-hotkey="d">
      <h2>{t('acts')}</h2>
      {open.length === 0 && <p className="faint">{t('nothingToDo')}</p>}
      <div className="acts" role="group" aria-label={t('acts')}>
        {open.length > 1 &&
          open.map(({ action, text }) => (
            <Button
              key={action}
              type={action === current?.action ? 'primary' : 'default'}
              aria-pressed={action === current?.action}
              onClick={() => choose(action)}
            >
              {inLanguage(text)}
            </Button>
          ))}
      </div>
      {current && <Chosen key={current.action} subject={subject} object={object} action={current} />}
      <ClosedActs acts={closed} />
    </aside>
  );
}

function Chosen({ subject, object, action }: ActsProps & { readonly action: OpenAction }): ReactNode {
  const form = subject.forms[action.action];
  return (
    <section className="section">
      <h3>
        {inLanguage(action.text)} {action.article !== null && <Article cited={action.article} />}
      </h3>
      {form && <OneAct subject={subject} object={object} form={form} />}
    </section>
  );
}

function OneAct({ subject, object, form }: ActsProps & { readonly form: ActForm }): ReactNode {
  const { t } = useTranslation('register');
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (values: Readonly<Record<string, unknown>>) =>
      send(`/api/v1/${subject.name}/${object.id}/${form.path}`, { ...form.fixed, ...written(values) }, object.version),
    onSuccess: () => client.invalidateQueries({ queryKey: [subject.name] }),
  });
  return (
    <Form<Record<string, unknown>> layout="vertical" onFinish={(values) => act.mutate(values)}>
      <ActFields fields={form.fields} items={object.items ?? []} />
      {act.error && <ProblemNote error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
