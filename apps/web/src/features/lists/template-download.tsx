import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { clearable } from '../../ui/clearable';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';

/** Before step one: the workbook to fill in, for one department or for all, filled with the current edition. */
export function TemplateDownload(): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series }, setFilters] = useFilters();
  const [department, setDepartment] = useState<string | null>(null);
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const { list, error } = useDepartments();
  const items = known.data?.items ?? [];
  const chosen = series ?? items[0]?.code;
  const query = new URLSearchParams({ series: chosen ?? '', ...(department === null ? {} : { department }) });
  return (
    <section className="panel" aria-label={t('template')}>
      <p>{t('templateHelp')}</p>
      <div className="filters">
        <label className="filter">
          <span>{t('templateSeries')}</span>
          <Select
            aria-label={t('templateSeries')}
            popupMatchSelectWidth={false}
            value={chosen ?? null}
            options={items.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(value: string | null) => setFilters({ series: value ?? undefined })}
          />
        </label>
        <label className="filter">
          <span>{t('templateDepartment')}</span>
          <Select
            aria-label={t('templateDepartment')}
            allowClear={clearable()}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            placeholder={t('everyDepartment')}
            value={department}
            options={list.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value: string | null | undefined) => setDepartment(value ?? null)}
          />
        </label>
        {chosen !== undefined && (
          <a className="button-link" href={`/api/v1/lists/template?${query.toString()}`} download>
            {t('template')}
          </a>
        )}
      </div>
      {(known.error ?? error) && <ProblemNote error={known.error ?? error} />}
    </section>
  );
}
