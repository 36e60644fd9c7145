import type { Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { thresholdsOf, type HealthThresholds } from '../domain/health';
import type { ProbeHost } from '../domain/probe';

export interface HealthSettings {
  readonly version: number;
  readonly thresholds: HealthThresholds;
  /** Off until an administrator turns it on. */
  readonly isProbing: boolean;
  readonly hosts: readonly ProbeHost[];
  readonly setBy: string | null;
  readonly setAt: Date | null;
}

interface SettingRow extends Omit<HealthSettings, 'thresholds'> {
  readonly thresholds: Partial<HealthThresholds>;
}

export async function findHealthSettings(tx: Tx): Promise<HealthSettings> {
  const row = await firstRow<SettingRow>(
    tx,
    `SELECT version, thresholds, is_probing AS "isProbing", hosts, set_by AS "setBy", set_at AS "setAt"
     FROM health_setting`,
  );
  if (row === null) throw new Error('the settings of health have no row');
  return { ...row, thresholds: thresholdsOf(row.thresholds) };
}

/** False where they were changed since they were seen. */
export async function changeHealthSettings(
  tx: Tx,
  seen: number,
  to: Pick<HealthSettings, 'thresholds' | 'isProbing' | 'hosts'>,
  by: { readonly actorId: string; readonly at: Date },
): Promise<boolean> {
  const changed = await rows(
    tx,
    `UPDATE health_setting SET version = version + 1, thresholds = $2, is_probing = $3, hosts = $4, set_by = $5, set_at = $6
     WHERE version = $1 RETURNING version`,
    [seen, JSON.stringify(to.thresholds), to.isProbing, JSON.stringify(to.hosts), by.actorId, by.at],
  );
  return changed.length > 0;
}
