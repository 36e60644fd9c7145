import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n';
import { citedArticles } from './cited';
import { DECREE_ARTICLES } from './decree-articles';

/** What the articles say in our words, which words of theirs we hold, and where the text itself is published. */
export function ArticleText({ cited }: { readonly cited: string }): ReactNode {
  const { t } = useTranslation('ui');
  const articles = citedArticles(cited);
  if (articles === null) return <p className="article-text">{t('articles.other')}</p>;
  const language = currentLanguage();
  return (
    <div className="article-text">
      {articles.map((number) => {
        const held = DECREE_ARTICLES[number];
        return (
          <section key={number}>
            <h3>{t('articles.number', { number })}</h3>
            {held === undefined ? <p>{t('articles.notHeld')}</p> : <p>{held[language]}</p>}
            {held?.quotes?.map((quote) => (
              <p key={quote}>
                {t('articles.quoted')} <q lang="zh-CN">{quote}</q>
              </p>
            ))}
          </section>
        );
      })}
      <p className="faint">{t('articles.source')}</p>
    </div>
  );
}
