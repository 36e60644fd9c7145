import { Module } from '@nestjs/common';
import { ListsModule } from '@zeqing/lists';
import { CatalogueCheckConsumer } from './catalogue-check.consumer';
import { ListImportApplyConsumer } from './list-import-apply.consumer';
import { ListImportCheckConsumer } from './list-import-check.consumer';

@Module({
  imports: [ListsModule],
  providers: [CatalogueCheckConsumer, ListImportCheckConsumer, ListImportApplyConsumer],
})
export class ListsWorkerModule {}
