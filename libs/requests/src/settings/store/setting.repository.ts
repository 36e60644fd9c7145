import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { speaksFor } from '../../clock/store/stored-rule';
import type { Setting, SettingName } from '../domain/request-settings';

/** A value as a region has set it last. */
export interface StoredSetting extends Setting {
  readonly name: SettingName;
  readonly regionCode: string;
  readonly version: number;
  readonly setAt: Date;
}

/** The last value of each setting in a region and those above it, as set by an instant; the widest region first. */
export const settingsOver = (tx: Tx, regionCode: string, at: Date): Promise<StoredSetting[]> =>
  rows<StoredSetting>(
    tx,
    `SELECT DISTINCT ON (region_code, name) name, region_code AS "regionCode", version, value, basis, set_at AS "setAt"
     FROM request_setting
     WHERE ${speaksFor('region_code', '$1')} AND set_at <= $2
     ORDER BY region_code, name, version DESC`,
    [regionCode, at],
  );

/** The same of some of these regions and those above them. */
export const settingsOverAny = (tx: Tx, regionCodes: readonly string[], at: Date): Promise<StoredSetting[]> =>
  rows<StoredSetting>(
    tx,
    `SELECT DISTINCT ON (region_code, name) name, region_code AS "regionCode", version, value, basis, set_at AS "setAt"
     FROM request_setting
     WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS asked WHERE ${speaksFor('region_code', 'asked')}) AND set_at <= $2
     ORDER BY region_code, name, version DESC`,
    [regionCodes, at],
  );

/**
 * SQL: every value ever set in some regions as one JSON array, the widest region first and its latest value last; codes of
 * wider regions sort before those within them. `regionCodes` is an array of regions with all those above them.
 */
export const everySetting = (regionCodes: string): string =>
  `SELECT coalesce(jsonb_agg(jsonb_build_object('name', s.name, 'regionCode', s.region_code, 'version', s.version, 'value',
     s.value, 'basis', s.basis, 'setAt', s.set_at) ORDER BY s.region_code, s.name, s.version), '[]')
   FROM request_setting s WHERE s.region_code = ANY(${regionCodes})`;

/** A value as JSON. */
export type SettingJson = Omit<StoredSetting, 'setAt'> & { readonly setAt: string };

export const toSetting = (setting: SettingJson): StoredSetting => ({ ...setting, setAt: new Date(setting.setAt) });

/** Makes those who set something in a region follow one another until the transaction ends. */
export const lockSettings = (tx: Tx, regionCode: string): Promise<unknown> =>
  rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`request_setting ${regionCode}`]);

export const insertSetting = (tx: Tx, setting: StoredSetting, by: { id: Id; actorId: string }): Promise<unknown> =>
  rows(
    tx,
    `INSERT INTO request_setting (id, region_code, name, version, value, basis, set_by, set_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [by.id, setting.regionCode, setting.name, setting.version, setting.value, setting.basis, by.actorId, setting.setAt],
  );
