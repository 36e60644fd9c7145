import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api/send';

/** Does something to a question and has every list of questions read anew. */
export function useTold(path: string, onDone: () => void, version?: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => send(path, body, version),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ['consultations'] });
    },
  });
}
