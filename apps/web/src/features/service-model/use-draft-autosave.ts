import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, said } from '../../api/client';
import { useAutosave, type Autosave } from '../../ui/use-autosave';
import { draftQuery, type Draft } from './draft-words';
import { itemOf, oneThingOf, type WrittenItem, type WrittenOneThing } from './written-draft';

/** Keeps a draft while it is written, each time in the version the one before left. */
export function useDraftAutosave(draft: Draft, written: () => WrittenItem | WrittenOneThing): Autosave<Draft> {
  const client = useQueryClient();
  return useAutosave(draftQuery(draft.id).queryKey, draft, async ({ id, version, content: { item, oneThing } }) => {
    const params = { path: { id }, header: ifMatch(version) };
    const kept =
      oneThing === null
        ? await said(
            api.PUT('/api/v1/service-drafts/{id}/item', {
              ...{ params, body: itemOf(written() as WrittenItem, item as NonNullable<typeof item>) },
            }),
          )
        : await said(
            api.PUT('/api/v1/service-drafts/{id}/one-thing', {
              ...{ params, body: oneThingOf(written() as WrittenOneThing, oneThing) },
            }),
          );
    void client.invalidateQueries({ queryKey: ['service-drafts', 'readiness', id] });
    return kept;
  });
}
