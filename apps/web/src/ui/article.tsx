import { Popover } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const ArticleText = lazy(async () => ({ default: (await import('./article-text')).ArticleText }));

/** What cited articles say, in place, where a choice rests on them. */
export function ArticleInPlace({ cited }: { readonly cited: string }): ReactNode {
  return (
    <Suspense>
      <ArticleText cited={cited} />
    </Suspense>
  );
}

/** A cited article; pressing it shows what it says, as far as the product holds it, or where it is published. */
export function Article({ cited }: { readonly cited: string }): ReactNode {
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger={['click']}
      open={isOpen}
      onOpenChange={setOpen}
      title={cited}
      destroyOnHidden
      content={
        <Suspense fallback={t('loading')}>
          <ArticleText cited={cited} />
        </Suspense>
      }
    >
      <button
        type="button"
        className="article article-button"
        title={t('article')}
        aria-expanded={isOpen}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      >
        {cited}
      </button>
    </Popover>
  );
}
