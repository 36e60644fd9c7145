import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Clock, UseCaseContext } from '@zeqing/kernel';
import { NoticeStreams, type NoticeView } from '@zeqing/notices';
import { SessionService } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { Context, Permit, ProblemException } from '../http';
import { SESSION_COOKIE } from '../http/auth.guard';
import { inboxNoticeAnswer } from './notices.answers';

/** Between two signs of life: shorter than the patience of proxies. Milliseconds. */
const HEARTBEAT = 15_000;
/** What a browser waits before it comes again. Milliseconds. */
const COME_AGAIN = 3_000;
const NUMBER = /^\d{1,15}$/;

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
    const after = placeOf(request.headers['last-event-id']);
    const { raw } = reply;
    reply.hijack();
    // Hijacked: what the hooks have set on the reply goes out by hand.
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${COME_AGAIN}\n\n`);
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
    if (isLive) raw.write(':\n\n');
    else raw.end();
  }
}

function placeOf(header: string | string[] | undefined): number | null {
  if (header === undefined || header === '') return null;
  if (typeof header !== 'string' || !NUMBER.test(header))
    throw new ProblemException({ code: 'invalid_input', fields: [{ pointer: 'Last-Event-ID', rule: 'number' }] });
  return Number(header);
}

const eventOf = (notice: NoticeView): string =>
  `id: ${notice.number}\nevent: notice\ndata: ${JSON.stringify(inboxNoticeAnswer(notice))}\n\n`;
