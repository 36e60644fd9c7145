import { Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, LOGGER, type Config } from '@zeqing/platform';
import type { Logger } from 'pino';
import { JournalAudit } from './journal-audit.service';
import { JournalHealthWatch } from './journal-health';
import { JournalNews } from './journal-news';
import { JournalProofs } from './journal-proofs.service';
import { JournalReader } from './journal-reader.service';
import { JournalTail } from './journal-tail';
import { Journal } from './journal.service';
import { SecurityEvents } from './security-events.service';

@Injectable()
class TailEnd implements OnApplicationShutdown {
  constructor(private readonly tail: JournalTail) {}

  onApplicationShutdown(): Promise<void> {
    return this.tail.close();
  }
}

/** Appending to the journal and reading it. Expects the global platform and database modules. */
@Module({
  providers: [
    Journal,
    JournalAudit,
    JournalHealthWatch,
    JournalNews,
    JournalReader,
    JournalProofs,
    SecurityEvents,
    {
      provide: JournalTail,
      inject: [CONFIG, LOGGER],
      useFactory: (config: Config, logger: Logger) => new JournalTail(config.database.direct, logger),
    },
    TailEnd,
  ],
  exports: [
    Journal,
    JournalAudit,
    JournalHealthWatch,
    JournalNews,
    JournalProofs,
    JournalReader,
    JournalTail,
    SecurityEvents,
  ],
})
export class JournalModule {}
