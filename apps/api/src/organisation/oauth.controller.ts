import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { TokenService, type OrganisationError } from '@zeqing/organisation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Public } from '../http';
import { TokenAnswer, TokenInput } from './oauth.dto';
import { readTokenRequest, type OAuthErrorCode } from './token-request';

const SAID: Readonly<Record<OAuthErrorCode, string>> = {
  invalid_request: 'send a form body with grant_type=client_credentials once, credentials in one place',
  invalid_client: 'unknown client, wrong secret, or a suspended client',
  unsupported_grant_type: 'only client_credentials is supported',
  invalid_scope: 'a scope is unknown or was not given to this client',
};

/** Machine clients get their tokens here; answers and errors have the form of RFC 6749, not problem+json. */
@ApiTags('oauth')
@Controller('oauth')
export class OAuthController {
  constructor(private readonly tokens: TokenService) {}

  /** An access token of ten minutes by client credentials (client_secret_basic or client_secret_post). */
  @Public()
  @Post('token')
  @HttpCode(200)
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ type: TokenInput })
  @ApiOkResponse({ type: TokenAnswer })
  async token(
    @Context() context: UseCaseContext,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readonly<Record<string, string | number>>> {
    void reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const { 'content-type': contentType, authorization } = request.headers;
    const read = readTokenRequest(contentType, body, authorization);
    if ('error' in read) return refuse(reply, read.error);
    const issued = await this.tokens.issue(context, { ...read.request, address: request.ip });
    if (!issued.ok) return refuse(reply, oauthCode(issued.error));
    const { accessToken, expiresInSeconds, scopes } = issued.value;
    return { access_token: accessToken, token_type: 'Bearer', expires_in: expiresInSeconds, scope: scopes.join(' ') };
  }
}

const oauthCode = (error: OrganisationError): OAuthErrorCode =>
  error.code === 'client.scope_refused' ? 'invalid_scope' : 'invalid_client';

function refuse(reply: FastifyReply, error: OAuthErrorCode): Readonly<Record<string, string>> {
  if (error === 'invalid_client') void reply.status(401).header('www-authenticate', 'Basic realm="zeqing"');
  else void reply.status(400);
  return { error, error_description: SAID[error] };
}
