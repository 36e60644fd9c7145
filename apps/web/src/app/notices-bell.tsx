import { BellOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../api/client';
import { useCan } from './session';

const UNREAD_EVERY_MS = 60_000;
const MANY = 99;

/** How many notices are unread; it follows the stream, and asks by itself where no stream comes through. */
export function NoticesBell(): ReactNode {
  const { t } = useTranslation();
  const can = useCan()('notices.read');
  const { data } = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => said(api.GET('/api/v1/notices/unread-count')),
    refetchInterval: UNREAD_EVERY_MS,
    enabled: can,
  });
  useNoticeStream(can);
  if (!can) return null;
  const count = data?.unread ?? 0;
  const label = count === 0 ? t('noticesNone') : t('noticesUnread', { count });
  return (
    <Link to="/notices" className="bar-button" aria-label={label} title={label} id="bell">
      <BellOutlined aria-hidden />
      {count > 0 && <span className="bell-count">{count > MANY ? `${String(MANY)}+` : count}</span>}
    </Link>
  );
}

/** Open only while the page is seen: a browser has few connections for all its windows. */
function useNoticeStream(isWanted: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWanted) return undefined;
    let stream: EventSource | null = null;
    const tell = (): void =>
      void Promise.all(['notices', 'workbench'].map((key) => client.invalidateQueries({ queryKey: [key] })));
    const follow = (): void => {
      stream?.close();
      stream = null;
      if (document.visibilityState === 'hidden') return;
      stream = new EventSource('/api/v1/notices/stream');
      stream.addEventListener('notice', tell);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stream?.close();
    };
  }, [client, isWanted]);
}
