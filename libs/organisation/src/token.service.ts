import { Injectable } from '@nestjs/common';
import { SecurityEvents } from '@zeqing/journal';
import { err, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { randomSecret, sha256, UnitOfWork } from '@zeqing/platform';
import { ClientService } from './client.service';
import { readScopes } from './domain/client';
import type { OrganisationError } from './domain/organisation-error';
import { TOKEN_SECONDS, tokenEnd } from './domain/session.rules';
import { ClientRepository } from './store/client.repository';

export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Wished permissions; empty for all the client has. */
  readonly scopes: readonly string[];
  readonly address: string;
}

export interface IssuedToken {
  /** Opaque; only its SHA-256 is kept. */
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
}

/** Access tokens by client credentials (RFC 6749 §4.4). Tokens are not journalled one by one. */
@Injectable()
export class TokenService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clientService: ClientService,
    private readonly clients: ClientRepository,
    private readonly security: SecurityEvents,
  ) {}

  async issue(context: UseCaseContext, request: TokenRequest): Promise<Result<IssuedToken, OrganisationError>> {
    const tx = this.unitOfWork.reader(context);
    const client = await this.clientService.recognise(tx, request.clientId, request.clientSecret);
    if (!client) {
      const { address } = request;
      const details = { traceId: context.traceId };
      await this.security.note({ kind: 'client.refused', address, at: context.at, details });
      return err({ code: 'client.unauthorised' });
    }
    const scopes = request.scopes.length === 0 ? client.scopes : readScopes(request.scopes, client.scopes);
    if (scopes === null) return err({ code: 'client.scope_refused' });
    const accessToken = randomSecret();
    const token = { clientId: client.id, scopes, issuedAt: context.at, expiresAt: tokenEnd(context.at) };
    await this.clients.insertToken(tx, { ...token, hash: sha256(accessToken) });
    return ok({ accessToken, expiresInSeconds: TOKEN_SECONDS, scopes });
  }
}
