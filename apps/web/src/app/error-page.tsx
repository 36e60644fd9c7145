import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
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

/** Whether the server was not reached at all; then nothing is wrong with the page. */
const isUnreached = (error: unknown): boolean => isProblem(error, 'network');

/** What could not be opened: not reached, or broken; each with what to do next and, where there is one, the trace. */
export function ErrorPage({ error, reset }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  const kind = isUnreached(error) ? 'offline' : 'broken';
  return (
    <Plain title={t(`${kind}.title`)}>
      <ProblemNote error={error} />
      <p className="section">{t(`${kind}.mend`)}</p>
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
