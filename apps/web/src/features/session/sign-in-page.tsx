import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../app/session';
import { api, said } from '../../api/client';
import { currentLanguage, speak } from '../../i18n/i18n';
import { ProblemNote } from '../../ui/problem-note';
import { ownAddress } from './own-address';

interface Login {
  readonly login: string;
  readonly password: string;
}

export function SignInPage(): ReactNode {
  const { t } = useTranslation('session');
  const { t: app } = useTranslation();
  const { next } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const options = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: () => said(api.GET('/api/v1/sign-in-options')),
  });
  const signIn = useMutation({
    mutationFn: (body: Login) => said(api.POST('/api/v1/session', { body })),
    onSuccess: async () => {
      client.clear();
      await client.query(meQuery);
      await navigate({ href: ownAddress(next) });
    },
  });
  const demo = options.data?.demo ?? [];
  return (
    <main className="sign-in">
      <title>{`${t('title')} · ${app('product')}`}</title>
      <p className="sign-in-language">
        <button
          type="button"
          className="link-button"
          lang={currentLanguage() === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => void speak(currentLanguage() === 'zh' ? 'en' : 'zh')}
        >
          {app('language')}
        </button>
      </p>
      <h1>{app('product')}</h1>
      <p className="page-lead">{app('slogan')}</p>
      {!window.isSecureContext && <Alert type="warning" showIcon title={t('insecure')} />}
      {next !== undefined && !signIn.error && <p role="status">{t('comeBack')}</p>}
      {signIn.error && <ProblemNote error={signIn.error} />}
      <Form<Login> layout="vertical" requiredMark={false} onFinish={(login) => signIn.mutate(login)}>
        <Form.Item name="login" label={t('login')} rules={[{ required: true, message: t('loginMissing') }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('title')}
        </Button>
      </Form>
      {demo.length > 0 && (
        <section className="demo-logins">
          <h2>{t('demo')}</h2>
          <p>{t('demoLead')}</p>
          <ul>
            {demo.map(({ login, password, name, role, department }) => (
              <li key={login}>
                <button type="button" className="panel-button" onClick={() => signIn.mutate({ login, password })}>
                  <strong>{app(`role.${role}`)}</strong> {department} · {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
