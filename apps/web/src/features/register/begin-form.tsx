import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/send';
import { ProblemNote } from '../../ui/problem-note';
import { written } from '../../ui/written';
import { ActFields } from './act-fields';
import type { Field, Subject } from './subject';

interface BeginProps {
  readonly subject: Subject<never>['name'];
  readonly fields: readonly Field[];
  /** What goes with what is written: the object it is about. */
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly children?: ReactNode;
}

/** Begins an object of the register and leads to it. */
export function BeginForm({ subject, fields, fixed, initial = {}, children }: BeginProps): ReactNode {
  const { t } = useTranslation('register');
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: (values: Readonly<Record<string, unknown>>) =>
      send(`/api/v1/${subject}`, { ...fixed, ...written(values) }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: [subject] });
      await navigate({ href: `/${subject}/${id}` });
    },
  });
  return (
    <Form<Record<string, unknown>>
      layout="vertical"
      className="form"
      initialValues={initial}
      onFinish={(values) => begin.mutate(values)}
    >
      <ActFields fields={fields} />
      {children}
      {begin.error && <ProblemNote error={begin.error} />}
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
