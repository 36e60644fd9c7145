import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import type { Column } from '../../ui/data-table';
import { StatusWord, type Tone } from '../../ui/status-word';
import { EntryOf } from './entry-of';

type Difference = Schema<'DifferenceAnswer'>;
export type ChangeClass = Difference['classes'][number];

/** What takes something from a department stands out; what gives more, or only words, does not. */
const TONES: Readonly<Record<ChangeClass, Tone>> = {
  ...({ added: 'done', dropped: 'late', widened: 'done', narrowed: 'late', supplier_moved: 'soon' } as const),
  ...({ term_shortened: 'soon', term_lengthened: 'late', condition_added: 'late', condition_removed: 'done' } as const),
  ...({ condition_changed: 'soon', renamed: 'open', amended: 'open', restated: 'ended' } as const),
};
/** The law's classes, as they are offered. */
export const CLASSES = Object.keys(TONES) as ChangeClass[];

/** A row that differs: whose it is, how, and from what to what. */
export function columnsOf(t: ReturnType<typeof useTranslation<'lists'>>['t']): readonly Column<Difference>[] {
  return [
    {
      key: 'entry',
      title: t('entry'),
      kind: 'wide',
      cell: ({ code, name }) => <EntryOf row={{ entryCode: code, entryName: name }} />,
    },
    { key: 'provider', title: t('provider'), cell: ({ providerName }) => providerName },
    {
      key: 'classes',
      title: t('classLabel'),
      cell: ({ classes }) =>
        classes.map((one) => (
          <div key={one}>
            <StatusWord tone={TONES[one]}>{t(`class.${one}`)}</StatusWord>
          </div>
        )),
    },
    { key: 'lines', title: t('changesLabel'), kind: 'wide', cell: ({ lines }) => <Lines lines={lines} /> },
  ];
}

function Lines({ lines }: { readonly lines: Difference['lines'] }): ReactNode {
  const { t } = useTranslation('lists');
  if (lines.length === 0) return t('wholeRow');
  return lines.map(({ field, label, before, after }) => (
    <div key={field}>
      <span className="faint">{inLanguage(label)}</span> <del>{before ?? t('blank')}</del> →{' '}
      <ins>{after ?? t('blank')}</ins>
    </div>
  ));
}
