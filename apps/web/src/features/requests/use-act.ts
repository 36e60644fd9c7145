import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { perform, type Request } from './acts';

/** Does an act and has everything read anew that it may have changed. */
export function useAct(request: Request, path: string, leadsOn = false) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: object) => perform(request, path, body),
    onSuccess: async ({ id }) => {
      await Promise.all(
        ['requests', 'workbench', 'notices'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
      if (leadsOn) await navigate({ to: '/requests/$id', params: { id } });
    },
  });
}
