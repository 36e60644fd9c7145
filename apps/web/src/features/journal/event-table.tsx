import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { CaseFileLinks } from './case-file-links';
import { eventWords } from './event-words';
import { isKnownType } from './objects';

type Event = Schema<'JournalEventAnswer'>;

interface TableProps {
  readonly events: readonly Event[];
  readonly empty: ReactNode;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

/** The rows of the journal; each leads to the whole history of its object, and gives its proof as a file. */
export function EventTable({ events, ...rest }: TableProps): ReactNode {
  const { t } = useTranslation('journal');
  const columns: readonly Column<Event>[] = [
    { key: 'seq', title: t('seq'), kind: 'number', cell: ({ seq }) => seq },
    { key: 'when', title: t('when'), cell: ({ occurredAt }) => whenOf(occurredAt) },
    { key: 'type', title: t('type'), cell: ({ type }) => <Kind type={type} /> },
    { key: 'who', title: t('who'), cell: (event) => <Who event={event} /> },
    { key: 'object', title: t('objectLabel'), cell: (event) => <About event={event} /> },
    { key: 'payload', title: t('payload'), kind: 'wide', cell: ({ payload }) => <Payload payload={payload} /> },
    {
      key: 'proof',
      title: t('proof'),
      cell: ({ seq }) => (
        <a href={`/api/v1/journal/export?after=${seq - 1}&through=${seq}`} download aria-label={t('proofOf', { seq })}>
          {t('download')}
        </a>
      ),
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={events} rowKey={({ eventId }) => eventId} {...rest} />;
}

/** The event in words; its code, which is what is searched for, stays below them. */
function Kind({ type }: { readonly type: string }): ReactNode {
  const said = eventWords(type);
  const code = <code>{type}</code>;
  if (said === null) return code;
  return (
    <>
      {said}
      <br />
      <small className="faint">{code}</small>
    </>
  );
}

function Who({ event: { actorKind, actorName, actorId } }: { readonly event: Event }): ReactNode {
  const { t } = useTranslation('journal');
  if (actorKind === 'person') return actorName ?? actorId;
  return t(`actor.${actorKind}`);
}

/** The object's own page where a post of mine may open it, and its history here. */
function About({ event }: { readonly event: Event }): ReactNode {
  const { t } = useTranslation('journal');
  const mayRead = useCan()('requests.read');
  const { objectType, objectId, objectVersion } = event;
  return (
    <>
      {isKnownType(objectType) ? t(`object.${objectType}`) : objectType} {t('version', { version: objectVersion })}
      <br />
      <Link to="/journal" search={{ objectType, objectId, order: 'oldest_first' }} className="hash">
        {t('history')}
      </Link>
      {objectType === 'share_request' && (
        <>
          <br />
          <CaseFileLinks requestId={objectId} />
        </>
      )}
      {mayRead && objectType === 'share_request' && (
        <>
          {' · '}
          <Link to="/requests/$id" params={{ id: objectId }}>
            {t('open')}
          </Link>
        </>
      )}
    </>
  );
}

function Payload({ payload }: { readonly payload: Event['payload'] }): ReactNode {
  const { t } = useTranslation('journal');
  const facts = Object.entries(payload);
  if (facts.length === 0) return t('noPayload');
  return (
    <details>
      <summary>{t('facts', { count: facts.length })}</summary>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd className="hash">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
