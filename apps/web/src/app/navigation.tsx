import { Link, useRouter, type AnyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MENU_GROUPS, type Screen } from './screen';
import { useCan } from './session';

interface MenuLine {
  readonly path: string;
  readonly screen: Screen & { readonly menu: NonNullable<Screen['menu']> };
}

/** The screens that want a place in the menu, in its order. */
export function useMenu(): readonly MenuLine[] {
  const can = useCan();
  const routes: AnyRoute[] = Object.values(useRouter().routesById);
  return routes
    .flatMap((route) => {
      const screen = (route.options.staticData as { readonly screen?: Screen } | undefined)?.screen;
      return screen?.menu ? [{ path: route.fullPath as string, screen: { ...screen, menu: screen.menu } }] : [];
    })
    .filter(({ screen }) => !screen.permissions || screen.permissions.some(can))
    .sort((a, b) => a.screen.menu.order - b.screen.menu.order);
}

export function Navigation({ isOpen }: { readonly isOpen: boolean }): ReactNode {
  const { t } = useTranslation(['app', 'screens']);
  const menu = useMenu();
  const groups = MENU_GROUPS.map((group) => ({
    group,
    lines: menu.filter(({ screen }) => screen.menu.group === group),
  })).filter(({ lines }) => lines.length > 0);
  return (
    <nav id="menu" className={isOpen ? 'menu menu-open' : 'menu'} aria-label={t('mainMenu')}>
      {groups.map(({ group, lines }) => (
        <section key={group}>
          <h2 className="menu-group">{t(`group.${group}`)}</h2>
          <ul>
            {lines.map(({ path, screen }) => (
              <li key={path}>
                <Link
                  to={path}
                  className="menu-link"
                  activeProps={{ 'aria-current': 'page' }}
                  // A screen that has others of the menu beneath it is not the page one is on when these are open.
                  activeOptions={{ exact: menu.some((other) => other.path.startsWith(`${path}/`)) }}
                >
                  <span aria-hidden className="menu-icon">
                    {screen.menu.icon}
                  </span>
                  {t(`screens:${screen.title}`)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
