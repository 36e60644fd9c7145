import { useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Spin } from 'antd';
import { ProblemNote } from './problem-note';

interface PageProps {
  /** None (or not known yet): the screen's own title. */
  readonly title?: string | undefined;
  /** One sentence under the title: what this page is for. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a screen: one h1, the window's title, its actions, its content. */
export function Page({ title, lead, actions, children }: PageProps): ReactNode {
  const { t } = useTranslation(['app', 'screens']);
  const screen = useMatches().at(-1)?.staticData.screen;
  const name = title ?? (screen ? t(`screens:${screen.title}`) : t('product'));
  return (
    <main className="page">
      <title>{`${name} · ${t('product')}`}</title>
      <header className="page-head">
        <div>
          <h1>{name}</h1>
          {lead !== undefined && <p className="page-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}

interface LoadedProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: Error | null; readonly isPending: boolean };
  readonly children: (data: T) => ReactNode;
}

/** Waiting, refused, or there: the three faces of whatever is read from the API. */
export function Loaded<T>({ query, children }: LoadedProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemNote error={query.error} />;
  return <Waiting />;
}

export function Waiting(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <p className="waiting" role="status">
      <Spin /> {t('loading')}
    </p>
  );
}

/** Nothing here: why, and what to do next. */
export function Empty({ why, next }: { readonly why: string; readonly next?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <p>{why}</p>
      {next !== undefined && <p>{next}</p>}
    </div>
  );
}
