import { queryOptions } from '@tanstack/react-query';
import { api, said } from '../../api/client';
import type { Target } from './draft-words';

/** What is in force, whole, and for which of my departments I may change it. */
export const newestQuery = (target: Target, code: string) =>
  queryOptions({
    queryKey: ['service-versions', 'newest', target, code],
    queryFn: () => said(api.GET('/api/v1/service-versions/version', { params: { query: { target, code } } })),
  });
