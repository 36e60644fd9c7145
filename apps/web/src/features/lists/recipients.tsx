import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { StatusWord } from '../../ui/status-word';

type Row = Pick<Schema<'EditionRowAnswer'>, 'shareType' | 'isRecipientUnclear' | 'recipientText' | 'recipients'>;

/** Confirmed recipients by name; what was only read from the list's own words is marked, and owed to nobody yet (U22). */
export function Recipients({ row, nameOf }: { readonly row: Row; readonly nameOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('lists');
  if (row.shareType === 'not_shared') return t('nobody');
  if (row.shareType === 'unconditional') return t('everybody');
  if (row.isRecipientUnclear)
    return <StatusWord tone="soon">{t('unclear', { text: row.recipientText ?? '' })}</StatusWord>;
  const names = row.recipients.flatMap(({ kind, departmentIds, oneThing, regionCodePrefix, levels }) => {
    if (kind === 'all_bound') return [t('everybody')];
    const byLine = [regionCodePrefix, ...levels].filter((part) => part !== null && part !== '').join(' ');
    const line = kind === 'line_level_region' && byLine !== '' ? [t('lineOf', { line: byLine })] : [];
    return [...(oneThing === null ? [] : [oneThing]), ...line, ...departmentIds.map(nameOf)];
  });
  return names.length === 0 ? t('unstated') : names.join(t('comma'));
}
