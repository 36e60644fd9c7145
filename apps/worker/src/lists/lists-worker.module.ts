import { Module } from '@nestjs/common';
import { ListsModule, MatchingModule } from '@zeqing/lists';
import { ListImportApplyConsumer } from './list-import-apply.consumer';
import { ListImportCheckConsumer } from './list-import-check.consumer';
import { SettlingWatchSweep } from './settling-watch.sweep';

@Module({
  imports: [ListsModule, MatchingModule],
  providers: [ListImportCheckConsumer, ListImportApplyConsumer, SettlingWatchSweep],
})
export class ListsWorkerModule {}
