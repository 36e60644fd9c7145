import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { AccountService, Authenticator, SessionService, SignInService } from '@zeqing/organisation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Permit, ProblemException, Public, unwrap } from '../http';
import { SESSION_COOKIE } from '../http/auth.guard';
import { isSameOrigin } from '../http/same-origin';
import { ColleaguesAnswer, MeAnswer, meAnswer, sessionAnswer, SessionsAnswer } from './organisation.answers';
import { PasswordInput, SignInInput } from './people.dto';
import { unwrapLock } from './unwrap-lock';

/** The `__Host-` prefix binds the cookie to this host and this path; no script can read it. */
const COOKIE = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
    private readonly authenticator: Authenticator,
  ) {}

  /** Signs in by login and password; the session travels in a cookie. Five failed tries wait 15 minutes. */
  @Public()
  @Post('session')
  @ApiCreatedResponse({ type: MeAnswer })
  async signIn(
    @Context() context: UseCaseContext,
    @Body() { login, password }: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeAnswer> {
    // There may be no cookie yet for the guard to protect, but nobody may be signed in by another site's page either.
    if (!isSameOrigin(request.headers)) throw new ProblemException({ code: 'origin.foreign' });
    const userAgent = request.headers['user-agent'] ?? '';
    const opened = unwrapLock(await this.signIns.signIn(context, { login, password, address: request.ip, userAgent }));
    const actor = await this.authenticator.actorForSession(opened.token, context.at);
    if (!actor) throw new ProblemException({ code: 'not_signed_in' });
    const before = request.cookies[SESSION_COOKIE];
    if (before) await this.sessions.close(context, before);
    void reply.setCookie(SESSION_COOKIE, opened.token, COOKIE).header('cache-control', 'no-store');
    return meAnswer(unwrap(await this.accounts.me(context, actor)));
  }

  /** Ends the session of this call. */
  @Permit('session.own')
  @Delete('session')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @Context() context: UseCaseContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.sessions.close(context, token);
    void reply.clearCookie(SESSION_COOKIE, COOKIE).header('clear-site-data', '"cache", "storage"');
  }

  /** Who I am here, my posts of today and what they allow. */
  @Permit('session.own')
  @Get('me')
  @ApiOkResponse({ type: MeAnswer })
  async me(@Context() context: UseCaseContext): Promise<MeAnswer> {
    return meAnswer(unwrap(await this.accounts.me(context)));
  }

  /** Who of my departments could stand in for me: whom I may lend my post to. */
  @Permit('session.own')
  @Get('me/colleagues')
  @ApiOkResponse({ type: ColleaguesAnswer })
  async colleagues(@Context() context: UseCaseContext): Promise<ColleaguesAnswer> {
    return { items: await this.accounts.colleagues(context) };
  }

  /** Where I am signed in. */
  @Permit('session.own')
  @Get('me/sessions')
  @ApiOkResponse({ type: SessionsAnswer })
  async mySessions(@Context() context: UseCaseContext, @Req() request: FastifyRequest): Promise<SessionsAnswer> {
    const sessions = await this.sessions.list(context, request.cookies[SESSION_COOKIE] ?? null);
    return { items: sessions.map(sessionAnswer) };
  }

  /** Ends one of my sessions. */
  @Permit('session.own')
  @Delete('me/sessions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endSession(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    unwrap(await this.sessions.end(context, id));
  }

  /** Changes my password; my other sessions end. */
  @Permit('session.own')
  @Post('me/password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @Context() context: UseCaseContext,
    @Body() { currentPassword, newPassword }: PasswordInput,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const token = request.cookies[SESSION_COOKIE] ?? null;
    unwrapLock(
      await this.accounts.changePassword(context, { currentPassword, newPassword, address: request.ip, token }),
    );
  }
}
