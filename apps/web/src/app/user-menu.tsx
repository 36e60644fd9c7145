import { DownOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { showTourAgain } from './first-run-tour';
import { useMe } from './session';

/** Who I am and in which posts; signing out. A disclosure, not a menu: plain links and buttons inside. */
export function UserMenu(): ReactNode {
  const { t } = useTranslation();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const signOut = useMutation({
    mutationFn: () => api.DELETE('/api/v1/session'),
    onSettled: () => window.location.assign('/sign-in'),
  });
  useEffect(() => {
    const close = (event: Event): void => {
      const left =
        event instanceof KeyboardEvent ? event.key === 'Escape' : !place.current?.contains(event.target as Node);
      if (left) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  if (!me) return null;
  return (
    <div className="user" ref={place}>
      <button
        type="button"
        className="bar-button"
        aria-expanded={isOpen}
        aria-controls="user-panel"
        onClick={() => setOpen(!isOpen)}
      >
        {me.person.name} <DownOutlined aria-hidden />
      </button>
      {isOpen && (
        <div id="user-panel" className="user-panel">
          <p className="user-login">
            {me.person.name}（{me.person.login}）
          </p>
          <ul aria-label={t('posts')}>
            {me.posts.map((post) => (
              <li key={post.postId}>
                {t(`role.${post.role}`)} · {post.departmentName}
                {post.isDelegated && t('delegated')}
              </li>
            ))}
          </ul>
          <button type="button" className="panel-button" onClick={() => (setOpen(false), showTourAgain())}>
            {t('tourAgain')}
          </button>
          <a className="panel-button" href="/api/docs">
            {t('apiPages')}
          </a>
          <button type="button" className="panel-button" onClick={() => signOut.mutate()}>
            {t('signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
