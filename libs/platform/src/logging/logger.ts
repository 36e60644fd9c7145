import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from '../config/config';

/** Paths whose values never reach a log. */
const REDACTED = ['password', 'secret', 'token', 'authorization', 'cookie', '*.password', '*.secret', '*.token'];

export const createLogger = (config: Pick<Config, 'logLevel'>, process: string): Logger =>
  pino({ level: config.logLevel, base: { process }, redact: REDACTED });

/** Lets Nest write through pino: one line, one object, no colours. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ context: rest.at(-1), detail: rest[0] }, String(message));
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }
}
