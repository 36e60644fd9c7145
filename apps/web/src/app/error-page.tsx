import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../ui/problem-note';

function Plain({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <main className="plain-page">
      <title>{`${title} · ${t('product')}`}</title>
      <h1>{title}</h1>
      {children}
      <p>
        <Link to="/">{t('toStart')}</Link>
      </p>
    </main>
  );
}

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Plain title={t('notFound.title')}>
      <p>{t('notFound.mend')}</p>
    </Plain>
  );
}

export function ForbiddenPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Plain title={t('forbidden.title')}>
      <p>{t('forbidden.mend')}</p>
    </Plain>
  );
}

export function ErrorPage({ error, reset }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Plain title={t('broken.title')}>
      <ProblemNote error={error} />
      <Button
        type="primary"
        onClick={() => {
          reset();
          void router.invalidate();
        }}
      >
        {t('again')}
      </Button>
    </Plain>
  );
}
