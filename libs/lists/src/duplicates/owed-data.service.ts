import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { namePatterns } from '../matching/domain/name-patterns';
import type { OwedRow } from './duplicate-probe.port';

/** More than anybody could mean by one name. */
const AT_MOST = 200;

/** Rows of the duty lists in force that might be a datum somebody names: what is owed already. */
@Injectable()
export class OwedData {
  /** By entry, by an item of the very name, or by three characters of the name; those named by their entry before any other. */
  like(
    tx: Tx,
    asked: {
      readonly names: readonly string[];
      readonly fields: readonly string[];
      readonly entryCodes: readonly string[];
    },
  ): Promise<OwedRow[]> {
    return rows<OwedRow>(
      tx,
      `SELECT d.id AS "dutyRowId", e.code AS "entryCode", e.name AS "entryName",
         d.provider_department_id AS "providerDepartmentId",
         ARRAY(SELECT i.name FROM catalogue_item i WHERE i.entry_id = e.id ORDER BY i.position, i.id) AS items
       FROM duty_row d JOIN catalogue_entry e ON e.id = d.entry_id
       WHERE d.state = 'in_force' AND (e.code = ANY($1::text[]) OR e.name ILIKE ANY($2::text[])
         OR e.id IN (SELECT i.entry_id FROM catalogue_item i WHERE i.name = ANY($3::text[])))
       ORDER BY e.code = ANY($1::text[]) DESC, e.code, d.id LIMIT $4`,
      [asked.entryCodes, asked.names.flatMap(namePatterns), asked.fields, AT_MOST],
    );
  }
}
