import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { RegionBar } from './asked';
import { FigureSetSection } from './figure-set';

/** Whether what is shared is usable, and what the register holds: facts, suspicions and findings apart (U28). */
export function QualityPage(): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <Page lead={t('quality.lead')}>
      <RegionBar />
      <FigureSetSection set="quality" />
      <FigureSetSection set="register" />
    </Page>
  );
}
