import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  localDateOf,
  newId,
  normalText,
  notFound,
  ok,
  stale,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { randomSecret, sha256, UnitOfWork } from '@zeqing/platform';
import { Authenticator } from './authenticator.service';
import {
  DEFAULT_UNDETERMINED_ACT,
  readScopes,
  scopesOf,
  type Acceptance,
  type ApiClient,
  type ClientRole,
  type UndeterminedAct,
  type WindowAcceptance,
} from './domain/client';
import type { OrganisationError } from './domain/organisation-error';
import { ClientRepository } from './store/client.repository';
import { DepartmentRepository } from './store/department.repository';

export interface ClientDraft {
  readonly role: ClientRole;
  readonly departmentId: Id;
  readonly hallName: string;
  /** Permissions; empty for all that the role can hold. */
  readonly scopes: readonly string[];
}

export interface CreatedClient {
  readonly client: ApiClient;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

/** Client ids are public names: short, and recognisable in logs. */
const CLIENT_ID_BYTES = 9;

/** Programs of halls and platforms, each bound to one department (design §9, U19). */
@Injectable()
export class ClientService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: ClientRepository,
    private readonly departments: DepartmentRepository,
    private readonly authenticator: Authenticator,
    private readonly journal: Journal,
  ) {}

  async createClient(context: UseCaseContext, draft: ClientDraft): Promise<Result<CreatedClient, OrganisationError>> {
    const all = scopesOf(draft.role);
    const scopes = draft.scopes.length === 0 ? all : readScopes(draft.scopes, all);
    if (scopes === null)
      return err({ code: 'client.scope_unknown', fields: [{ pointer: '/scopes', rule: 'unknown' }] });
    return this.unitOfWork.run<CreatedClient, OrganisationError>(context, async (tx) => {
      const [department] = await this.departments.findByIds(tx, [draft.departmentId]);
      if (!department) return err(notFound('department'));
      if (department.bound === 'outside') return err({ code: 'organisation.department_outside' });
      const secret = randomSecret();
      const client: ApiClient = {
        id: newId(context.at.getTime()),
        clientId: `zq-${randomSecret(CLIENT_ID_BYTES)}`,
        role: draft.role,
        departmentId: draft.departmentId,
        hallName: normalText(draft.hallName),
        scopes,
        status: 'active',
        onUndetermined: DEFAULT_UNDETERMINED_ACT,
        version: 1,
      };
      await this.clients.insert(tx, client, sha256(secret), context.at);
      await this.#append(tx, context, 'client.created', client, { role: client.role, scopes });
      return ok({ client, secret });
    });
  }

  /** A new secret; the old one and all tokens end at once. */
  async rotateSecret(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
  ): Promise<Result<CreatedClient, OrganisationError>> {
    const secret = randomSecret();
    const changed = await this.#change(context, id, seenVersion, 'client.secret_rotated', (tx) =>
      this.clients.setSecret(tx, id, seenVersion, sha256(secret)),
    );
    return changed.ok ? ok({ client: changed.value, secret }) : changed;
  }

  /** Stops a client: its tokens end at once and it gets no new ones. */
  suspend(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<ApiClient, OrganisationError>> {
    return this.#change(context, id, seenVersion, 'client.suspended', (tx) =>
      this.clients.setStatus(tx, id, seenVersion, 'suspended'),
    );
  }

  /** Replaces the (department, item) pairs a hall accepts cases for, as of the day of the act (U19). */
  async importAcceptances(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    pairs: readonly { readonly departmentId: Id; readonly itemCode: string }[],
  ): Promise<Result<ApiClient, OrganisationError>> {
    return this.unitOfWork.run<ApiClient, OrganisationError>(context, async (tx) => {
      const client = await this.clients.find(tx, id);
      if (!client) return err(notFound('client'));
      const ids = [...new Set(pairs.map(({ departmentId }) => departmentId))];
      if ((await this.departments.findByIds(tx, ids)).length < ids.length) return err(notFound('department'));
      const importedOn = localDateOf(context.at);
      if (!(await this.clients.replaceAcceptances(tx, id, seenVersion, pairs, importedOn))) return err(stale('client'));
      const changed = { ...client, version: seenVersion + 1 };
      await this.#append(tx, context, 'client.acceptances_imported', changed, { count: pairs.length, importedOn });
      return ok(changed);
    });
  }

  /** What the hall's counters do on an undetermined answer (U17); its answers show it within half a minute. */
  setOnUndetermined(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    act: UndeterminedAct,
  ): Promise<Result<ApiClient, OrganisationError>> {
    return this.unitOfWork.run<ApiClient, OrganisationError>(context, async (tx) => {
      const client = await this.clients.find(tx, id);
      if (!client) return err(notFound('client'));
      if (!(await this.clients.setOnUndetermined(tx, id, seenVersion, act))) return err(stale('client'));
      const changed = { ...client, onUndetermined: act, version: seenVersion + 1 };
      await this.#append(tx, context, 'client.on_undetermined_set', changed, { from: client.onUndetermined, to: act });
      return ok(changed);
    });
  }

  acceptances(tx: Tx, id: Id): Promise<readonly Acceptance[]> {
    return this.clients.listAcceptances(tx, id);
  }

  /** What the halls of these departments accept cases for, while they are in use (U19); null: of all departments. */
  acceptedBy(tx: Tx, departmentIds: readonly Id[] | null): Promise<readonly WindowAcceptance[]> {
    return this.clients.acceptedBy(tx, departmentIds);
  }

  find(tx: Tx, id: Id): Promise<ApiClient | null> {
    return this.clients.find(tx, id);
  }

  page(tx: Tx, page: PageRequest): Promise<Page<ApiClient>> {
    return this.clients.page(tx, page);
  }

  findByHall(tx: Tx, departmentId: Id, hallName: string): Promise<ApiClient | null> {
    return this.clients.findByHall(tx, departmentId, hallName);
  }

  /** Whether these are the credentials of a client in order; the time taken does not tell how far they were right. */
  async recognise(tx: Tx, clientId: string, secret: string): Promise<ApiClient | null> {
    const found = await this.clients.findWithSecret(tx, clientId);
    const isRight = timingSafeEqual(found?.secretHash ?? sha256(randomSecret()), sha256(secret));
    if (!found || !isRight || found.status !== 'active') return null;
    return this.clients.find(tx, found.id);
  }

  async #change(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    type: string,
    change: (tx: Tx) => Promise<boolean>,
  ): Promise<Result<ApiClient, OrganisationError>> {
    const outcome = await this.unitOfWork.run<ApiClient, OrganisationError>(context, async (tx) => {
      if (!(await this.clients.find(tx, id))) return err(notFound('client'));
      if (!(await change(tx))) return err(stale('client'));
      await this.clients.revokeTokens(tx, id, context.at);
      const client = await this.clients.find(tx, id);
      if (!client) return err(notFound('client'));
      await this.#append(tx, context, type, client, {});
      return ok(client);
    });
    if (outcome.ok) this.authenticator.forgetClient(id);
    return outcome;
  }

  async #append(
    tx: Tx,
    context: UseCaseContext,
    type: string,
    client: ApiClient,
    payload: Readonly<Record<string, string | number | readonly string[]>>,
  ): Promise<void> {
    const object = { type: 'client', id: client.id, version: client.version };
    await this.journal.append(tx, context, { type, object, departmentIds: [client.departmentId], payload });
  }
}
