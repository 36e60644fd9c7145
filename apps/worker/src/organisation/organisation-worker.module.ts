import { Module } from '@nestjs/common';
import { OrganisationModule } from '@zeqing/organisation';
import { SignInHousekeepingSweep } from './sign-in-housekeeping.sweep';

@Module({ imports: [OrganisationModule], providers: [SignInHousekeepingSweep] })
export class OrganisationWorkerModule {}
