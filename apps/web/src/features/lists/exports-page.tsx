import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/departments';
import type { Search } from '../../app/search';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import { ExportMade } from './export-made';
import { TakeFile, type Order } from './take-file';

const LISTS = ['need', 'duty', 'negative', 'catalogue'] as const;
const SHARE_TYPES = ['unconditional', 'conditional', 'not_shared'] as const;
const CLASSIFICATIONS = ['core', 'important', 'general'] as const;
const GRADES = ['1', '2', '3', '4'] as const;

/** The three lists and the catalogue as files, narrowed by words and a department; below, a long one in the making. */
export function ExportsPage(): ReactNode {
  const { t } = useTranslation('lists');
  const [filters] = useFilters();
  const { list, error } = useDepartments();
  const order = orderOf(filters);
  const made = filters['export'];
  return (
    <Page lead={<Link to="/lists">{t('back')}</Link>}>
      {error && <ProblemNote error={error} />}
      {made !== undefined && <ExportMade key={made} operationId={made} />}
      <FilterBar
        search={t('exportSearch')}
        choices={[
          {
            word: 'list',
            label: t('exportList'),
            usual: 'duty',
            options: LISTS.map((one) => ({ value: one, label: t(`exportLists.${one}`) })),
          },
          {
            word: 'departmentId',
            label: t(order.list === 'need' ? 'exportAsking' : 'exportProviding'),
            options: list.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <section className="panel" aria-label={t('exportsTake')}>
        <p>{t(order.list === 'catalogue' ? 'exportCatalogueShape' : 'exportTwoLevels')}</p>
        <p className="acts">
          <TakeFile order={order} />
        </p>
        <p className="faint">{t('exportLong')}</p>
      </section>
    </Page>
  );
}

/** What the address asks for, as the API takes it; the parts of a search of the catalogue with it. */
function orderOf(filters: Search): Order {
  const { q, departmentId, region, hasResource } = filters;
  const shareType = SHARE_TYPES.find((one) => one === filters['shareType']);
  const classification = CLASSIFICATIONS.find((one) => one === filters['classification']);
  const grade = GRADES.find((one) => one === filters['grade']);
  return {
    list: LISTS.find((one) => one === filters['list']) ?? 'duty',
    ...(q ? { q } : {}),
    ...(departmentId ? { departmentId } : {}),
    ...(shareType ? { shareType } : {}),
    ...(classification ? { classification } : {}),
    ...(grade ? { grade: Number(grade) } : {}),
    ...(hasResource === 'true' || hasResource === 'false' ? { hasResource: hasResource === 'true' } : {}),
    ...(region && /^\d{6}$/.test(region) ? { region } : {}),
  };
}
