import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import {
  CheckpointSweep,
  ConsumerRunner,
  Journal,
  JournalHealthWatch,
  JournalModule,
  JournalWatchSweep,
  Redelivery,
  Relay,
  SecurityDigestSweep,
} from '@zeqing/journal';
import type { Clock } from '@zeqing/kernel';
import { CLOCK, CONFIG, LOGGER, QueueHub, UnitOfWork, type Config, type Sweep } from '@zeqing/platform';
import type { Logger } from 'pino';
import { BackgroundWork } from './background-work';
import { EventsProcess } from './events.process';
import { RedisCheck } from './redis.check';
import { SealingProcess } from './sealing.process';
import { JOURNAL_SWEEPS, SweepsProcess } from './sweeps.process';

/** What keeps the journal going and what follows from it: sealing, relaying, consumers, sweeps. */
@Module({
  imports: [JournalModule, DiscoveryModule],
  providers: [
    BackgroundWork,
    RedisCheck,
    SealingProcess,
    EventsProcess,
    SweepsProcess,
    {
      provide: QueueHub,
      inject: [CONFIG, LOGGER],
      useFactory: (config: Config, logger: Logger) => new QueueHub(config, logger),
    },
    {
      provide: Relay,
      inject: [UnitOfWork, QueueHub, BackgroundWork, LOGGER],
      useFactory: (work: UnitOfWork, hub: QueueHub, background: BackgroundWork, logger: Logger) =>
        new Relay(work, hub, () => background.consumers, logger),
    },
    {
      provide: ConsumerRunner,
      inject: [UnitOfWork, CONFIG, BackgroundWork, LOGGER],
      useFactory: (work: UnitOfWork, config: Config, background: BackgroundWork, logger: Logger) =>
        new ConsumerRunner(work, config, () => background.consumers, logger),
    },
    {
      provide: JOURNAL_SWEEPS,
      inject: [BackgroundWork, QueueHub, Journal, JournalHealthWatch, UnitOfWork, CONFIG, CLOCK, LOGGER],
      useFactory: (
        background: BackgroundWork,
        hub: QueueHub,
        journal: Journal,
        health: JournalHealthWatch,
        work: UnitOfWork,
        config: Config,
        clock: Clock,
        logger: Logger,
      ): readonly Sweep[] => [
        new Redelivery(work, hub, () => background.consumers, logger),
        new JournalWatchSweep(work, health, logger),
        new CheckpointSweep(work, config, clock, logger),
        new SecurityDigestSweep(work, journal, config, clock),
      ],
    },
  ],
  exports: [QueueHub, SweepsProcess],
})
export class JournalWorkerModule {}
