import type { ParseKeys } from 'i18next';
import type { ReactNode } from 'react';
import type { Permission } from '../api/client';

export const MENU_GROUPS = ['work', 'data', 'oversight', 'manage'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

export type ScreenTitle = ParseKeys<'screens'>;

/** What a screen tells the shell about itself (`staticData` of its route). */
export interface Screen {
  /** Its title and menu name: which of `app/screens.*.json`. They are all read at once, so that the menu can name pages
   * whose own words are not loaded yet. Its first word is the feature, whose words are loaded with the page. */
  readonly title: ScreenTitle;
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
