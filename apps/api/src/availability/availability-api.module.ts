import { Module } from '@nestjs/common';
import { AvailabilityModule } from '@zeqing/availability';
import { AvailabilityController } from './availability.controller';

@Module({ imports: [AvailabilityModule], controllers: [AvailabilityController] })
export class AvailabilityApiModule {}
