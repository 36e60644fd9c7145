import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';

type LeftOut = Schema<'LeftOutAnswer'>;

/** The needs no request is made for, each with why: covered already, unbound, unconditional, without an entry. */
export function LeftOutNeeds({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode {
  const { t } = useTranslation('packages');
  const { nameOf } = useDepartments();
  if (leftOut.length === 0) return null;
  const columns: readonly Column<LeftOut>[] = [
    {
      key: 'what',
      title: t('need'),
      kind: 'wide',
      cell: ({ evidenceTypeNames, itemNames }) => [...evidenceTypeNames, ...itemNames].join(t('comma')),
    },
    {
      key: 'who',
      title: t('provider'),
      cell: ({ providerDepartmentId }) => (providerDepartmentId === null ? '' : nameOf(providerDepartmentId)),
    },
    {
      key: 'why',
      title: t('why'),
      kind: 'wide',
      cell: ({ text, requestId }) => (
        <>
          {inLanguage(text)}{' '}
          {requestId !== null && (
            <Link to="/requests/$id" params={{ id: requestId }}>
              {t('covering')}
            </Link>
          )}
        </>
      ),
    },
  ];
  return (
    <section className="section" aria-label={t('leftOut')}>
      <h2>{t('leftOutCount', { count: leftOut.length })}</h2>
      <DataTable
        caption={t('leftOut')}
        columns={columns}
        rows={leftOut}
        rowKey={({ reason, evidenceTypeNames, entryCode }) => [reason, entryCode, ...evidenceTypeNames].join(' ')}
        empty={null}
      />
    </section>
  );
}
