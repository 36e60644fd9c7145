import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Empty, Loaded } from '../../ui/page';
import { GapsTable } from './gaps-table';

const MOST = 50;

/** What an entry still lacks of arts 13 to 15; there are no more than fields. */
export function GapsOf({ code }: { readonly code: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const gaps = useQuery({
    queryKey: ['catalogue', 'gaps', 'entry', code],
    queryFn: () => said(api.GET('/api/v1/lists/gaps', { params: { query: { entry: code, limit: MOST } } })),
  });
  const closed = (
    <Link to="/catalogue/gaps" search={{ entry: code, state: 'closed' }}>
      {t('toClosedGaps')}
    </Link>
  );
  return (
    <Loaded query={gaps}>
      {({ items }) => <GapsTable isOfOneEntry gaps={items} empty={<Empty why={t('noGapsHere')} next={closed} />} />}
    </Loaded>
  );
}
