import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Empty, Loaded, Page } from '../../ui/page';

const COMMAND = 'npm run demo:reset';
const SHIFTED = `${COMMAND} -- --day 2026-10-30`;

/** How the demonstration is put back to its first day. Only a command on the machine itself can do it. */
export function DemonstrationPage(): ReactNode {
  const { t } = useTranslation('settings');
  const options = useQuery({
    queryKey: ['sign-in-options'],
    queryFn: () => said(api.GET('/api/v1/sign-in-options')),
  });
  return (
    <Page lead={t('demonstration.lead')}>
      <Loaded query={options}>
        {({ demo }) =>
          demo.length === 0 ? (
            <Empty
              why={t('demonstration.not')}
              next={
                <>
                  {t('demonstration.notNext')} <Link to="/">{t('demonstration.home')}</Link>
                </>
              }
            />
          ) : (
            <section className="panel">
              <p>{t('demonstration.how')}</p>
              <pre className="code">
                <code>{COMMAND}</code>
              </pre>
              <ul>
                <li>{t('demonstration.stops')}</li>
                <li>{t('demonstration.deletes')}</li>
                <li>{t('demonstration.guarded')}</li>
              </ul>
              <p>{t('demonstration.shift')}</p>
              <pre className="code">
                <code>{SHIFTED}</code>
              </pre>
            </section>
          )
        }
      </Loaded>
    </Page>
  );
}
