import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Loaded, Page } from '../../ui/page';
import { layersOption } from './charts/bar-options';
import { useFigureWords } from './figures';

type Issued = Schema<'IssuedBulletinAnswer'>;
type Change = Schema<'ChangeAnswer'>;
type Figure = Schema<'FrozenFigureAnswer'>;
const FORMATS = ['docx', 'pdf', 'xlsx', 'csv'] as const;

/** One issue: what changed since the last, its figures, its files, and the hash of what was frozen. */
export function BulletinPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { id = '' } = useParams({ strict: false });
  const issued = useQuery({
    queryKey: ['supervision', 'bulletins', id],
    queryFn: () => said(api.GET('/api/v1/supervision/bulletins/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });
  const files = FORMATS.map((format) => (
    <a key={format} href={`/api/v1/supervision/bulletins/${id}/file?format=${format}`} download className="button-link">
      {t('export', { format })}
    </a>
  ));
  return (
    <Page
      title={issued.data ? `${inLanguage(issued.data.title)} ${issued.data.number}` : t('bulletins.one')}
      lead={<Link to="/supervision/bulletins">{t('bulletins.back')}</Link>}
      actions={<span className="acts">{files}</span>}
    >
      <Loaded query={issued}>{(found) => <Told issued={found} />}</Loaded>
    </Page>
  );
}

function Told({ issued }: { readonly issued: Issued }): ReactNode {
  const { t } = useTranslation('supervision');
  const { sequence, asOf, countedOn, algorithm, contentHash, board, report } = issued;
  return (
    <>
      <p>{t('stamp', { asOf: asOf === null ? t('never') : whenOf(asOf), sequence, today: countedOn })}</p>
      {board !== null && <Changes changes={board.changes} isFirst={issued.previousId === null} />}
      {report !== null && <Figures caption={t('bulletins.figures')} figures={report.measures} />}
      {report !== null && <Article cited={t('bulletins.article38')} />}
      <p className="faint">
        {t('bulletins.hash', { algorithm: algorithm.toUpperCase() })} <code className="secret">{contentHash}</code>
      </p>
    </>
  );
}

function Changes({ changes, isFirst }: { readonly changes: readonly Change[]; readonly isFirst: boolean }): ReactNode {
  const { t } = useTranslation('supervision');
  const columns: readonly Column<Change>[] = [
    { key: 'oneThing', title: t('board.oneThing'), kind: 'wide', cell: ({ oneThingName }) => oneThingName },
    { key: 'body', title: t('bulletins.body'), cell: ({ body }) => body },
    { key: 'what', title: t('bulletins.change'), kind: 'wide', cell: ({ text }) => inLanguage(text) },
  ];
  return (
    <section aria-label={t('bulletins.changes')}>
      <h2>{t('bulletins.changes')}</h2>
      {changes.length > 0 && <ChangesPicture changes={changes} />}
      <DataTable
        caption={t('bulletins.changes')}
        columns={columns}
        rows={changes}
        rowKey={({ kind, oneThingCode, body }) => [kind, oneThingCode, body].join(' ')}
        empty={<p>{t(isFirst ? 'bulletins.first' : 'bulletins.unchanged')}</p>}
      />
    </section>
  );
}

const KINDS = ['became_overdue', 'appeared', 'stage', 'state', 'resolved'] as const satisfies readonly Change['kind'][];
/** So many one-things are drawn, those with most changes first; the table has all. */
const DRAWN = 15;

/** How many changes of which kind each one-thing had. */
function ChangesPicture({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const drawn = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { oneThingName } of changes) counts.set(oneThingName, (counts.get(oneThingName) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  }, [changes]);
  const option = useMemo(() => {
    const names = drawn.slice(0, DRAWN);
    const count = (name: string, kind: Change['kind']): number =>
      changes.filter((change) => change.oneThingName === name && change.kind === kind).length;
    const layers = KINDS.map((kind) => ({
      name: t(`bulletins.kind.${kind}`),
      values: names.map((name) => count(name, kind)),
    }));
    return layersOption(
      names,
      layers.filter(({ values }) => values.some((value) => value > 0)),
    );
  }, [changes, drawn, t]);
  const height = 6 + Math.min(DRAWN, drawn.length) * 2.6;
  return <Chart label={t('bulletins.changes')} option={option} height={height} />;
}

function Figures({ caption, figures }: { readonly caption: string; readonly figures: readonly Figure[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useFigureWords();
  const columns: readonly Column<Figure>[] = [
    { key: 'name', title: t('measure'), kind: 'wide', cell: ({ name }) => inLanguage(name) },
    { key: 'value', title: t('bulletins.value'), kind: 'number', cell: (figure) => words(figure, figure.unit) },
    { key: 'n', title: 'n', kind: 'number', cell: ({ n }) => n },
  ];
  return (
    <section aria-label={caption}>
      <h2>{caption}</h2>
      <DataTable caption={caption} columns={columns} rows={figures} rowKey={({ id }) => id} empty={null} />
    </section>
  );
}
