import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { folded } from '../../ui/folded';
import { Marked } from '../../ui/marked';
import { Empty, Loaded, Page } from '../../ui/page';
import { useSearchWords } from '../../ui/search-words';

type Dictionary = Schema<'DictionaryAnswer'>;
type Value = Schema<'DictionaryValueAnswer'>;

/** Every dictionary the screens and interfaces use, and what holds it fast: none is changed while the product runs. */
export function DictionariesPage(): ReactNode {
  const { t } = useTranslation('settings');
  const words = useSearchWords();
  const dictionaries = useQuery({
    queryKey: ['dictionaries'],
    queryFn: () => said(api.GET('/api/v1/dictionaries')),
    staleTime: Infinity,
  });
  return (
    <Page lead={<Link to="/settings/rules">{t('dictionaries.back')}</Link>}>
      <p className="panel">{t('dictionaries.lead')}</p>
      <FilterBar search={t('dictionaries.search')} />
      <Loaded query={dictionaries}>
        {({ items }) => {
          const found = items.filter((one) => isAbout(one, words));
          if (found.length === 0) return <Empty why={t('dictionaries.none')} />;
          return found.map((one) => <OneDictionary key={one.code} dictionary={one} words={words} />);
        }}
      </Loaded>
    </Page>
  );
}

function isAbout({ code, title, values }: Dictionary, words: string): boolean {
  const texts = [code, title.zh, title.en, ...values.flatMap((value) => [value.code, value.zh, value.en])];
  return texts.some((text) => folded(text).includes(folded(words)));
}

interface OneProps {
  readonly dictionary: Dictionary;
  readonly words: string;
}

function OneDictionary({ dictionary, words }: OneProps): ReactNode {
  const { t } = useTranslation('settings');
  const { title, fixedBy, basis, values } = dictionary;
  const columns: readonly Column<Value>[] = [
    {
      key: 'code',
      title: t('dictionaries.code'),
      cell: ({ code }) => (
        <code>
          <Marked text={code} words={words} />
        </code>
      ),
    },
    {
      key: 'words',
      title: t('dictionaries.words'),
      kind: 'wide',
      cell: (value) => <Marked text={inLanguage(value)} words={words} />,
    },
    {
      key: 'article',
      title: t('rules.article'),
      cell: ({ article }) => (article === null ? '' : <Article cited={article} />),
    },
  ];
  const shown = values.some(({ article }) => article !== null) ? columns : columns.slice(0, -1);
  return (
    <section className="section">
      <h2>
        <Marked text={inLanguage(title)} words={words} />
      </h2>
      <p className="faint">
        {t(`dictionaries.fixedBy.${fixedBy}`)} {basis !== null && <Article cited={basis} />}
      </p>
      <DataTable
        caption={inLanguage(title)}
        columns={shown}
        rows={values}
        rowKey={({ code }) => code}
        empty={<Empty why={t('dictionaries.none')} />}
      />
    </section>
  );
}
