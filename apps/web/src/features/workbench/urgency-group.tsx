import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { toneOf, useClockWords } from '../../ui/deadline-bar';
import { Marked } from '../../ui/marked';
import { useSearchWords } from '../../ui/search-words';
import { StatusWord } from '../../ui/status-word';
import type { Line, Urgency } from './lines';

interface GroupProps {
  readonly urgency: Urgency;
  readonly lines: readonly Line[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** One of the four groups; nothing is shown of an empty one. */
export function UrgencyGroup({ urgency, lines, chosen, onChoose }: GroupProps): ReactNode {
  const { t } = useTranslation('workbench');
  const words = useClockWords();
  const searched = useSearchWords();
  if (lines.length === 0) return null;
  const columns: readonly Column<Line>[] = [
    {
      key: 'what',
      title: t('what'),
      kind: 'wide',
      cell: ({ request }) => (
        <>
          {request.urgent !== null && <strong className="urgent">{t('urgent')}</strong>}{' '}
          <Marked text={request.entryName} words={searched} />{' '}
          <span className="faint">
            <Marked text={request.number} words={searched} />
          </span>
        </>
      ),
    },
    { key: 'task', title: t('taskLabel'), cell: (line) => <Task line={line} /> },
    {
      key: 'asks',
      title: t('asks'),
      cell: ({ request }) => <Marked text={request.requester.shortName} words={searched} />,
    },
    {
      key: 'answers',
      title: t('answers'),
      cell: ({ request }) => <Marked text={request.provider.shortName} words={searched} />,
    },
    {
      key: 'why',
      title: t('scenario'),
      kind: 'wide',
      cell: ({ request }) => <Marked text={request.scenario} words={searched} />,
    },
    {
      key: 'due',
      title: t('due'),
      cell: ({ request: { clock } }) =>
        clock === null || clock.state === 'stopped' ? (
          t('noTerm')
        ) : (
          <>
            <StatusWord tone={toneOf(clock)}>{words(clock)}</StatusWord>
            <br />
            <time dateTime={clock.dueOn} className="faint">
              {clock.dueOn}
            </time>
          </>
        ),
    },
  ];
  const title = t('groupTitle', { group: t(`urgency.${urgency}`), count: lines.length });
  return (
    <section className={`group group-${urgency}`}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        columns={columns}
        rows={lines}
        file="none"
        rowKey={({ request }) => request.id}
        selection={{
          chosen,
          onChange: onChoose,
          label: ({ request }) => t('bulk.choose', { request: request.number }),
        }}
        rowLink={({ request }) => `/requests/${request.id}`}
        empty={null}
      />
    </section>
  );
}

/** The act it waits for; where it is not mine, whose it is. */
function Task({ line: { awaited, isMine, request } }: { readonly line: Line }): ReactNode {
  const { t } = useTranslation('workbench');
  const { t: app } = useTranslation();
  const text = inLanguage(awaited.text);
  if (isMine) return <strong>{text}</strong>;
  const body = {
    requester: request.requester.shortName,
    provider: request.provider.shortName,
    authority: t('authority'),
  };
  return (
    <>
      {text}
      <br />
      <span className="faint">{t('waitsFor', { body: body[awaited.side], role: app(`role.${awaited.role}`) })}</span>
    </>
  );
}
