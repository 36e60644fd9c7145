import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toneOf, useClockWords } from '../../ui/deadline-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';
import { perform } from '../requests/acts';
import { BulkBar } from './bulk-bar';
import { LazyBulkPanel } from './lazy-bulk-panel';
import type { BulkAct } from './bulk';
import { HandToDeputy } from './hand-to-deputy';
import { workbenchQuery, type Line } from './lines';

const SENDS_BACK = { sign: 'send-back', sign_agreement: 'answer/send-back', sign_refusal: 'answer/send-back' } as const;
const isSignature = ({ isMine, awaited }: Line): boolean => isMine && awaited.action in SENDS_BACK;

/** What waits for my signature, by due day: each in half a page, signed, sent back or handed to a deputy (U46). */
export function SigningPage(): ReactNode {
  const { t } = useTranslation('workbench');
  const workbench = useQuery(workbenchQuery);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<{ readonly act: BulkAct; readonly lines: readonly Line[] } | null>(null);
  const close = (): void => {
    setDoing(null);
    choose(new Set());
  };
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <Page lead={t('signing.lead')} actions={<HandToDeputy />}>
      {doing && <LazyBulkPanel {...doing} onClose={close} />}
      <Loaded query={workbench}>
        {({ lines }) => {
          const mine = lines.filter(isSignature);
          if (mine.length === 0)
            return <Empty why={t('signing.none')} next={<Link to="/workbench">{t('title')}</Link>} />;
          return (
            <>
              <ul className="sheets" hidden={doing !== null}>
                {mine.map((line) => (
                  <Sheet
                    key={line.request.id}
                    line={line}
                    isChosen={chosen.has(line.request.id)}
                    onChoose={() => toggle(line.request.id)}
                    onSign={() =>
                      setDoing({ act: line.awaited.action === 'sign' ? 'sign' : 'sign_agreement', lines: [line] })
                    }
                  />
                ))}
              </ul>
              {!doing && (
                <BulkBar
                  chosen={mine.filter(({ request }) => chosen.has(request.id))}
                  onClear={() => choose(new Set())}
                  onAct={(act, chosenLines) => setDoing({ act, lines: chosenLines })}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface SheetProps {
  readonly line: Line;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onSign: () => void;
}

/** Half a page: who asks whom for what, why, until when, and what the answer would be. */
function Sheet({ line: { request, awaited }, isChosen, onChoose, onSign }: SheetProps): ReactNode {
  const { t } = useTranslation('workbench');
  const { t: words } = useTranslation('requests');
  const clock = useClockWords();
  const client = useQueryClient();
  const sendBack = useMutation({
    mutationFn: () => perform(request, SENDS_BACK[awaited.action as keyof typeof SENDS_BACK], {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['workbench'] }),
  });
  const { answer } = request;
  return (
    <li className="panel sheet">
      <h2>
        <Link to="/requests/$id" params={{ id: request.id }} data-row-link>
          {request.entryName}
        </Link>{' '}
        <span className="faint">{request.number}</span>
      </h2>
      {request.clock !== null && request.clock.state !== 'stopped' && (
        <p>
          <StatusWord tone={toneOf(request.clock)}>{clock(request.clock)}</StatusWord>{' '}
          <time dateTime={request.clock.dueOn}>{request.clock.dueOn}</time>
        </p>
      )}
      <p>
        {t('signing.asks', {
          requester: request.requester.name,
          provider: request.provider.name,
          count: request.itemCount,
        })}
      </p>
      <p>{request.scenario}</p>
      {answer !== null && (
        <p>
          <strong>{words(`answerKind.${answer.kind}`)}</strong>{' '}
          {answer.ground !== null && words(`ground.${answer.ground as 'beyond_duty'}`)} {answer.reason}
        </p>
      )}
      {sendBack.error && <ProblemNote error={sendBack.error} />}
      <div className="acts">
        <Button type="primary" onClick={onSign}>
          {t('signing.sign')}
        </Button>
        <Button loading={sendBack.isPending} onClick={() => sendBack.mutate()}>
          {t('signing.sendBack')}
        </Button>
        <Checkbox checked={isChosen} onChange={onChoose} aria-label={t('bulk.choose', { request: request.number })}>
          {t('signing.together')}
        </Checkbox>
      </div>
    </li>
  );
}
