import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { CatalogueModule } from '../catalogue.module';
import { Detachments } from './detachments.service';
import { RESOURCE_USE, type ResourceUse } from './resource-use.port';

/** Taking a resource off an entry: the one part of the catalogue that asks a floor above who uses it. */
@Module({})
export class DetachmentModule {
  /** `use` is provided by one of `imports`. */
  static withUse(imports: readonly Type[], use: Type<ResourceUse>): DynamicModule {
    return {
      module: DetachmentModule,
      imports: [CatalogueModule, JournalModule, ...imports],
      providers: [Detachments, { provide: RESOURCE_USE, useExisting: use }],
      exports: [Detachments],
    };
  }
}
