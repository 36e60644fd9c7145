import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { OrganisationModule } from '@zeqing/organisation';
import { CatalogueController } from './catalogue.controller';

@Module({ imports: [CatalogueModule, OrganisationModule], controllers: [CatalogueController] })
export class CatalogueApiModule {}
