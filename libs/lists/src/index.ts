export * from './batch-announcements';
export * from './recipient-announcements';
export * from './batch-approval.service';
export { CatalogueCheck } from './catalogue-import/catalogue-check.service';
export { CatalogueImportDesk, type CatalogueUpload } from './catalogue-import/catalogue-import-desk.service';
export * from './domain/check-list';
export * from './domain/duty-check';
export * from './domain/errors';
export {
  EXPORTED,
  EXPORTED_OBJECTS,
  type ExportedList,
  type ExportedObject,
  type ExportErrorCode,
  type ExportOrder,
  type ObjectOrder,
  type TableOrder,
} from './exports/domain/export-order';
export { EditionPrint } from './exports/edition-print.service';
export { ExportAnnouncements } from './exports/export-announcements';
export { ListExports, type MadeFile, type PreparedExport } from './exports/list-exports.service';
export * from './domain/findings';
export * from './domain/intent';
export { PROFILE_CHOICES, PROFILE_IDS, type ProfileChoice, type ProfileId } from './domain/profile';
export * from './domain/recipients';
export type { EditionRowView } from './domain/edition-row';
export { COMPARED_DEPARTMENTS, type ComparedDepartment } from './domain/compared-department';
export * from './domain/edition-diff';
export * from './edition-comparison.service';
export * from './edition-reader.service';
export type { ChangedItem, Impact, ItemLook, Standing } from './gate/domain/impact';
export { ApprovalGate, type ImpactView } from './gate/approval-gate.service';
export { ApprovalGateModule } from './gate/approval-gate.module';
export type { ImpactProbe } from './gate/impact-probe.port';
export * from './batch-undo.service';
export * from './import-conflicts.service';
export * from './import-desk.service';
export * from './import-history.service';
export * from './list-template.service';
export * from './import-worker.service';
export * from './list-reader.service';
export * from './lists-seeds.service';
export * from './lists.module';
export * from './lists.service';
export * from './recipients.service';
export type { PublishedBatch } from './store/published-batch.store';
export * from './domain/views';
export * from './workbook-reader.service';
export * from './matching/domain/match';
export * from './matching/domain/need';
export * from './matching/matching-board.service';
export * from './matching/matching.module';
export * from './matching/needs.service';
export * from './matching/negative-list.service';
export { NEGATIVE_STATES, type NegativeState } from './matching/store/negative.repository';
export type { NeedFilter } from './matching/store/need.repository';
export * from './settling/domain/decline-reasons';
export * from './settling/domain/settling';
export * from './settling/domain/settling-error';
export * from './settling/domain/settling-order';
export * from './settling/domain/settling-terms';
export * from './settling/domain/settling.workflow';
export type { NamedParty } from './settling/named-parties';
export * from './settling/settled-duties.service';
export * from './settling/settling-announcements';
export * from './settling/settling-queries.service';
export * from './settling/settling-watch.service';
export * from './settling/settling.service';
export type { SettlingFilter } from './settling/store/settling.repository';
export * from './duplicates/duplicate-collections.service';
export * from './duplicates/duplicate-probe.port';
export * from './duplicates/duplicates.module';
export * from './duplicates/owed-data.service';
export * from './return-flow/return-flows.service';
export { FLOW_STATES, type FlowState } from './return-flow/return-flow.store';
export * from './sources/source-departments.service';
export * from './settling/settling-acts.module';
export type { SettlingTermName } from './settling/domain/settling-terms';
export type { SetDays, SettlingDays } from './settling/settling-days.port';
export { SOURCE_KINDS, type SourceKind } from './sources/source.store';
