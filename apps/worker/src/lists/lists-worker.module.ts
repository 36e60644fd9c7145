import { Module } from '@nestjs/common';
import { ListsModule, MatchingModule } from '@zeqing/lists';
import { CatalogueCheckConsumer } from './catalogue-check.consumer';
import { ListExportConsumer } from './list-export.consumer';
import { ListImportApplyConsumer } from './list-import-apply.consumer';
import { ListImportCheckConsumer } from './list-import-check.consumer';
import { SettlingWatchSweep } from './settling-watch.sweep';

@Module({
  imports: [ListsModule, MatchingModule],
  providers: [
    CatalogueCheckConsumer,
    ListExportConsumer,
    ListImportCheckConsumer,
    ListImportApplyConsumer,
    SettlingWatchSweep,
  ],
})
export class ListsWorkerModule {}
