import { FontSizeOutlined, MenuOutlined } from '@ant-design/icons';
import { Link, Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, speak } from '../i18n/i18n';
import { Waiting } from '../ui/page';
import { ForbiddenPage } from './error-page';
import { KeyHelp } from './key-help';
import { Navigation } from './navigation';
import { NoticesBell } from './notices-bell';
import { Palette } from './palette';
import { FirstRunTour } from './first-run-tour';
import { useCan } from './session';
import { chooseTypeSize, useTypeSize } from './type-size';
import { UserMenu } from './user-menu';
import { useSignedOutWatch } from './use-signed-out-watch';
import { useUnsavedGuard } from './use-unsaved-guard';
import { Watermark } from './watermark';

function ViewButtons(): ReactNode {
  const { t } = useTranslation();
  const size = useTypeSize();
  const next = size === 'large' ? 'usual' : 'large';
  return (
    <span id="view-buttons" className="bar-group">
      <button type="button" className="bar-button" onClick={() => chooseTypeSize(next)}>
        <FontSizeOutlined aria-hidden /> <span className="wide-only">{t(`${next}Type`)}</span>
        <span className="sr-only narrow-only">{t(`${next}Type`)}</span>
      </button>
      <button
        type="button"
        className="bar-button"
        lang={currentLanguage() === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => void speak(currentLanguage() === 'zh' ? 'en' : 'zh')}
      >
        {t('language')}
      </button>
    </span>
  );
}

/** The screen's page, or a refusal in words where no post of mine may open it. */
function Content(): ReactNode {
  const can = useCan();
  const screen = useMatches().at(-1)?.staticData.screen;
  if (screen?.permissions && !screen.permissions.some(can)) return <ForbiddenPage />;
  // Words of a part shown later may still be on their way: the frame stays while they come.
  return (
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  );
}

export function Shell(): ReactNode {
  const { t } = useTranslation();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const content = useRef<HTMLDivElement>(null);
  const lastPath = useRef(path);
  useSignedOutWatch();
  useUnsavedGuard();
  // A new page is read from its beginning, also by who does not see it.
  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    setMenuOpen(false);
    content.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header className="bar">
        <button
          type="button"
          className="bar-button menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="menu"
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <MenuOutlined aria-hidden /> {t('menu')}
        </button>
        <Link to="/" className="brand">
          {t('product')}
        </Link>
        <span className="bar-space" />
        <ViewButtons />
        <NoticesBell />
        <UserMenu />
      </header>
      <div className="body">
        <Navigation isOpen={isMenuOpen} />
        <div id="content" className="content" tabIndex={-1} ref={content}>
          <Content />
        </div>
      </div>
      <Watermark />
      <FirstRunTour />
      <KeyHelp />
      <Palette />
    </div>
  );
}
