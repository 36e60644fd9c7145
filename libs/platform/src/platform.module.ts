import { Global, Module, type DynamicModule } from '@nestjs/common';
import { systemClock, type Clock } from '@zeqing/kernel';
import type { Logger } from 'pino';
import type { Config } from './config/config';

/** Injection tokens of what a process has exactly one of. */
export const CONFIG = Symbol('Config');
export const CLOCK = Symbol('Clock');
export const LOGGER = Symbol('Logger');

@Global()
@Module({})
export class PlatformModule {
  static forRoot(parts: { config: Config; logger: Logger; clock?: Clock }): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: parts.config },
        { provide: LOGGER, useValue: parts.logger },
        { provide: CLOCK, useValue: parts.clock ?? systemClock },
      ],
      exports: [CONFIG, LOGGER, CLOCK],
    };
  }
}
