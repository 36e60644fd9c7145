import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useRouterState } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../api/client';

// No list needs a form before somebody names a view of it.
const SaveViewForm = lazy(async () => ({ default: (await import('./save-view-form')).SaveViewForm }));

const Undo = lazy(async () => ({ default: (await import('./undo')).Undo }));

type View = Schema<'SavedViewAnswer'>;
const QUERY_KEY = ['views'];

/** My named filters of a screen, on every computer; the address is the view. */
export function SavedViews({ screen }: { readonly screen: string }): ReactNode {
  const { t } = useTranslation('ui');
  const path = useLocation({ select: ({ pathname }) => pathname });
  const query = useRouterState({ select: ({ location }) => location.searchStr.replace(/^\?/, '') });
  const { data } = useQuery({
    queryKey: QUERY_KEY,
    queryFn: async () => (await said(api.GET('/api/v1/me/views'))).items,
    staleTime: Infinity,
  });
  const views = (data ?? []).filter((view) => view.screen === screen);
  const [gone, setGone] = useState<View | null>(null);
  const restore = usePut(() => setGone(null));
  if (views.length === 0 && query === '' && !gone) return null;
  return (
    <nav className="views" aria-label={t('views.title')}>
      {views.map((view) => (
        <SavedView key={view.name} view={view} path={path} isOpen={view.query === query} onGone={setGone} />
      ))}
      {gone && (
        <Suspense fallback={null}>
          <Undo
            key={gone.name}
            done={t('views.removed', { name: gone.name })}
            onUndo={() => restore.mutate(gone)}
            onGone={() => setGone(null)}
          />
        </Suspense>
      )}
      {query !== '' && !views.some((view) => view.query === query) && <SaveView screen={screen} query={query} />}
    </nav>
  );
}

interface OneView {
  readonly view: View;
  readonly path: string;
  readonly isOpen: boolean;
  /** It was removed; it may be wanted back. */
  readonly onGone: (view: View) => void;
}

function SavedView({ view, path, isOpen, onGone }: OneView): ReactNode {
  const { t } = useTranslation('ui');
  const client = useQueryClient();
  const address: string = `${path}?${view.query}`;
  const remove = useMutation({
    mutationFn: () =>
      said(api.DELETE('/api/v1/me/views', { params: { query: { screen: view.screen, name: view.name } } })),
    onSuccess: () => {
      onGone(view);
      return client.invalidateQueries({ queryKey: QUERY_KEY });
    },
  });
  return (
    <span className="view">
      <Link to={address} aria-current={isOpen ? 'true' : undefined}>
        {view.name}
      </Link>
      <button type="button" aria-label={t('views.remove', { name: view.name })} onClick={() => remove.mutate()}>
        ×
      </button>
    </span>
  );
}

/** Keeps a view, a new one or one that was removed. */
function usePut(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: View) => said(api.PUT('/api/v1/me/views', { body })),
    onSuccess: async ({ items }) => {
      client.setQueryData(QUERY_KEY, items);
      onDone();
      await client.invalidateQueries({ queryKey: QUERY_KEY });
    },
  });
}

function SaveView({ screen, query }: { readonly screen: string; readonly query: string }): ReactNode {
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  const put = usePut(() => setOpen(false));
  const save = { ...put, mutate: (name: string) => put.mutate({ screen, name, query }) };
  const form = (
    <Suspense>
      <SaveViewForm save={save} />
    </Suspense>
  );
  return (
    <Popover trigger={['click']} open={isOpen} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button size="small">{t('views.save')}</Button>
    </Popover>
  );
}
