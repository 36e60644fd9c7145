import { useSyncExternalStore } from 'react';
import { prefer, preference } from './preferences';
import type { TypeSize } from './tokens';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const chosen = (): TypeSize => (preference('type') === 'large' ? 'large' : 'usual');

/** 适老化: the whole product in larger type. */
export const useTypeSize = (): TypeSize => useSyncExternalStore(subscribe, chosen);

export function chooseTypeSize(size: TypeSize): void {
  prefer('type', size);
  for (const listener of listeners) listener();
}
