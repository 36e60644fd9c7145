import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { perform, type Request } from './acts';

interface ActWish {
  /** Leads to another request: the answer names it. */
  readonly leadsOn?: boolean;
  readonly onDone?: () => void;
}

/** Does an act and has everything read anew that it may have changed. */
export function useAct(request: Request, path: string, { leadsOn = false, onDone }: ActWish = {}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: object) => perform(request, path, body),
    onSuccess: async ({ id }) => {
      onDone?.();
      await Promise.all(
        ['requests', 'workbench', 'notices'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
      if (leadsOn) await navigate({ to: '/requests/$id', params: { id } });
    },
  });
}
