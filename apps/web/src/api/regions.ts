import { useQuery } from '@tanstack/react-query';
import { inLanguage } from '../i18n/i18n';
import { api, said } from './client';

/** What people call these regions; a code until it is read, and where nobody calls it anything. */
export function useRegionNames(codes: readonly string[]): (code: string) => string {
  const wanted = [...new Set(codes)].sort((a, b) => (a < b ? -1 : 1)).join(',');
  const { data } = useQuery({
    queryKey: ['regions', wanted],
    queryFn: () => said(api.GET('/api/v1/regions', { params: { query: { codes: wanted } } })),
    enabled: wanted !== '',
    staleTime: Infinity,
  });
  const names = new Map((data?.items ?? []).map(({ code, name }) => [code, inLanguage(name)]));
  return (code) => names.get(code) ?? code;
}
