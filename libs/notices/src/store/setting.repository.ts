import type { Id, Tx, Urgency } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { untouchedSetting, type NoticeSetting } from '../domain/notice-setting';

interface SettingRow {
  person_id: Id;
  email: string | null;
  email_muted: Urgency[];
  webhook_muted: Urgency[];
  quiet_from: string | null;
  quiet_until: string | null;
  overdue_breaks_quiet: boolean;
  version: number;
}

/** What each of these people wishes; who never changed anything has what everybody has. */
export async function findSettings(tx: Tx, personIds: readonly Id[]): Promise<ReadonlyMap<Id, NoticeSetting>> {
  const found = await rows<SettingRow>(
    tx,
    `SELECT person_id, email, email_muted, webhook_muted, to_char(quiet_from, 'HH24:MI') AS quiet_from,
       to_char(quiet_until, 'HH24:MI') AS quiet_until, overdue_breaks_quiet, version
     FROM notice_setting WHERE person_id = ANY ($1::text[]) ORDER BY person_id`,
    [personIds],
  );
  const known = new Map(found.map((row) => [row.person_id, toSetting(row)]));
  return new Map(personIds.map((id) => [id, known.get(id) ?? untouchedSetting(id)]));
}

/** False when the setting is no longer of the version the change was made from. */
export async function saveSetting(tx: Tx, setting: NoticeSetting, seenVersion: number, at: Date): Promise<boolean> {
  const saved = await rows(
    tx,
    `INSERT INTO notice_setting AS known (person_id, email, email_muted, webhook_muted, quiet_from, quiet_until,
       overdue_breaks_quiet, version, updated_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, 1, $8 WHERE $9 = 0
       OR EXISTS (SELECT FROM notice_setting WHERE person_id = $1 AND version = $9)
     ON CONFLICT ON CONSTRAINT pk_notice_setting DO UPDATE SET email = $2, email_muted = $3, webhook_muted = $4,
       quiet_from = $5, quiet_until = $6, overdue_breaks_quiet = $7, version = known.version + 1, updated_at = $8
     WHERE known.version = $9
     RETURNING person_id`,
    [
      setting.personId,
      setting.email,
      setting.emailMuted,
      setting.webhookMuted,
      setting.quietHours?.from ?? null,
      setting.quietHours?.until ?? null,
      setting.overdueBreaksQuiet,
      at,
      seenVersion,
    ],
  );
  return saved.length === 1;
}

const toSetting = (row: SettingRow): NoticeSetting => ({
  personId: row.person_id,
  email: row.email,
  emailMuted: row.email_muted,
  webhookMuted: row.webhook_muted,
  quietHours:
    row.quiet_from === null || row.quiet_until === null ? null : { from: row.quiet_from, until: row.quiet_until },
  overdueBreaksQuiet: row.overdue_breaks_quiet,
  version: row.version,
});
