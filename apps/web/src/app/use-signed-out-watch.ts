import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isSignedOut } from '../api/problem';
import { meQuery } from './session';

/** When an answer says that the session has ended: sign in, then back to where one was. */
export function useSignedOutWatch(): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const leave = (error: unknown): void => {
      if (!isSignedOut(error)) return;
      client.removeQueries({ queryKey: meQuery.queryKey });
      const { pathname, search } = window.location;
      if (pathname !== '/sign-in') void navigate({ to: '/sign-in', search: { next: `${pathname}${search}` } });
    };
    const stops = [
      client.getQueryCache().subscribe(({ query }) => leave(query.state.error)),
      client.getMutationCache().subscribe(({ mutation }) => leave(mutation?.state.error)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client, navigate]);
}
