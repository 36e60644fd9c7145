import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { likePatterns, rows } from '@zeqing/platform';
import type { LawChange } from '../domain/law-change';

/** An entry a change may touch, proposed to whoever records it. */
export interface TouchedEntry {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly providerDepartmentId: Id;
}

@Injectable()
export class LawChangeRepository {
  async insert(tx: Tx, change: LawChange): Promise<void> {
    await rows(
      tx,
      `INSERT INTO law_change (id, kind, title, clause, document, changed_on, summary, region_code, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[change.id, change.kind, change.title, change.clause, change.document, change.changedOn],
        ...[change.summary, change.regionCode, change.recordedBy, change.recordedAt],
      ],
    );
  }

  /** Published entries of these departments (null: of all) whose ground, conditions or words name the norm. */
  touchedBy(tx: Tx, title: string, departmentIds: readonly Id[] | null): Promise<TouchedEntry[]> {
    return rows<TouchedEntry>(
      tx,
      `SELECT id, code, name, provider_department_id AS "providerDepartmentId" FROM catalogue_entry
        WHERE status = 'published' AND ($2::uuid[] IS NULL OR provider_department_id = ANY($2))
          AND (ground_title ILIKE ANY ($1) OR ground_text ILIKE ANY ($1) OR conditions ILIKE ANY ($1) OR abstract ILIKE ANY ($1))
        ORDER BY code, id LIMIT 200`,
      [likePatterns(title), departmentIds],
    );
  }
}
