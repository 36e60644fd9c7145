import { Module } from '@nestjs/common';
import { AvailabilityModule } from '@zeqing/availability';
import { OrganisationModule } from '@zeqing/organisation';
import { AvailabilityController } from './availability.controller';
import { BundleController } from './bundle.controller';
import { ByCodeController } from './by-code.controller';
import { ChangesController } from './changes.controller';
import { QuickLookUp } from './quick-look-up';
import { SandboxController } from './sandbox.controller';
import { SandboxServicesController } from './sandbox-services.controller';

@Module({
  imports: [AvailabilityModule, OrganisationModule],
  controllers: [
    AvailabilityController,
    BundleController,
    ByCodeController,
    ChangesController,
    SandboxController,
    SandboxServicesController,
  ],
  providers: [QuickLookUp],
})
export class AvailabilityApiModule {}
