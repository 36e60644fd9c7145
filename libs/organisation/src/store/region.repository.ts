import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Region } from '../domain/region';

@Injectable()
export class RegionRepository {
  async find(tx: Tx, code: string): Promise<Region | null> {
    return firstRow<Region>(
      tx,
      `SELECT code, name, level, parent_code AS "parentCode", is_custom AS "isCustom" FROM region WHERE code = $1`,
      [code],
    );
  }

  async namesOf(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await rows<{ code: string; name: string }>(tx, 'SELECT code, name FROM region WHERE code = ANY($1)', [
      codes,
    ]);
    return new Map(found.map(({ code, name }) => [code, name]));
  }

  /** False when the code is there already. */
  async insert(tx: Tx, region: Region): Promise<boolean> {
    const added = await rows(
      tx,
      `INSERT INTO region (code, name, level, parent_code, is_custom) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING code`,
      [region.code, region.name, region.level, region.parentCode, region.isCustom],
    );
    return added.length === 1;
  }
}
