import { Controller, Get, Inject, Query, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AvailabilityChanges, type AvailabilityChange } from '@zeqing/availability';
import { LOGGER } from '@zeqing/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Permit, ProblemException } from '../http';
import { AvailabilityChangesAnswer, ChangesQuery } from './changes.dto';

const DEFAULT_LIMIT = 200;
/** Between two signs of life: shorter than the patience of proxies. Milliseconds. */
const HEARTBEAT = 15_000;
/** What a client waits before it comes again. Milliseconds. */
const COME_AGAIN = 3_000;
/** A stream ends after so long, so that a token that has run out is not heard on. Milliseconds. */
const LONGEST = 600_000;
const NUMBER = /^\d{1,15}$/;

/** What changed of the answers a hall may keep (design §8, U20). */
@ApiTags('availability')
@Controller('api/v1/events')
export class ChangesController implements BeforeApplicationShutdown {
  readonly #streams = new Set<ServerResponse>();

  constructor(
    private readonly changes: AvailabilityChanges,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A server that stops waits for nobody who listens; they come again to another. */
  beforeApplicationShutdown(): void {
    for (const stream of this.#streams) stream.end();
  }

  /** The changes after a sequence, in their order; read on from `last`. Nothing is left out or comes late. */
  @Permit('availability.read')
  @Get()
  @ApiOkResponse({ type: AvailabilityChangesAnswer })
  async after(@Query() { after = 0, limit = DEFAULT_LIMIT }: ChangesQuery): Promise<AvailabilityChangesAnswer> {
    return this.changes.after(after, limit);
  }

  /**
   * The same as it comes (server-sent events): `id` is the sequence, `event` is `revocation` or `change`, `data` the change.
   * Who lost the connection comes again with `Last-Event-ID` and misses nothing. Ends after ten minutes, to be opened
   * again with a token that is still good.
   */
  @Permit('availability.read')
  @Get('stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'sequence of the last change received' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = placeOf(request.headers['last-event-id']);
    let place = asked ?? (await this.changes.head());
    const { raw } = reply;
    reply.hijack();
    // Hijacked: what the hooks have set on the reply goes out by hand.
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      ...{ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${COME_AGAIN}\n\n`);
    let [isBusy, isWoken] = [false, true];
    const push = async (): Promise<void> => {
      if (isBusy) return;
      isBusy = true;
      for (; isWoken && !raw.destroyed;) {
        isWoken = false;
        const { items, last } = await this.changes.after(place, DEFAULT_LIMIT);
        if (items.length > 0) raw.write(items.map(eventOf).join(''));
        isWoken ||= last > place;
        place = last;
      }
      isBusy = false;
    };
    const wake = (): void => {
      isWoken = true;
      push().catch((error: unknown) => {
        // Whoever listens comes again and misses nothing.
        this.logger.warn({ err: error }, 'a stream of changes ended');
        raw.end();
      });
    };
    const stop = this.changes.follow(wake);
    wake();
    const heartbeat = setInterval(() => void raw.write(':\n\n'), HEARTBEAT);
    const end = setTimeout(() => void raw.end(), LONGEST);
    this.#streams.add(raw);
    raw.once('close', () => {
      this.#streams.delete(raw);
      clearInterval(heartbeat);
      clearTimeout(end);
      stop();
    });
    if (raw.destroyed) raw.emit('close');
  }
}

function placeOf(header: string | string[] | undefined): number | null {
  if (header === undefined || header === '') return null;
  if (typeof header !== 'string' || !NUMBER.test(header))
    throw new ProblemException({ code: 'invalid_input', fields: [{ pointer: 'Last-Event-ID', rule: 'number' }] });
  return Number(header);
}

const eventOf = (change: AvailabilityChange): string =>
  `id: ${change.sequence}\nevent: ${change.isRevocation ? 'revocation' : 'change'}\ndata: ${JSON.stringify(change)}\n\n`;
