import type { MigrationClass } from '@zeqing/platform';
import { RolesAndJournal1763800000001 } from './0001-roles-and-journal';
import { Organisation1763800000003 } from './0003-organisation';
import { Calendar1763800000002 } from './0002-calendar';
import { Catalogue1763800000004 } from './0004-catalogue';
import { Lists1763800000005 } from './0005-lists';
import { Requests1763800000006 } from './0006-requests';
import { Services1763800000007 } from './0007-services';
import { Platform1763800000008 } from './0008-platform';
import { Notices1763800000009 } from './0009-notices';
import { Housekeeping1763800000010 } from './0010-housekeeping';
import { RequestLife1763800000011 } from './0011-request-life';
import { CorrectionsDisputesCases1763800000012 } from './0012-corrections-disputes-cases';
import { RegisterFaces1763800000013 } from './0013-register-faces';
import { PackagesConsultationsWorkbooks1763800000015 } from './0015-packages-consultations-workbooks';
import { GrantsInForce1763800000016 } from './0016-grants-in-force';
import { LedgersAndOutside1763800000017 } from './0017-ledgers-and-outside';
import { Supervision1763800000020 } from './0020-supervision';
import { NoticeChannels1763800000014 } from './0014-notice-channels';
import { RequestMachine1763800000019 } from './0019-request-machine';
import { Bulletins1763800000021 } from './0021-bulletins';
import { Workbench1763800000022 } from './0022-workbench';
import { KeptForOneself1763800000023 } from './0023-kept-for-oneself';
import { RulingsEnacted1763800000024 } from './0024-rulings-enacted';
import { EntryPinyinAndFacets1763800000025 } from './0025-entry-pinyin-and-facets';
import { UsesAndPairs1763800000026 } from './0026-uses-and-pairs';
import { EditionRowsByDuty1763800000029 } from './0029-edition-rows-by-duty';
import { Filters1763800000027 } from './0027-filters';
import { RecurringSupply1763800000035 } from './0035-recurring-supply';
import { UrgentCounted1763800000036 } from './0036-urgent-counted';
import { CatalogueImports1763800000047 } from './0047-catalogue-imports';
import { CatalogueSearch1763800000038 } from './0038-catalogue-search';
import { ImportMergeAndUndo1763800000037 } from './0037-import-merge-and-undo';
import { ImpactSigned1763800000039 } from './0039-impact-signed';
import { CatalogueLife1763800000040 } from './0040-catalogue-life';
import { CatalogueTerms1763800000041 } from './0041-catalogue-terms';
import { SharedResources1763800000042 } from './0042-shared-resources';
import { LawOfTerms1763800000046 } from './0046-law-of-terms';
import { SigningRules1763800000030 } from './0030-signing-rules';
import { RequestSettings1763800000032 } from './0032-request-settings';
import { HallWebhooks1763800000051 } from './0051-hall-webhooks';
import { ServiceModelVersions1763800000052 } from './0052-service-model-versions';
import { ResourceHealth1763800000053 } from './0053-resource-health';
import { CatalogueTakings1763800000054 } from './0054-catalogue-takings';
import { TakingsByChoice1763800000062 } from './0062-takings-by-choice';
import { EntryGrade1763800000055 } from './0055-entry-grade';
import { HallOnUndetermined1763800000056 } from './0056-hall-on-undetermined';
import { ResourceCalling1763800000058 } from './0058-resource-calling';
import { CaseVolumes1763800000060 } from './0060-case-volumes';
import { WindowGrants1763800000061 } from './0061-window-grants';
import { NoticesByDepartment1763800000045 } from './0045-notices-by-department';
import { RulingDuties1763800000034 } from './0034-ruling-duties';
import { DutyTerms1763800000049 } from './0049-duty-terms';
import { ReadinessHistory1763800000033 } from './0033-readiness-history';
import { ImportSources1763800000031 } from './0031-import-sources';
import { ThreeLists1763800000043 } from './0043-three-lists';
import { SourcesAndReturnFlow1763800000044 } from './0044-sources-and-return-flow';
import { ListPlans1763800000048 } from './0048-list-plans';

/** Every migration, oldest first. A merged one is never edited; a new one is added at the end. */
export const MIGRATIONS: readonly MigrationClass[] = [
  RolesAndJournal1763800000001,
  Calendar1763800000002,
  Organisation1763800000003,
  Catalogue1763800000004,
  Lists1763800000005,
  Requests1763800000006,
  Services1763800000007,
  Platform1763800000008,
  Notices1763800000009,
  Housekeeping1763800000010,
  RequestLife1763800000011,
  CorrectionsDisputesCases1763800000012,
  RegisterFaces1763800000013,
  PackagesConsultationsWorkbooks1763800000015,
  GrantsInForce1763800000016,
  LedgersAndOutside1763800000017,
  Supervision1763800000020,
  NoticeChannels1763800000014,
  Bulletins1763800000021,
  Workbench1763800000022,
  RequestMachine1763800000019,
  KeptForOneself1763800000023,
  RulingsEnacted1763800000024,
  EntryPinyinAndFacets1763800000025,
  UsesAndPairs1763800000026,
  EditionRowsByDuty1763800000029,
  Filters1763800000027,
  SigningRules1763800000030,
  ReadinessHistory1763800000033,
  ImportSources1763800000031,
  RecurringSupply1763800000035,
  UrgentCounted1763800000036,
  CatalogueSearch1763800000038,
  CatalogueImports1763800000047,
  ImpactSigned1763800000039,
  RequestSettings1763800000032,
  RulingDuties1763800000034,
  DutyTerms1763800000049,
  ThreeLists1763800000043,
  SourcesAndReturnFlow1763800000044,
  ImportMergeAndUndo1763800000037,
  HallWebhooks1763800000051,
  ServiceModelVersions1763800000052,
  ListPlans1763800000048,
  CatalogueLife1763800000040,
  CatalogueTerms1763800000041,
  SharedResources1763800000042,
  LawOfTerms1763800000046,
  ResourceHealth1763800000053,
  CatalogueTakings1763800000054,
  EntryGrade1763800000055,
  HallOnUndetermined1763800000056,
  ResourceCalling1763800000058,
  CaseVolumes1763800000060,
  WindowGrants1763800000061,
  NoticesByDepartment1763800000045,
  TakingsByChoice1763800000062,
];
