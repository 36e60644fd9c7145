import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';

const FRESH_MS = 15_000;
const TRIES = 2;

/** Refusals are answers, not accidents: only what did not arrive, or a server in trouble, is asked again. */
const mayRetry = (count: number, error: Error): boolean =>
  count < TRIES && error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: mayRetry, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
