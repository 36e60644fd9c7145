import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { api, said } from '../../api/client';
import { lazyPart } from '../../app/lazy-part';
import { useMyTurn } from '../../app/my-turn';
import { useCan } from '../../app/session';

const SHOWN = 20;
const TURN = { liaison: ['draft'], department_head: ['signing'] } as const;

/** Nobody waits for the table and its words who has none of them. */
const DraftTable = lazyPart(
  'service-model',
  async () => (await import('../service-model/waiting-draft-table')).WaitingDraftTable,
);

/** Drafts of the service model that wait for my word, on the workbench: those I write, those sent to me to publish. */
export function WaitingDrafts(): ReactNode {
  const state = useMyTurn(TURN);
  const can = useCan()('services.drafts');
  const drafts = useQuery({
    queryKey: ['service-drafts', 'waiting', state],
    queryFn: () => said(api.GET('/api/v1/service-drafts', { params: { query: { state, limit: SHOWN } } })),
    enabled: can && state.length > 0,
  });
  const rows = drafts.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <DraftTable rows={rows} />
    </Suspense>
  );
}
