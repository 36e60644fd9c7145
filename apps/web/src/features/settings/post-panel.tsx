import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';
import { EndForm } from './end-form';
import type { ListedPerson } from './people-page';

type Post = Schema<'HeldPostAnswer'>;
type Role = Schema<'PostInput'>['role'];
const DUTIES = ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor'] as const;
const MANY = 20;
const dayOf = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** One post with its period and its delegations; it can be lent and ended. */
export function PostPanel({ post, holder }: { readonly post: Post; readonly holder: ListedPerson }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: app } = useTranslation();
  const endPost = (validTo: string): Promise<unknown> => {
    const params = { path: { id: post.id }, header: ifMatch(post.version) };
    return said(api.PATCH('/api/v1/posts/{id}', { params, body: { validTo } }));
  };
  return (
    <section className="panel">
      <h3>
        {post.departmentName} · {app(`role.${post.role as 'liaison'}`)}
      </h3>
      <p>{t('people.period', { from: post.validFrom, to: post.validTo ?? t('people.open') })}</p>
      {post.delegations.map((lent) => (
        <div key={lent.id}>
          <p>
            {t('people.lentTo', { name: lent.delegateName, from: lent.validFrom, to: lent.validTo })} {lent.reason}
          </p>
          <EndForm
            label={t('people.endDelegation')}
            end={(validTo) => {
              const params = { path: { id: lent.id }, header: ifMatch(lent.version) };
              return said(api.PATCH('/api/v1/delegations/{id}', { params, body: { validTo } }));
            }}
          />
        </div>
      ))}
      <div className="acts">
        {post.validTo === null && <EndForm label={t('people.endPost')} end={endPost} />}
        <LendForm post={post} holder={holder} />
      </div>
    </section>
  );
}

interface Lending {
  readonly delegateId: string;
  readonly validFrom: Dayjs;
  readonly validTo: Dayjs;
  readonly reason: string;
}

function LendForm({ post, holder }: { readonly post: Post; readonly holder: ListedPerson }): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const lend = useMutation({
    mutationFn: ({ validFrom, validTo, ...rest }: Lending) => {
      const body = { ...rest, validFrom: dayOf(validFrom), validTo: dayOf(validTo) };
      return said(api.POST('/api/v1/posts/{id}/delegations', { params: { path: { id: post.id } }, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <details>
      <summary>{t('people.lend')}</summary>
      <Form<Lending> layout="vertical" className="form" onFinish={(values) => lend.mutate(values)}>
        <Form.Item name="delegateId" label={t('people.delegate')} rules={needed}>
          <PersonChoice without={holder.id} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('people.firstDay')} rules={needed}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="validTo" label={t('people.lastDay')} rules={needed}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="reason" label={t('people.reason')} rules={needed}>
          <Input maxLength={500} />
        </Form.Item>
        {lend.error && <ProblemNote error={lend.error} />}
        <Button type="primary" htmlType="submit" loading={lend.isPending}>
          {t('people.lend')}
        </Button>
      </Form>
    </details>
  );
}

function PersonChoice({ without, ...given }: { readonly without: string }): ReactNode {
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['people', 'choice', q],
    queryFn: () => said(api.GET('/api/v1/people', { params: { query: { limit: MANY, ...(q ? { q } : {}) } } })),
  });
  const people = (found.data?.items ?? []).filter(({ id, status }) => id !== without && status === 'active');
  return (
    <Select
      {...given}
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={people.map(({ id, name, login }) => ({ value: id, label: `${name} ${login}` }))}
    />
  );
}

interface Appointment {
  readonly departmentId: string;
  readonly role: Role;
  readonly validFrom: Dayjs;
}

/** Gives the account a post: one of a department's duties, or the officer's own office. */
export function AppointForm({ person }: { readonly person: ListedPerson }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: app } = useTranslation();
  const client = useQueryClient();
  const appoint = useMutation({
    mutationFn: ({ validFrom, ...rest }: Appointment) => {
      const body = { ...rest, validFrom: dayOf(validFrom) };
      return said(api.POST('/api/v1/people/{id}/posts', { params: { path: { id: person.id } }, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  const roles = person.office === 'duty' ? DUTIES : [person.office as Role];
  const needed = [{ required: true, message: t('needed') }];
  return (
    <details className="section">
      <summary>{t('people.appoint')}</summary>
      <Form<Appointment> layout="vertical" className="form" onFinish={(values) => appoint.mutate(values)}>
        <Form.Item name="departmentId" label={t('departments.one')} rules={needed}>
          <DepartmentChoice />
        </Form.Item>
        <Form.Item name="role" label={t('people.role')} rules={needed}>
          <Select options={roles.map((value) => ({ value, label: app(`role.${value}`) }))} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('people.firstDay')} rules={needed}>
          <DatePicker />
        </Form.Item>
        {appoint.error && <ProblemNote error={appoint.error} />}
        <Button type="primary" htmlType="submit" loading={appoint.isPending}>
          {t('people.appoint')}
        </Button>
      </Form>
    </details>
  );
}

/** Departments by a part of their name: the security officer reads no department's business. */
export function DepartmentChoice(given: object): ReactNode {
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['people', 'departments', q],
    queryFn: () =>
      said(api.GET('/api/v1/people/departments', { params: { query: { limit: MANY, ...(q ? { q } : {}) } } })),
  });
  return (
    <Select
      {...given}
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={(found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
