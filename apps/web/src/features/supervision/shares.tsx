import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { currentLanguage, inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { barsOption } from './charts/bar-options';

type Share = Schema<'ShareAnswer'>;
const HEIGHT = { around: 2, bar: 2.2 } as const;

/** What a figure is made of: by ground, by provision, by stage, by outcome. */
export function Shares({ shares }: { readonly shares: readonly Share[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const language = currentLanguage();
  const option = useMemo(
    () => barsOption(shares.map(({ name, count }) => ({ name: name[language], value: count, text: String(count) }))),
    [shares, language],
  );
  const isCited = shares.some(({ article }) => article !== null);
  const total = shares.reduce((all, { count }) => all + count, 0);
  const columns: readonly Column<Share>[] = [
    { key: 'name', title: t('shares.of'), kind: 'wide', cell: ({ name }) => inLanguage(name) },
    ...(isCited
      ? [
          {
            ...{ key: 'article', title: t('shares.article') },
            cell: ({ article }: Share) => (article === null ? '' : <Article cited={article} />),
          },
        ]
      : []),
    { key: 'count', title: t('shares.count'), kind: 'number', cell: ({ count }) => count },
    {
      ...{ key: 'share', title: t('shares.share'), kind: 'number' },
      cell: ({ count }) => t('shares.shareOf', { percent: Math.round((count / total) * 1000) / 10, n: total }),
    },
  ];
  return (
    <>
      <h2 className="section">{t('shares.title')}</h2>
      <Chart label={t('shares.title')} option={option} height={HEIGHT.around + shares.length * HEIGHT.bar} />
      <DataTable caption={t('shares.title')} columns={columns} rows={shares} rowKey={({ key }) => key} empty={null} />
    </>
  );
}
