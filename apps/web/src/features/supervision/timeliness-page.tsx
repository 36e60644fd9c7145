import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { Ageing } from './ageing';
import { RegionBar, useAsked } from './asked';
import { ExportLinks } from './export-links';
import { Funnel } from './funnel';
import { Ranking } from './ranking';
import { StageDays } from './stage-days';
import { Trend } from './trend';

/** Whether it gets better, which stage is slow, who is late, and where requests end. */
export function TimelinessPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  return (
    <Page lead={t('timeliness.lead')}>
      <RegionBar />
      <h2>{t('trend.title')}</h2>
      <Trend />
      <StageDays />
      <h2 className="section">{t('ageing.title')}</h2>
      <p>
        <ExportLinks table="ageing" asked={asked} />
      </p>
      <Ageing />
      <h2 className="section">{t('ranking.title')}</h2>
      <p>
        <ExportLinks table="overdue-ranking" asked={asked} />
      </p>
      <Ranking />
      <h2 className="section">{t('funnel.title')}</h2>
      <p>
        <ExportLinks table="funnel" asked={asked} />
      </p>
      <Funnel />
    </Page>
  );
}
