import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { OrganisationModule } from '@zeqing/organisation';
import { DuplicateCollections } from './duplicate-collections.service';
import { DUPLICATE_PROBE, type DuplicateProbe } from './duplicate-probe.port';

/** The part of the lists that asks a floor above what service items collect. */
@Module({})
export class DuplicatesModule {
  /** `probe` is provided by one of `imports`. */
  static withProbe(imports: readonly Type[], probe: Type<DuplicateProbe>): DynamicModule {
    return {
      module: DuplicatesModule,
      imports: [OrganisationModule, ...imports],
      providers: [DuplicateCollections, { provide: DUPLICATE_PROBE, useExisting: probe }],
      exports: [DuplicateCollections],
    };
  }
}
