import { Module } from '@nestjs/common';
import { NoticesModule } from '@zeqing/notices';
import { NoticesController } from './notices.controller';

@Module({ imports: [NoticesModule], controllers: [NoticesController] })
export class NoticesApiModule {}
