import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { StatusWord, type Tone } from '../../ui/status-word';
import { CORRECTIONS } from '../register/corrections';

type Grant = Schema<'GrantAnswer'>;
const MOST = 100;
const TONES: Readonly<Record<Grant['state'], Tone>> = { live: 'open', suspended: 'paused', ended: 'ended' };

/** The grants on an entry as far as the reader has a part in them or watches over the region. */
export function UsersOf({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  const grants = useQuery({
    queryKey: ['grants', 'entry', code],
    queryFn: () => said(api.GET('/api/v1/grants', { params: { query: { entry: code, limit: MOST } } })),
  });
  const columns: readonly Column<Grant>[] = [
    { key: 'user', title: t('user'), cell: ({ beneficiaryDepartmentId }) => nameOf(beneficiaryDepartmentId) },
    { key: 'purposes', title: t('purposes'), cell: ({ purposes }) => purposes.map((one) => one.code).join(t('comma')) },
    { key: 'mode', title: t('mode_'), cell: ({ mode }) => t(`mode.${mode}`) },
    { key: 'items', title: t('grantItems'), kind: 'number', cell: ({ itemIds }) => itemIds.length },
    { key: 'from', title: t('from'), cell: ({ validFrom }) => validFrom },
    { key: 'until', title: t('until'), cell: ({ validUntil }) => validUntil ?? t('noEnd') },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StatusWord tone={TONES[state]}>{t(`grantState.${state}`)}</StatusWord>,
    },
    {
      key: 'platform',
      title: t('platformState'),
      cell: ({ platform }) => (platform === null ? t('unstated') : inLanguage(platform.text)),
    },
  ];
  return (
    <Loaded query={grants}>
      {({ items }) => (
        <DataTable
          caption={t('users')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
          rowLink={({ requestId }) => `/requests/${requestId}`}
          empty={<Empty why={t('noUsers')} next={t('noUsersNext')} />}
        />
      )}
    </Loaded>
  );
}

/** The doubts about an entry's data, as far as the reader may see them. */
export function CorrectionsOf({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const corrections = useQuery({
    queryKey: ['corrections', 'entry', code],
    queryFn: () => said(api.GET('/api/v1/corrections', { params: { query: { entry: code, limit: MOST } } })),
  });
  return (
    <Loaded query={corrections}>
      {({ items }) => (
        <DataTable
          caption={t('corrections')}
          columns={CORRECTIONS.columns()}
          rows={items}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/corrections/${id}`}
          empty={<Empty why={t('noCorrections')} />}
        />
      )}
    </Loaded>
  );
}
