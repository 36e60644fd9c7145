import { Injectable } from '@nestjs/common';
import type { Id, LocalDate, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Acceptance, ApiClient, TokenHolder, UndeterminedAct, WindowAcceptance } from '../domain/client';

const COLUMNS = `c.id, c.client_id AS "clientId", c.role, c.department_id AS "departmentId", c.hall_name AS "hallName",
  c.scopes, c.status, c.on_undetermined AS "onUndetermined", c.version`;
const MOST_ACCEPTANCES = 100_000;

@Injectable()
export class ClientRepository {
  async insert(tx: Tx, client: ApiClient, secretHash: Buffer, at: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO api_client (id, client_id, secret_hash, role, department_id, hall_name, scopes, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [client.id, client.clientId, secretHash, client.role, client.departmentId, client.hallName, client.scopes, at],
    );
  }

  async find(tx: Tx, id: Id): Promise<ApiClient | null> {
    return firstRow<ApiClient>(tx, `SELECT ${COLUMNS} FROM api_client c WHERE c.id = $1`, [id]);
  }

  /** All clients by their public names (served by uq_api_client_client_id). */
  async page(tx: Tx, { limit, after }: PageRequest): Promise<Page<ApiClient>> {
    const found = await rows<ApiClient>(
      tx,
      `SELECT ${COLUMNS} FROM api_client c WHERE ($1::text IS NULL OR c.client_id > $1) ORDER BY c.client_id LIMIT $2`,
      [after?.[0] ?? null, limit + 1],
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? JSON.stringify([last.clientId]) : null };
  }

  async findByHall(tx: Tx, departmentId: Id, hallName: string): Promise<ApiClient | null> {
    return firstRow<ApiClient>(
      tx,
      `SELECT ${COLUMNS} FROM api_client c WHERE c.department_id = $1 AND c.hall_name = $2 ORDER BY c.id LIMIT 1`,
      [departmentId, hallName],
    );
  }

  async findWithSecret(tx: Tx, clientId: string): Promise<(ApiClient & { readonly secretHash: Buffer }) | null> {
    return firstRow(tx, `SELECT ${COLUMNS}, c.secret_hash AS "secretHash" FROM api_client c WHERE c.client_id = $1`, [
      clientId,
    ]);
  }

  /** Compare-and-set of the status; false when the client changed since. */
  async setStatus(tx: Tx, id: Id, seenVersion: number, status: ApiClient['status']): Promise<boolean> {
    const changed = await rows(
      tx,
      'UPDATE api_client SET status = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion, status],
    );
    return changed.length === 1;
  }

  /** Compare-and-set of the secret; false when the client changed since. */
  async setSecret(tx: Tx, id: Id, seenVersion: number, secretHash: Buffer): Promise<boolean> {
    const changed = await rows(
      tx,
      'UPDATE api_client SET secret_hash = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion, secretHash],
    );
    return changed.length === 1;
  }

  /** Compare-and-set of what is done on an undetermined answer; false when the client changed since. */
  async setOnUndetermined(tx: Tx, id: Id, seenVersion: number, act: UndeterminedAct): Promise<boolean> {
    const changed = await rows(
      tx,
      'UPDATE api_client SET on_undetermined = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion, act],
    );
    return changed.length === 1;
  }

  /** Replaces what a hall accepts for. The version rises; false when the client changed since. */
  async replaceAcceptances(
    tx: Tx,
    id: Id,
    seenVersion: number,
    pairs: readonly { readonly departmentId: Id; readonly itemCode: string }[],
    importedOn: LocalDate,
  ): Promise<boolean> {
    const changed = await rows(
      tx,
      'UPDATE api_client SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [id, seenVersion],
    );
    if (changed.length === 0) return false;
    await rows(tx, 'DELETE FROM api_client_acceptance WHERE api_client_id = $1', [id]);
    await rows(
      tx,
      `INSERT INTO api_client_acceptance (api_client_id, department_id, item_code, imported_on)
       SELECT DISTINCT $1::uuid, pair.department_id, pair.item_code, $4::date
       FROM unnest($2::uuid[], $3::text[]) AS pair (department_id, item_code)`,
      [id, pairs.map(({ departmentId }) => departmentId), pairs.map(({ itemCode }) => itemCode), importedOn],
    );
    return true;
  }

  async listAcceptances(tx: Tx, id: Id): Promise<Acceptance[]> {
    return rows<Acceptance>(
      tx,
      `SELECT department_id AS "departmentId", item_code AS "itemCode", imported_on::text AS "importedOn"
       FROM api_client_acceptance WHERE api_client_id = $1 ORDER BY item_code, department_id LIMIT ${MOST_ACCEPTANCES}`,
      [id],
    );
  }

  /** What the halls in use of these departments accept; null: of all departments. */
  async acceptedBy(tx: Tx, departmentIds: readonly Id[] | null): Promise<WindowAcceptance[]> {
    return rows<WindowAcceptance>(
      tx,
      `SELECT DISTINCT c.department_id AS "windowDepartmentId", a.department_id AS "departmentId", a.item_code AS "itemCode"
       FROM api_client_acceptance a JOIN api_client c ON c.id = a.api_client_id
       WHERE c.role = 'service_hall' AND c.status = 'active' AND ($1::uuid[] IS NULL OR c.department_id = ANY($1))
       ORDER BY 3, 2, 1`,
      [departmentIds],
    );
  }

  async insertToken(
    tx: Tx,
    token: { hash: Buffer; clientId: Id; scopes: readonly string[]; issuedAt: Date; expiresAt: Date },
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO access_token (token_hash, api_client_id, scopes, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [token.hash, token.clientId, token.scopes, token.issuedAt, token.expiresAt],
    );
  }

  /** Who holds a token that is neither revoked nor expired, while its client and department are in order. */
  async findHolder(tx: Tx, tokenHash: Buffer, at: Date): Promise<TokenHolder | null> {
    return firstRow<TokenHolder>(
      tx,
      `SELECT c.id AS "clientId", c.role, c.department_id AS "departmentId", d.region_code AS "regionCode", t.scopes,
         t.expires_at AS "expiresAt"
       FROM access_token t JOIN api_client c ON c.id = t.api_client_id JOIN department d ON d.id = c.department_id
       WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND c.status = 'active'
         AND d.bound <> 'outside' AND d.effective_to IS NULL`,
      [tokenHash, at],
    );
  }

  async revokeTokens(tx: Tx, clientId: Id, at: Date): Promise<void> {
    await rows(tx, 'UPDATE access_token SET revoked_at = $2 WHERE api_client_id = $1 AND revoked_at IS NULL', [
      clientId,
      at,
    ]);
  }
}
