import { Module } from '@nestjs/common';
import { RequestsModule } from '@zeqing/requests';
import { CasesController } from './cases.controller';
import { UrgingsController } from './urgings.controller';

@Module({ imports: [RequestsModule], controllers: [CasesController, UrgingsController] })
export class CasesApiModule {}
