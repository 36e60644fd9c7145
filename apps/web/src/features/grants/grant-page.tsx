import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { whenOf } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { Empty, Loaded, Page } from '../../ui/page';
import type { Request } from '../requests/acts';
import { Decision } from '../requests/decision';
import { UseInShort } from '../usage/use-in-short';
import { ConfirmOrder } from './confirm-order';
import { GrantLife } from './grant-life';
import { GrantState, Period } from './grant-words';
import { SupplyRhythm } from './supply-rhythm';

/** One grant: what may be used, how it stands, what happened to it, and what I may do about it. */
export function GrantPage(): ReactNode {
  const { t } = useTranslation('grants');
  const { requestId = '' } = useParams({ strict: false });
  const request = useQuery({
    queryKey: ['requests', requestId],
    queryFn: () => said(api.GET('/api/v1/requests/{id}', { params: { path: { id: requestId } } })),
  });
  const lead = (
    <>
      <Link to="/grants">{t('back')}</Link> ·{' '}
      <Link to="/requests/$id" params={{ id: requestId }}>
        {t('toRequest')}
      </Link>
    </>
  );
  return (
    <Page title={request.data ? t('of', { entry: request.data.entryName }) : t('one')} lead={lead}>
      <Loaded query={request}>
        {(found) =>
          found.grant === null ? (
            <Empty
              why={t('noGrant')}
              next={
                <Link to="/requests/$id" params={{ id: requestId }}>
                  {t('toRequest')}
                </Link>
              }
            />
          ) : (
            <Told request={found} grant={found.grant} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** An interface answers with what is there at the moment: nothing is awaited of it by a day (U31). */
const isRecurring = (mode: string): boolean => mode === 'batch_exchange' || mode === 'file_download';

interface ToldProps {
  readonly request: Request;
  readonly grant: NonNullable<Request['grant']>;
}

function Told({ request, grant }: ToldProps): ReactNode {
  const { t } = useTranslation('grants');
  const { t: words } = useTranslation('requests');
  const { content, items } = request;
  const granted = items.filter(({ decision }) => decision !== 'cut').map(({ name, itemId }) => name ?? itemId);
  return (
    <div className="two-sides">
      <section className="panel" aria-label={t('facts')}>
        <h2>{t('facts')}</h2>
        <Facts
          facts={[
            { name: t('stateLabel'), text: <GrantState standing={grant} /> },
            { name: t('period'), text: <Period validFrom={content.validFrom} {...grant} /> },
            { name: t('giver'), text: request.provider.name },
            { name: t('user'), text: request.requester.name },
            { name: words('items'), text: granted.join(words('listComma')) },
            { name: words('useScope'), text: content.useScope },
            { name: words('scenario'), text: content.scenario },
            { name: words('modeLabel'), text: words(`mode.${content.mode}`) },
            { name: t('platform'), text: <Platform platform={grant.platform} /> },
          ]}
        />
        {grant.platform && <ConfirmOrder key={grant.platform.id} request={request} order={grant.platform} />}
      </section>
      <Decision request={request} />
      <div>
        <GrantLife request={request} />
        <UseInShort requestId={request.id} />
        {grant.state === 'live' && isRecurring(content.mode) && <SupplyRhythm request={request} />}
      </div>
    </div>
  );
}

/** The latest order to the platform: since when it is so there, by whom it was confirmed, why it failed. */
function Platform({ platform }: { readonly platform: ToldProps['grant']['platform'] }): ReactNode {
  const { t } = useTranslation('grants');
  if (platform === null) return t('notOrdered');
  const { text, orderedAt, effectiveAt, reason, byHand, document } = platform;
  return (
    <>
      {inLanguage(text)} <span className="faint">{t('ordered', { at: whenOf(orderedAt) })}</span>
      {effectiveAt !== null && <span className="faint"> {t('inForce', { at: whenOf(effectiveAt) })}</span>}
      {reason !== null && <> {reason}</>}
      {byHand === true && <span className="faint"> {t('byHand', { document: document ?? '' })}</span>}
    </>
  );
}
