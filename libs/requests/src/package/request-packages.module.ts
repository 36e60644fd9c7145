import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { RequestsModule } from '../requests.module';
import type { PackageNeeds } from './domain/package-needs.port';
import { PACKAGE_NEEDS, PackageDesk } from './package-desk.service';

/** Making packages: the one part of requests that asks a floor above which data an item needs. */
@Module({})
export class RequestPackagesModule {
  /** `needs` is provided by one of `imports`. */
  static withNeeds(imports: readonly Type[], needs: Type<PackageNeeds>): DynamicModule {
    return {
      module: RequestPackagesModule,
      imports: [RequestsModule, CatalogueModule, JournalModule, ...imports],
      providers: [PackageDesk, { provide: PACKAGE_NEEDS, useExisting: needs }],
      exports: [PackageDesk],
    };
  }
}
