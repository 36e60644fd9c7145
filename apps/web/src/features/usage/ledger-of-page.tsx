import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan, useMe } from '../../app/session';
import { Empty, Loaded, Page } from '../../ui/page';
import type { Request } from '../requests/acts';
import { sheetsOf } from './queries';
import { SheetPanel } from './sheet-panel';
import { UsageRecords } from './usage-records';

/** The usage ledger of one grant: its quarterly sheets, and what was recorded of its use (arts 26, 27, 29). */
export function LedgerOfPage(): ReactNode {
  const { t } = useTranslation('usage');
  const { requestId = '' } = useParams({ strict: false });
  const request = useQuery({
    queryKey: ['requests', requestId],
    queryFn: () => said(api.GET('/api/v1/requests/{id}', { params: { path: { id: requestId } } })),
  });
  const lead = (
    <>
      <Link to="/usage">{t('back')}</Link> ·{' '}
      <Link to="/grants/$requestId" params={{ requestId }}>
        {t('toGrant')}
      </Link>
    </>
  );
  return (
    <Page title={request.data ? t('of', { entry: request.data.entryName }) : t('one')} lead={lead}>
      <Loaded query={request}>{(found) => <Ledger request={found} />}</Loaded>
    </Page>
  );
}

function Ledger({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('usage');
  const sheets = useQuery(sheetsOf(request.id));
  const can = useCan()('requests.confirm');
  const own = useMe()?.posts.some(({ departmentId }) => departmentId === request.requester.departmentId) ?? false;
  return (
    <>
      <Loaded query={sheets}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty why={t('noSheet')} />}
            {items.map((sheet) => (
              <SheetPanel key={sheet.id} sheet={sheet} mayConfirm={can && own} />
            ))}
          </>
        )}
      </Loaded>
      <UsageRecords request={request} mayRecord={can && own && request.grantId !== null} />
    </>
  );
}
