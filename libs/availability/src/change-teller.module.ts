import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { NoticesModule } from '@zeqing/notices';
import { ChangeTeller } from './change-teller.service';
import { JournalNews } from './journal-news';

/** What the worker does for halls. It holds no snapshot: what changed is asked of the API. */
@Module({ imports: [JournalModule, NoticesModule], providers: [ChangeTeller, JournalNews], exports: [ChangeTeller] })
export class ChangeTellerModule {}
