import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { EventTable } from './event-table';
import { JournalFilters } from './journal-filters';

type Head = Schema<'JournalHeadAnswer'>;
const PAGE = 50;
const TONES: Readonly<Record<Head['state'], Tone>> = { sealing: 'done', late: 'soon', refusing: 'late' };

/** Every act as it was written down: found by object, person, day and kind; a search is an act itself (U48). */
export function JournalPage(): ReactNode {
  const { t } = useTranslation('journal');
  const [{ order, ...filters }] = useFilters();
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  const asked = Object.fromEntries(given);
  const events = useInfiniteQuery({
    queryKey: ['journal', 'events', asked, order],
    initialPageParam: 0,
    queryFn: ({ pageParam: after }) => {
      const direction = order === 'oldest_first' ? ('oldest_first' as const) : ('newest_first' as const);
      const query = { ...asked, after, limit: PAGE, order: direction };
      return said(api.GET('/api/v1/journal/events', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
    // A search is an event of its own: it is made when it is asked for, never in the background.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <Page lead={t('lead')}>
      <HeadPanel />
      <JournalFilters />
      {given.length > 0 && <p className="faint">{t('searchIsWritten')}</p>}
      <Loaded query={events}>
        {({ pages }) => (
          <EventTable
            events={pages.flatMap(({ items }) => items)}
            empty={<Empty why={t('none')} next={t('noneNext')} />}
            hasMore={events.hasNextPage}
            isLoadingMore={events.isFetchingNextPage}
            onMore={() => void events.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** How far the journal is sealed, and the hash that stands for all of it. */
function HeadPanel(): ReactNode {
  const { t } = useTranslation('journal');
  const head = useQuery({ queryKey: ['journal', 'head'], queryFn: () => said(api.GET('/api/v1/journal/head')) });
  return (
    <section className="panel">
      <Loaded query={head}>
        {({ seq, hash, state }) => (
          <>
            <p>
              <StatusWord tone={TONES[state]}>{t(`state.${state}`)}</StatusWord> {t('sealed', { seq })}
            </p>
            <p className="faint">
              {t('hash')} <code className="hash">{hash}</code>
            </p>
            <p>
              <a href="/api/v1/journal/export" download>
                {t('exportAll')}
              </a>{' '}
              <span className="faint">{t('exportHelp')}</span>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
