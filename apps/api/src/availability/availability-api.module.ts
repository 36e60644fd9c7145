import { Module } from '@nestjs/common';
import { AvailabilityModule } from '@zeqing/availability';
import { OrganisationModule } from '@zeqing/organisation';
import { AvailabilityController } from './availability.controller';
import { BundleController } from './bundle.controller';
import { ChangesController } from './changes.controller';
import { QuickLookUp } from './quick-look-up';
import { SandboxController } from './sandbox.controller';

@Module({
  imports: [AvailabilityModule, OrganisationModule],
  controllers: [AvailabilityController, BundleController, ChangesController, SandboxController],
  providers: [QuickLookUp],
})
export class AvailabilityApiModule {}
