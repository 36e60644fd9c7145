import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Loaded } from '../../ui/page';
import { ChangeList } from './change-list';

interface CompareProps {
  readonly entryId: string;
  /** Newest first. */
  readonly numbers: readonly number[];
}

/** What any published version says otherwise than any other. */
export function CompareVersions({ entryId, numbers }: CompareProps): ReactNode {
  const { t } = useTranslation('catalogue');
  const [from, setFrom] = useState(numbers.at(-1) ?? 1);
  const [to, setTo] = useState(numbers[0] ?? 1);
  const compared = useQuery({
    queryKey: ['catalogue', 'comparison', entryId, from, to],
    queryFn: () => {
      const params = { path: { id: entryId }, query: { from, to } };
      return said(api.GET('/api/v1/catalogue/entries/{id}/comparison', { params }));
    },
  });
  const options = numbers.map((number) => ({ value: number, label: t('versionOf', { number }) }));
  return (
    <section className="panel" aria-label={t('compareVersions')}>
      <h3>{t('compareVersions')}</h3>
      <div className="acts">
        <Select aria-label={t('compareFrom')} value={from} options={options} onChange={setFrom} />
        <Select aria-label={t('compareTo')} value={to} options={options} onChange={setTo} />
      </div>
      <Loaded query={compared}>{({ changes }) => <ChangeList changes={changes} />}</Loaded>
    </section>
  );
}
