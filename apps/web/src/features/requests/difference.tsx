import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { DataTable } from '../../ui/data-table';
import { Loaded } from '../../ui/page';
import type { Request } from './acts';
import { changeableFacts } from './facts';

interface Change {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/** What has become of a request since it was read, field by field. */
export function Difference({ seen }: { readonly seen: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const now = useQuery({
    // Not the page's own: the form must go on showing what was read until the reader takes the new one.
    queryKey: ['request-now', seen.id, seen.version],
    queryFn: () => said(api.GET('/api/v1/requests/{id}', { params: { path: { id: seen.id } } })),
    gcTime: 0,
  });
  const nothing = t('nothingYet');
  return (
    <Loaded query={now}>
      {(current) => {
        const before = changeableFacts(seen, t);
        const changes = changeableFacts(current, t).flatMap(({ key, name, text }): Change[] => {
          const old = before.find((fact) => fact.key === key)?.text ?? '';
          return old === text ? [] : [{ key, name, before: old || nothing, now: text || nothing }];
        });
        return (
          <DataTable
            file="none"
            caption={t('changes', { before: seen.version, now: current.version })}
            columns={[
              { key: 'name', title: t('changedWhat'), cell: ({ name }) => name },
              { key: 'before', title: t('changedFrom'), cell: ({ before: text }) => <del>{text}</del> },
              { key: 'now', title: t('changedTo'), cell: ({ now: text }) => <ins>{text}</ins> },
            ]}
            rows={changes}
            rowKey={({ key }) => key}
            empty={<p>{t('changedNothingSeen')}</p>}
          />
        );
      }}
    </Loaded>
  );
}
