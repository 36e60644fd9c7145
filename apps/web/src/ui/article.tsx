import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A cited article; pressing it shows its text where the product holds it. */
export function Article({ cited, text }: { readonly cited: string; readonly text?: string | undefined }): ReactNode {
  const { t } = useTranslation('ui');
  if (text === undefined) return <cite className="article">{cited}</cite>;
  return (
    <Popover trigger={['click']} title={cited} content={<p className="article-text">{text}</p>}>
      <button type="button" className="article article-button" title={t('article')}>
        {cited}
      </button>
    </Popover>
  );
}
