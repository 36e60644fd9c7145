import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AvailabilityChanges, ChangeStreams, type AvailabilityChange } from '@zeqing/availability';
import type { UseCaseContext } from '@zeqing/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Permit } from '../http';
import { beginEvents, HEARTBEAT, lastEventId, SIGN_OF_LIFE } from '../http/event-stream';
import { AvailabilityChangesAnswer, ChangesQuery } from './changes.dto';

const DEFAULT_LIMIT = 200;
/** A stream ends after so long, so that a token that has run out is not heard on. Milliseconds. */
const LONGEST = 600_000;

/** What changed of the answers a hall may keep (design §8, U20). */
@ApiTags('availability')
@Controller('api/v1/events')
export class ChangesController {
  constructor(
    private readonly changes: AvailabilityChanges,
    private readonly streams: ChangeStreams,
  ) {}

  /** The changes after a sequence, in their order; read on from `last`. Nothing is left out or comes late. */
  @Permit('availability.read')
  @Get()
  @ApiOkResponse({ type: AvailabilityChangesAnswer })
  async after(
    @Context() context: UseCaseContext,
    @Query() { after = 0, limit = DEFAULT_LIMIT }: ChangesQuery,
  ): Promise<AvailabilityChangesAnswer> {
    return this.changes.after(context, after, limit);
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
  async stream(
    @Context() context: UseCaseContext,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = lastEventId(request);
    const raw = beginEvents(reply);
    const stop = await this.streams.open(context, after, {
      push: (changes) => void raw.write(changes.map(eventOf).join('')),
      end: () => void raw.end(),
    });
    const heartbeat = setInterval(() => void raw.write(SIGN_OF_LIFE), HEARTBEAT);
    const end = setTimeout(() => void raw.end(), LONGEST);
    raw.once('close', () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      stop();
    });
    if (raw.destroyed) raw.emit('close');
  }
}

const eventOf = (change: AvailabilityChange): string =>
  `id: ${change.sequence}\nevent: ${change.isRevocation ? 'revocation' : 'change'}\ndata: ${JSON.stringify(change)}\n\n`;
