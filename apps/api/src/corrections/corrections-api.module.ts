import { Module } from '@nestjs/common';
import { RequestsModule } from '@zeqing/requests';
import { CorrectionsController } from './corrections.controller';

@Module({ imports: [RequestsModule], controllers: [CorrectionsController] })
export class CorrectionsApiModule {}
