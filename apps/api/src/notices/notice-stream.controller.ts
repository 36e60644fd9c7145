import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Clock, UseCaseContext } from '@zeqing/kernel';
import { NoticeStreams, type NoticeView } from '@zeqing/notices';
import { SessionService } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { Context, Permit } from '../http';
import { beginEvents, HEARTBEAT, lastEventId, SIGN_OF_LIFE } from '../http/event-stream';
import { SESSION_COOKIE } from '../http/auth.guard';
import { inboxNoticeAnswer } from './notices.answers';

@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticeStreamController {
  constructor(
    private readonly streams: NoticeStreams,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * My new notices as they come (server-sent events): `id` is the notice's number, `data` the notice. A browser that
   * lost the connection comes again with `Last-Event-ID` and misses nothing. Ends with the session.
   */
  @Permit('notices.read')
  @Get('stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'number of the last notice received' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async stream(
    @Context() context: UseCaseContext,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = lastEventId(request);
    const raw = beginEvents(reply);
    const stop = await this.streams.open(context.actor.id, after, {
      push: (notices) => void raw.write(notices.map(eventOf).join('')),
      end: () => void raw.end(),
    });
    const heartbeat = setInterval(() => void this.#beat(raw, request.cookies[SESSION_COOKIE]), HEARTBEAT);
    raw.once('close', () => {
      clearInterval(heartbeat);
      stop();
    });
    if (raw.destroyed) raw.emit('close');
  }

  // Who has signed out meanwhile, or has long done nothing else, hears no more.
  async #beat(raw: ServerResponse, token: string | undefined): Promise<void> {
    const isLive = token !== undefined && (await this.sessions.isLive(token, this.clock.now()).catch(() => true));
    if (isLive) raw.write(SIGN_OF_LIFE);
    else raw.end();
  }
}

const eventOf = (notice: NoticeView): string =>
  `id: ${notice.number}\nevent: notice\ndata: ${JSON.stringify(inboxNoticeAnswer(notice))}\n\n`;
