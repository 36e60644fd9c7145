import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { FilterBar } from '../../ui/filter-bar';
import { folded } from '../../ui/folded';
import { Empty, Loaded, Page } from '../../ui/page';
import { SavedViews } from '../../ui/saved-views';
import { useSearchWords } from '../../ui/search-words';
import { TableExport } from '../../ui/table-export';
import { useFilters } from '../../ui/use-filters';
import { PendingQuestions } from '../consultations/pending-questions';
import { SettlingTasks } from '../matching/settling-tasks';
import { WaitingDrafts } from './waiting-drafts';
import type { BulkAct } from './bulk';
import { BulkBar } from './bulk-bar';
import { LazyCatalogueWork } from './lazy-catalogue-work';
import { LazyBulkPanel } from './lazy-bulk-panel';
import { TASKS, URGENCIES, workbenchQuery, type Line } from './lines';
import { UrgencyGroup } from './urgency-group';

const groupTables = (): HTMLTableElement[] => [...document.querySelectorAll<HTMLTableElement>('.group .table')];

/** What there is to do, in one list by urgency, mine first, across all departments I act for. */
export function WorkbenchPage(): ReactNode {
  const { t } = useTranslation('workbench');
  const can = useCan()('requests.read');
  const workbench = useQuery({ ...workbenchQuery, enabled: can });
  const matches = useMatching();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<{ readonly act: BulkAct; readonly lines: readonly Line[] } | null>(null);
  if (!can)
    return (
      <Page>
        <Empty why={t('notForPost')} />
        <LazyCatalogueWork />
        <WaitingDrafts />
      </Page>
    );
  const shown = (workbench.data?.lines ?? []).filter(matches);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Actions count={shown.length} />}>
      <FilterBar
        search={t('search')}
        choices={[
          { word: 'whose', label: t('whose'), options: [{ value: 'all', label: t('everybodys') }] },
          {
            word: 'task',
            label: t('taskLabel'),
            options: TASKS.map((value) => ({ value, label: t(`task.${value}`) })),
          },
          {
            word: 'urgency',
            label: t('urgencyLabel'),
            options: URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) })),
          },
        ]}
      />
      <SavedViews screen="workbench" />
      {doing && (
        <LazyBulkPanel
          {...doing}
          onClose={() => {
            setDoing(null);
            choose(new Set());
          }}
        />
      )}
      <Loaded query={workbench}>
        {({ isCut }) => (
          <div hidden={doing !== null}>
            {isCut && <p role="status">{t('cut')}</p>}
            {shown.length === 0 && <Empty why={t('none')} next={t('noneNext')} />}
            {URGENCIES.map((urgency) => (
              <UrgencyGroup
                key={urgency}
                urgency={urgency}
                lines={shown.filter((line) => line.urgency === urgency)}
                chosen={chosen}
                onChoose={choose}
              />
            ))}
            <PendingQuestions />
            <SettlingTasks />
            <LazyCatalogueWork />
            <WaitingDrafts />
            <BulkBar
              chosen={shown.filter(({ request }) => chosen.has(request.id))}
              onClear={() => choose(new Set())}
              onAct={(act, lines) => setDoing({ act, lines })}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** The filters of the address, as a question to a line. Mine only, unless everybody's are asked for. */
function useMatching(): (line: Line) => boolean {
  const [{ whose, task, urgency }] = useFilters();
  const wanted = folded(useSearchWords());
  return (line) => {
    const { entryName, entryCode, number, requester, provider, scenario } = line.request;
    const words = folded([entryName, entryCode, number, requester.name, provider.name, scenario].join('|'));
    return (
      (whose === 'all' || line.isMine) &&
      (task === undefined || line.awaited.action === task) &&
      (urgency === undefined || line.urgency === urgency) &&
      words.includes(wanted)
    );
  };
}

/** The ways to do much at once, and the list as a file. */
function Actions({ count }: { readonly count: number }): ReactNode {
  const { t } = useTranslation('workbench');
  const can = useCan();
  return (
    <>
      {can('requests.answer') && <Link to="/answer-workbooks">{t('toWorkbook')}</Link>}
      {can('requests.import') && <Link to="/ledgers">{t('toLedger')}</Link>}
      {count > 0 && <TableExport title={t('title')} count={count} tables={groupTables} />}
    </>
  );
}
