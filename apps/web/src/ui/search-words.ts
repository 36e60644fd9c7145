import { useQuery } from '@tanstack/react-query';
import { api, said } from '../api/client';
import { useMe } from '../app/session';
import { useFilters } from './use-filters';

const PLAIN = /^[ -~]*$/;

/** The words of the search box as the API looks for them; while it is asked, as they were typed. */
export function useSearchWords(): string {
  const [{ q = '' }] = useFilters();
  const typed = q.trim();
  const isAsked = useMe() !== undefined && !PLAIN.test(typed);
  const answer = useQuery({
    queryKey: ['search-words', typed],
    queryFn: () => said(api.GET('/api/v1/search-words', { params: { query: { q: typed } } })),
    enabled: isAsked,
    staleTime: Infinity,
  });
  return answer.data?.words ?? typed;
}
