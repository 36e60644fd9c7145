import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useLayoutEffect, type ReactNode } from 'react';
import { queryClient } from './query-client';
import { router } from './router';
import { paintRoot } from './theme';
import { Themed } from './themed';
import { useTypeSize } from './type-size';

export function App(): ReactNode {
  const size = useTypeSize();
  useLayoutEffect(() => paintRoot(size), [size]);
  return (
    <Themed>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Themed>
  );
}
