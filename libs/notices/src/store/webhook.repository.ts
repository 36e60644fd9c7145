import type { Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Webhook } from '../domain/webhook';

interface WebhookRow {
  id: Id;
  person_id: Id;
  url: string;
  state: Webhook['state'] | 'removed';
  disabled_reason: Webhook['disabledReason'];
  disabled_at: Date | null;
  created_at: Date;
  version: number;
}

const COLUMNS = 'id, person_id, url, state, disabled_reason, disabled_at, created_at, version';

/** `calledFrom`: the sequence of the journal after which a hall is told of changes; null for a person. */
export async function insertWebhook(
  tx: Tx,
  webhook: Webhook,
  secretEnciphered: string,
  calledFrom: number | null,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO notice_webhook (id, person_id, url, secret_enciphered, created_at, owner_kind, called_through)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6::bigint IS NULL THEN 'person' ELSE 'client' END, $6)`,
    [webhook.id, webhook.personId, webhook.url, secretEnciphered, webhook.createdAt, calledFrom],
  );
}

/** A person's own webhook that was not removed; null for another's. */
export async function findWebhook(tx: Tx, personId: Id, id: Id): Promise<Webhook | null> {
  const found = await firstRow<WebhookRow>(
    tx,
    `SELECT ${COLUMNS} FROM notice_webhook WHERE id = $1 AND person_id = $2 AND state <> 'removed'`,
    [id, personId],
  );
  return found && toWebhook(found);
}

/** Holds a webhook until the transaction ends: nothing is planned for it meanwhile. */
export async function holdWebhook(tx: Tx, id: Id): Promise<void> {
  await rows(tx, 'SELECT FROM notice_webhook WHERE id = $1 FOR UPDATE', [id]);
}

/** Whose a webhook is and how it stands, for what the system does of itself. */
export async function findWebhookOwner(
  tx: Tx,
  id: Id,
): Promise<{ readonly personId: Id; readonly state: string; readonly version: number } | null> {
  return firstRow(tx, 'SELECT person_id AS "personId", state, version FROM notice_webhook WHERE id = $1', [id]);
}

/** Oldest first. */
export async function pageOfWebhooks(tx: Tx, personId: Id, page: PageRequest): Promise<Page<Webhook>> {
  const found = await rows<WebhookRow>(
    tx,
    `SELECT ${COLUMNS} FROM notice_webhook
     WHERE person_id = $1 AND state <> 'removed' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [personId, page.after?.[0] ?? null, page.limit + 1],
  );
  const items = found.slice(0, page.limit).map(toWebhook);
  const last = items.at(-1);
  return { items, next: found.length > page.limit && last ? JSON.stringify([last.id]) : null };
}

export async function countWebhooks(tx: Tx, personId: Id): Promise<number> {
  const row = await firstRow<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM notice_webhook WHERE person_id = $1 AND state <> 'removed'`,
    [personId],
  );
  return row?.count ?? 0;
}

/** The webhooks that are called for each of these people. */
export async function findActiveWebhooks(
  tx: Tx,
  personIds: readonly Id[],
): Promise<readonly { readonly id: Id; readonly personId: Id }[]> {
  const found = await rows<{ id: Id; person_id: Id }>(
    tx,
    `SELECT id, person_id FROM notice_webhook WHERE person_id = ANY ($1::text[]) AND state = 'active' ORDER BY id`,
    [personIds],
  );
  return found.map(({ id, person_id }) => ({ id, personId: person_id }));
}

export interface WebhookChange {
  readonly state?: Webhook['state'] | 'removed';
  readonly disabledReason?: Webhook['disabledReason'];
  readonly url?: string;
  readonly secretEnciphered?: string;
}

/** Null when the webhook is no longer of the version seen, or was removed. */
export async function updateWebhook(
  tx: Tx,
  id: Id,
  seenVersion: number,
  change: WebhookChange,
  at: Date,
): Promise<Webhook | null> {
  const { state = null, url = null, secretEnciphered = null, disabledReason = null } = change;
  const changed = await firstRow<WebhookRow>(
    tx,
    `UPDATE notice_webhook SET version = version + 1, state = coalesce($3, state), url = coalesce($4, url),
       secret_enciphered = coalesce($5, secret_enciphered),
       disabled_reason = CASE WHEN $3::text IS NULL THEN disabled_reason WHEN $3 = 'disabled' THEN $6 END,
       disabled_at = CASE WHEN $3::text IS NULL THEN disabled_at WHEN $3 = 'disabled' THEN $7::timestamptz END
     WHERE id = $1 AND version = $2 AND state <> 'removed' RETURNING ${COLUMNS}`,
    [id, seenVersion, state, url, secretEnciphered, disabledReason, at],
  );
  return changed && toWebhook(changed);
}

const toWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  personId: row.person_id,
  url: row.url,
  state: row.state === 'active' ? 'active' : 'disabled',
  disabledReason: row.disabled_reason,
  disabledAt: row.disabled_at,
  createdAt: row.created_at,
  version: row.version,
});
