import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { Loaded, Page } from '../../ui/page';
import { SigningRules } from './signing-rules';

type Detail = Schema<'DepartmentDetailAnswer'>;

/** One department: its place in line and area, its authority, its other names, who took over from it. */
export function DepartmentPage(): ReactNode {
  const { t } = useTranslation('settings');
  const { departmentId = '' } = useParams({ strict: false });
  const department = useQuery({
    queryKey: ['departments', 'one', departmentId],
    queryFn: () => said(api.GET('/api/v1/departments/{id}', { params: { path: { id: departmentId } } })),
  });
  return (
    <Page title={department.data?.name} lead={<Link to="/settings/departments">{t('departments.back')}</Link>}>
      <Loaded query={department}>
        {(found) => (
          <>
            <Facts department={found} />
            <SigningRules departmentId={found.id} isAuthority={found.isAuthority} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ department }: { readonly department: Detail }): ReactNode {
  const { t } = useTranslation('settings');
  const { code, shortName, aliases, successors } = department;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('departments.short'), shortName],
    [t('departments.code'), code ?? t('unstated')],
    [t('departments.levelLabel'), t(`departments.level.${department.level}`)],
    [t('calendar.region'), department.regionCode],
    [t('departments.government'), department.governmentRegionCode],
    [t('departments.managementLabel'), t(`departments.management.${department.management}`)],
    [t('departments.boundLabel'), t(`departments.bound.${department.bound}`)],
    [t('departments.superior'), <Named key="superior" id={department.lineSuperiorId} />],
    [t('departments.authority'), <Named key="authority" id={department.authorityId} />],
    [t('departments.aliases'), aliases.length === 0 ? t('departments.noAliases') : aliases.join(t('comma'))],
  ];
  return (
    <section className="panel">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {successors.map(({ departmentId, effectiveOn, splitScope }) => (
        <p key={departmentId}>
          {t('departments.succeeded', { day: effectiveOn })} <Named id={departmentId} /> {splitScope}
        </p>
      ))}
    </section>
  );
}

function Named({ id }: { readonly id: string | null }): ReactNode {
  const { t } = useTranslation('settings');
  const { list } = useDepartments();
  if (id === null) return t('departments.nobody');
  return (
    <Link to="/settings/departments/$departmentId" params={{ departmentId: id }}>
      {list.find((one) => one.id === id)?.name ?? id}
    </Link>
  );
}
