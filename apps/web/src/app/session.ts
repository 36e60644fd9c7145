import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, said, type Permission, type Schema } from '../api/client';

export type Me = Schema<'MeAnswer'>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => said(api.GET('/api/v1/me')),
  staleTime: 60_000,
});

/** Who is signed in. Inside the shell there is always somebody. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** `const can = useCan(); can('requests.answer')`: what a post of mine allows. The API decides again. */
export function useCan(): (permission: Permission) => boolean {
  const held = useMe()?.permissions ?? [];
  return (permission) => held.includes(permission);
}
