import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { OrganisationModule } from '@zeqing/organisation';
import { CatalogueModule } from '../catalogue.module';
import { ENTRY_USERS, type EntryUsers } from './entry-users.port';
import { PublicationAnnouncements } from './publication-announcements';

/** Making known what was published: the part of the catalogue that asks the floors above who uses an entry. */
@Module({})
export class PublicationModule {
  /** `users` is provided by one of `imports`. */
  static withUsers(imports: readonly Type[], users: Type<EntryUsers>): DynamicModule {
    return {
      module: PublicationModule,
      imports: [CatalogueModule, OrganisationModule, ...imports],
      providers: [PublicationAnnouncements, { provide: ENTRY_USERS, useExisting: users }],
      exports: [PublicationAnnouncements],
    };
  }
}
