import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';

/** Nobody waits for the table and its words who has none of them. */
const TaskTable = lazy(async () => ({ default: (await import('./settling-task-table')).SettlingTaskTable }));

/** Duties that wait for my department's word or my authority's, on the workbench. */
export function SettlingTasks(): ReactNode {
  const can = useCan()('duties.read');
  const tasks = useQuery({
    queryKey: ['matching', 'tasks'],
    queryFn: () => said(api.GET('/api/v1/settlings/tasks')),
    enabled: can,
  });
  const rows = tasks.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <TaskTable rows={rows} />
    </Suspense>
  );
}
