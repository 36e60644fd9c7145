import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { DocumentRenderer } from '@zeqing/platform';
import { BatchAnnouncements } from './batch-announcements';
import { BatchApproval } from './batch-approval.service';
import { BatchFiller } from './batch-filler';
import { BatchPreview } from './batch-preview';
import { BatchPublisher } from './batch-publisher';
import { CatalogueCheck } from './catalogue-import/catalogue-check.service';
import { CatalogueImportDesk } from './catalogue-import/catalogue-import-desk.service';
import { CatalogueTaking } from './catalogue-import/catalogue-taking';
import { BatchUndo } from './batch-undo.service';
import { EditionPrint } from './exports/edition-print.service';
import { ExportAnnouncements } from './exports/export-announcements';
import { ListExports } from './exports/list-exports.service';
import { ListSheets } from './exports/list-sheets.service';
import { DutyWriter } from './duty-writer';
import { EditionComparison } from './edition-comparison.service';
import { EditionReader } from './edition-reader.service';
import { EditionMaker } from './edition-maker';
import { ImportAssessor } from './import-assessor';
import { ImportConflicts } from './import-conflicts.service';
import { ImportDesk } from './import-desk.service';
import { ImportProgress } from './import-progress';
import { ImportWorker } from './import-worker.service';
import { ImportHistory } from './import-history.service';
import { ImportMerger } from './import-merger';
import { KnownRows } from './known-rows';
import { ListReader } from './list-reader.service';
import { ListTemplates } from './list-template.service';
import { Lists } from './lists.service';
import { ListsSeeds } from './lists-seeds.service';
import { TakenRows } from './taken-rows';
import { UndoneRows } from './undone-rows';
import { WorkbookReader } from './workbook-reader.service';
import { RecipientAnnouncements } from './recipient-announcements';
import { Recipients } from './recipients.service';
import { SeriesDepartments } from './series-departments';
import { BatchRepository } from './store/batch.repository';
import { DutyRepository } from './store/duty.repository';
import { EditionRepository } from './store/edition.repository';
import { ImportRepository } from './store/import.repository';

const FACE = [
  Lists,
  ListReader,
  EditionReader,
  EditionComparison,
  CatalogueImportDesk,
  CatalogueCheck,
  BatchAnnouncements,
  RecipientAnnouncements,
  ExportAnnouncements,
  ListExports,
  EditionPrint,
  ImportDesk,
  ImportConflicts,
  ImportHistory,
  ListTemplates,
  BatchUndo,
  ImportWorker,
  WorkbookReader,
  BatchApproval,
  Recipients,
  ListsSeeds,
];
const PARTS = [
  DocumentRenderer,
  BatchFiller,
  BatchPreview,
  BatchPublisher,
  CatalogueTaking,
  DutyWriter,
  EditionMaker,
  ImportAssessor,
  ImportMerger,
  ImportProgress,
  KnownRows,
  ListSheets,
  SeriesDepartments,
  TakenRows,
  UndoneRows,
];
const STORES = [BatchRepository, DutyRepository, EditionRepository, ImportRepository];

/** Expects the global platform and database modules. */
@Module({
  imports: [JournalModule, OrganisationModule, CalendarModule, CatalogueModule],
  providers: [...FACE, ...PARTS, ...STORES],
  // The gate tries a batch out with the same parts that publish it.
  exports: [...FACE, BatchPreview, BatchPublisher, BatchRepository, DutyRepository, DutyWriter],
})
export class ListsModule {}
