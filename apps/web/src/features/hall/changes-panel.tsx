import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Empty } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';

type Change = Schema<'AvailabilityChangeAnswer'>;
const KEPT = 20;
const EVENTS = ['revocation', 'change'] as const;

/** What a hall's own program hears as answers change (U20): what is taken away is marked, so that it is heeded first. */
export function ChangesPanel(): ReactNode {
  const { t } = useTranslation('hall');
  const [isHeard, setHeard] = useState(false);
  const [changes, state] = useChanges(isHeard);
  const columns: readonly Column<Change>[] = [
    { key: 'at', title: t('changes.at'), cell: ({ at }) => whenOf(at) },
    {
      key: 'kind',
      title: t('changes.kind'),
      cell: ({ isRevocation }) => (
        <StatusWord tone={isRevocation ? 'late' : 'soon'}>
          {t(isRevocation ? 'changes.revocation' : 'changes.change')}
        </StatusWord>
      ),
    },
    {
      key: 'entries',
      title: t('entry'),
      kind: 'wide',
      cell: ({ entries }) => (entries === null ? t('changes.everything') : <Entries codes={entries} />),
    },
    { key: 'sequence', title: t('changes.sequence'), kind: 'number', cell: ({ sequence }) => sequence },
  ];
  return (
    <section className="section">
      <h2>{t('changes.title')}</h2>
      <p className="faint">{t('changes.lead')}</p>
      <Button aria-pressed={isHeard} onClick={() => setHeard(!isHeard)}>
        {t(isHeard ? 'changes.stop' : 'changes.listen')}
      </Button>{' '}
      {isHeard && <span role="status">{t(`changes.${state}`)}</span>}
      {isHeard && (
        <DataTable
          caption={t('changes.title')}
          columns={columns}
          rows={changes}
          rowKey={({ sequence }) => String(sequence)}
          empty={<Empty why={t('changes.none')} next={t('changes.noneNext')} />}
        />
      )}
    </section>
  );
}

const Entries = ({ codes }: { readonly codes: readonly string[] }): ReactNode =>
  codes.map((code) => (
    <span key={code}>
      <Link to="/hall" search={{ entry: code }}>
        {code}
      </Link>{' '}
    </span>
  ));

/** The latest changes since the page began to listen, newest first. The browser comes again by itself and misses none. */
function useChanges(isHeard: boolean): readonly [readonly Change[], 'hearing' | 'waiting'] {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isHeard) return undefined;
    const stream = new EventSource('/api/v1/events/stream');
    const add = (event: MessageEvent<string>): void => {
      const change = JSON.parse(event.data) as Change;
      setChanges((known) => [change, ...known].slice(0, KEPT));
    };
    for (const name of EVENTS) stream.addEventListener(name, add);
    stream.onopen = () => setOpen(true);
    stream.onerror = () => setOpen(false);
    return () => {
      stream.close();
      setOpen(false);
    };
  }, [isHeard]);
  return [changes, isOpen ? 'hearing' : 'waiting'];
}
