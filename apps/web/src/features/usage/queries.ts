import { queryOptions } from '@tanstack/react-query';
import { api, said } from '../../api/client';

const SHOWN = 40;

/** Every sheet of one request: a grant has four a year. */
export const sheetsOf = (requestId: string) =>
  queryOptions({
    queryKey: ['usage', 'of', requestId],
    queryFn: () => said(api.GET('/api/v1/usage-sheets', { params: { query: { request: requestId, limit: SHOWN } } })),
  });
