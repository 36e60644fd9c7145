import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';
import type { Report } from './import-outcome';

type Conflict = Schema<'ConflictAnswer'>;
type Decision = Schema<'ConflictDecisionInput'>;

const PAGE = 50;
const CHOICES = ['file', 'current'] as const;
const ITEM = 'item:';

/** Where file and list both changed since the template was downloaded: three values side by side, and a person decides. */
export function ImportConflicts({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('lists');
  const decide = useDecision(report);
  const isOpen = report.state === 'checked';
  const conflicts = useInfiniteQuery({
    queryKey: ['lists', 'import', report.id, 'conflicts'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/lists/imports/{id}/conflicts', { params: { path: { id: report.id }, query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const shown = (value: string | null): string => value ?? t('blank');
  const columns: readonly Column<Conflict>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ name, row }) => t('conflictRow', { name, row }) },
    { key: 'unit', title: t('heading'), cell: ({ unit }) => <UnitName unit={unit} /> },
    { key: 'base', title: t('conflictBase'), cell: ({ base }) => shown(base) },
    { key: 'current', title: t('conflictCurrent'), cell: ({ current }) => shown(current) },
    { key: 'file', title: t('conflictFile'), cell: ({ file }) => shown(file) },
    {
      key: 'choice',
      title: t('conflictChoice'),
      kind: 'wide',
      cell: ({ position, unit, choice }) => (
        <Radio.Group
          disabled={!isOpen || decide.isPending}
          value={choice}
          options={CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
          onChange={({ target }) => decide.mutate({ choices: [{ position, unit, take: takenOf(target.value) }] })}
        />
      ),
    },
  ];
  return (
    <section aria-label={t('conflicts')}>
      <h2>{t('conflicts')}</h2>
      <p className="panel">{t('conflictsHelp')}</p>
      {report.openConflicts > 0 && (
        <p>
          <StatusWord tone="late">{t('conflictsOpen', { count: report.openConflicts })}</StatusWord>
        </p>
      )}
      {decide.error && <ProblemNote error={decide.error} />}
      {isOpen && (
        <p className="acts">
          {CHOICES.map((value) => (
            <Button key={value} loading={decide.isPending} onClick={() => decide.mutate({ all: value })}>
              {t(`choiceAll.${value}`)}
            </Button>
          ))}
        </p>
      )}
      <Loaded query={conflicts}>
        {({ pages }) => (
          <DataTable
            caption={t('conflicts')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ position, unit }) => `${String(position)} ${unit}`}
            empty={null}
            hasMore={conflicts.hasNextPage}
            isLoadingMore={conflicts.isFetchingNextPage}
            onMore={() => void conflicts.fetchNextPage()}
          />
        )}
      </Loaded>
    </section>
  );
}

const takenOf = (value: unknown): (typeof CHOICES)[number] => (value === 'file' ? 'file' : 'current');

function useDecision(report: Report) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Decision) => {
      const params = { path: { id: report.id }, header: ifMatch(report.version) };
      return said(api.POST('/api/v1/lists/imports/{id}/conflicts', { params, body }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['lists', 'import', report.id] }),
  });
}

function UnitName({ unit }: { readonly unit: string }): ReactNode {
  const { t } = useTranslation('lists');
  if (unit.startsWith(ITEM)) return t('unitItem', { name: unit.slice(ITEM.length) });
  return t(`unit.${unit as 'name'}`);
}
