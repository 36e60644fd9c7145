import type { ReactNode } from 'react';
import { CASES } from './cases';
import { CORRECTIONS } from './corrections';
import { DISPUTES } from './disputes';
import { OUTSIDE } from './outside';
import { SubjectList } from './subject-list';
import { SubjectPage } from './subject-page';
import { URGINGS } from './urgings';

export const CorrectionsPage = (): ReactNode => <SubjectList subject={CORRECTIONS} />;
export const CorrectionPage = (): ReactNode => <SubjectPage subject={CORRECTIONS} />;
export const DisputesPage = (): ReactNode => <SubjectList subject={DISPUTES} />;
export const DisputePage = (): ReactNode => <SubjectPage subject={DISPUTES} />;
export const UrgingsPage = (): ReactNode => <SubjectList subject={URGINGS} />;
export const UrgingPage = (): ReactNode => <SubjectPage subject={URGINGS} />;
export const CasesPage = (): ReactNode => <SubjectList subject={CASES} />;
export const CasePage = (): ReactNode => <SubjectPage subject={CASES} />;
export const OutsideRequestsPage = (): ReactNode => <SubjectList subject={OUTSIDE} />;
export const OutsideRequestPage = (): ReactNode => <SubjectPage subject={OUTSIDE} />;
