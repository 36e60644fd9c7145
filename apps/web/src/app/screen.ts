import type { ReactNode } from 'react';
import type { Permission } from '../api/client';

export const MENU_GROUPS = ['work', 'data', 'oversight', 'manage'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** What a screen tells the shell about itself (`staticData` of its route). */
export interface Screen {
  /** The key of its title and menu name. */
  readonly title: () => string;
  /** Who may open it; nobody named: everybody who is signed in. One of several is enough. */
  readonly permissions?: readonly Permission[];
  /** Its place in the menu; none: reached by links only. */
  readonly menu?: { readonly group: MenuGroup; readonly order: number; readonly icon: ReactNode };
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    screen?: Screen;
  }
}
