import { Module } from '@nestjs/common';
import { AvailabilityModule } from '@zeqing/availability';
import { OrganisationModule } from '@zeqing/organisation';
import { AvailabilityController } from './availability.controller';
import { ChangesController } from './changes.controller';
import { QuickLookUp } from './quick-look-up';

@Module({
  imports: [AvailabilityModule, OrganisationModule],
  controllers: [AvailabilityController, ChangesController],
  providers: [QuickLookUp],
})
export class AvailabilityApiModule {}
