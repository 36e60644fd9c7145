import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { useMyRegion } from './calendar-page';
import { NewRule } from './new-rule';
import { RequestSettings } from './request-settings';

type Rule = Schema<'ClockRuleAnswer'>;
type Ground = Schema<'DictionaryGroundAnswer'>;
const NATION = '000000';

/** The terms all clocks run by and the grounds a refusal may rest on, each with its article. */
export function RulesPage(): ReactNode {
  const { t } = useTranslation('settings');
  const mayAdd = useCan()('requests.rules');
  const region = useMyRegion();
  return (
    <Page
      lead={t('rules.lead')}
      actions={
        <Link to="/settings/dictionaries" className="button-link">
          {t('rules.toDictionaries')}
        </Link>
      }
    >
      <h2>{t('rules.terms')}</h2>
      <Terms />
      {mayAdd && <NewRule region={region} />}
      <RequestSettings />
      <h2 className="section">{t('rules.grounds')}</h2>
      <p className="faint">{t('rules.groundsLead')}</p>
      <Grounds />
    </Page>
  );
}

function Terms(): ReactNode {
  const { t } = useTranslation('settings');
  const region = useMyRegion();
  const rules = useQuery({
    queryKey: ['clock-rules', region],
    queryFn: () => said(api.GET('/api/v1/clock-rules', { params: { query: { region } } })),
  });
  const typeOf = (type: string | null): string =>
    type === 'unconditional' || type === 'conditional' ? t(`rules.shareType.${type}`) : t('rules.whateverType');
  const columns: readonly Column<Rule>[] = [
    { key: 'phase', title: t('rules.phase'), cell: ({ phase }) => t(`rules.phases.${phase}`) },
    { key: 'type', title: t('rules.type'), cell: ({ shareType }) => typeOf(shareType) },
    { key: 'days', title: t('rules.days'), kind: 'number', cell: ({ budgetWorkingDays }) => budgetWorkingDays },
    { key: 'more', title: t('rules.more'), kind: 'number', cell: ({ extendableWorkingDays }) => extendableWorkingDays },
    { key: 'pause', title: t('rules.pause'), cell: ({ pausable }) => t(pausable ? 'rules.stops' : 'rules.runsOn') },
    { key: 'basis', title: t('rules.article'), cell: ({ basis }) => <Article cited={basis} /> },
    {
      key: 'region',
      title: t('calendar.region'),
      cell: ({ regionCode }) => (regionCode === NATION ? t('calendar.nation') : regionCode),
    },
    { key: 'version', title: t('rules.version'), kind: 'number', cell: ({ version }) => version },
    { key: 'from', title: t('rules.validFrom'), cell: ({ validFrom }) => validFrom ?? t('rules.always') },
  ];
  return (
    <Loaded query={rules}>
      {({ items }) => (
        <DataTable
          caption={t('rules.terms')}
          columns={columns}
          rows={items}
          rowKey={({ code, version, regionCode }) => `${regionCode} ${code} ${version}`}
          empty={<Empty why={t('rules.none')} />}
        />
      )}
    </Loaded>
  );
}

function Grounds(): ReactNode {
  const { t } = useTranslation('settings');
  const grounds = useQuery({
    queryKey: ['refusal-grounds'],
    queryFn: () => said(api.GET('/api/v1/refusal-grounds')),
    staleTime: Infinity,
  });
  const columns: readonly Column<Ground>[] = [
    { key: 'ground', title: t('rules.ground'), kind: 'wide', cell: ({ ground }) => t(`rules.groundOf.${ground}`) },
    {
      key: 'types',
      title: t('rules.forTypes'),
      cell: ({ shareTypes }) => shareTypes.map((type) => t(`rules.shareType.${type}`)).join(t('comma')),
    },
    {
      key: 'citation',
      title: t('rules.citation'),
      cell: ({ citation }) => t(citation ? 'rules.mustCite' : 'rules.reason'),
    },
    { key: 'article', title: t('rules.article'), cell: ({ article }) => <Article cited={article} /> },
  ];
  return (
    <Loaded query={grounds}>
      {({ items }) => (
        <DataTable
          caption={t('rules.grounds')}
          columns={columns}
          rows={items}
          rowKey={({ ground }) => ground}
          empty={<Empty why={t('rules.none')} />}
        />
      )}
    </Loaded>
  );
}
