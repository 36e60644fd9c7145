export { affectedBy, type Affected, type EventHead } from './domain/affected';
export { coversSubject, isLeftOut, isUsedIn, usesByEntry, type EntryUse, type WrittenUse } from './domain/entry-uses';
export { RANK_WEIGHTS, type RankWeight } from './domain/case-load';
export * from './domain/item-code';
export * from './domain/item-model';
export { acceptedOf, usesOf } from './domain/beneficiaries';
export { servesCounter } from './domain/use-modes';
export * from './domain/readiness-answer';
export type { Say } from './domain/say';
export { BLOCKER_TEXTS } from './domain/blocker-texts';
export { REASON_CODES, type ReasonCode } from './domain/reasons';
export type { ItemNeed } from './domain/item-needs';
export type { ReadinessQuestion } from './domain/item-readiness';
export { sandboxMaterials, sandboxReadiness, type SandboxMaterial } from './domain/sandbox/sandbox-readiness';
export { SUPPOSITIONS, type Supposition, type SuppositionKind } from './domain/suppose';
export type { ImportRow, ServiceNeedRows } from './domain/import/cells';
export { DuplicateFinder } from './duplicate-finder.service';
export { EvidenceOfEntries } from './evidence-of-entries.service';
export type { EntryEvidence } from './store/entry-evidence.store';
export { ServiceListImpact } from './list-impact.service';
export { ServicePackageNeeds } from './package-needs.service';
export { ReadinessHistory, type Series as ReadinessSeries } from './readiness-history.service';
export type { ReadinessDay, RegionDay } from './domain/history';
export { ReadinessOutlook, type NamedRanking, type WhatIf } from './readiness-outlook.service';
export type { ItemQuestion } from './items-asked';
export { ReadinessService, type OneThingQuestion } from './readiness.service';
export type { Answered, AsOf } from './world-reader';
export { ServiceNeeds } from './service-needs.service';
export * from './services.errors';
export { ITEM_SCHEMES, type ItemFilter, type ItemScheme } from './store/item.repository';
export type { ServiceImport } from './store/import.repository';
export type { ItemPurposes } from './store/item-purposes.repository';
export { ServicesModule } from './services.module';

import { DRAFT_EVENT_TYPES } from './life/draft-desk';

export * from './life';

/** Journal events of this subject: `services.needs_imported` (service_import), the others of a service_draft. */
export const SERVICE_EVENT_TYPES = ['services.needs_imported', ...DRAFT_EVENT_TYPES] as const;
