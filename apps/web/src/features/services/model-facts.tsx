import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Facts } from '../../ui/facts';

type Content = Schema<'ModelVersionAnswer'>['content'];
type Line = 'materials' | 'steps' | 'visits' | 'workingDays';
const LINES: readonly Line[] = ['materials', 'steps', 'visits', 'workingDays'];

type Volume = NonNullable<NonNullable<Content['item']>['caseVolume']>;
const COUNT = new Intl.NumberFormat('zh');
const SIGNED = new Intl.NumberFormat('zh', { signDisplay: 'exceptZero' });

/** By how much it is more or less than before, with its sign; null where one side was not counted. */
const changeOf = (before: number | null = null, after: number | null = null): string | null =>
  before === null || after === null ? null : SIGNED.format(after - before);

/** Who handles it together, how often it is asked for, and what it asks of people now beside what it asked before (四减). */
export function ModelFacts({ content: { item, oneThing } }: { readonly content: Content }): ReactNode {
  const { t } = useTranslation('services');
  const volumeText = ({ cases, year, source }: Volume): string =>
    t('volume.text', { cases: COUNT.format(cases ?? 0), year, source });
  const measures = (item ?? oneThing)?.measures;
  const told = LINES.filter((line) => (measures?.before[line] ?? measures?.after[line] ?? null) !== null);
  const columns: readonly Column<Line>[] = [
    { key: 'line', title: t('measures.line'), cell: (line) => t(`measures.${line}`) },
    ...(['before', 'after'] as const).map((side): Column<Line> => ({
      ...{ key: side, title: t(`measures.${side}`), kind: 'number' },
      cell: (line) => measures?.[side][line] ?? t('unknown'),
    })),
    {
      ...{ key: 'change', title: t('measures.change'), kind: 'number' },
      cell: (line) => changeOf(measures?.before[line], measures?.after[line]) ?? t('unknown'),
    },
  ];
  return (
    <>
      {oneThing !== null && (
        <section className="panel" aria-label={t('together')}>
          <Facts
            facts={[
              { name: t('leadDepartment'), text: oneThing.leadName },
              { name: t('cooperating'), text: oneThing.cooperating.join(t('listed')) },
            ]}
          />
        </section>
      )}
      {item?.caseVolume && (
        <section className="panel" aria-label={t('volume.title')}>
          <Facts facts={[{ name: t('volume.title'), text: volumeText(item.caseVolume) }]} />
        </section>
      )}
      {told.length > 0 && (
        <section className="section" aria-label={t('measures.title')}>
          <h2>{t('measures.title')}</h2>
          <DataTable caption={t('measures.title')} columns={columns} rows={told} rowKey={(line) => line} empty={null} />
        </section>
      )}
    </>
  );
}
