import { addDays, localDate, newId, type Id, type LocalDate } from '@zeqing/kernel';
import type { Office } from '../../requests/test/office';

/** A duty row as a list says it: its term in days after the batch came into force, and when its entry got a resource. */
export interface PlantedDuty {
  readonly term: number | null;
  readonly attached: number | null;
}

const SERIES = 'demo-city';
const FROM = localDate('2026-09-01');

/** Batches of duty rows straight into the tables of lists and catalogue, each with its edition in force. */
export class BatchPlanter {
  #number = 100;

  constructor(private readonly office: Office) {}

  async series(): Promise<void> {
    await this.#run(
      `INSERT INTO list_series (code, name, region_code) VALUES ($1, '测试清单', '999900') ON CONFLICT DO NOTHING`,
      [SERIES],
    );
  }

  /** Answers the batch's id. */
  async batch(duties: readonly PlantedDuty[]): Promise<Id> {
    const [batchId, editionId, number] = [newId(), newId(), this.#number++];
    await this.#run(
      `INSERT INTO list_batch (id, version, series_code, number, title, state) VALUES ($1, 1, $2, $3, $4, 'draft')`,
      [batchId, SERIES, number, `测试第${String(number)}批`],
    );
    await this.#run(
      `INSERT INTO list_edition (id, series_code, number, batch_id, in_force_from, row_count, algorithm, hash, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'sha256', $7, now())`,
      [editionId, SERIES, number, batchId, FROM, duties.length, '0'.repeat(64)],
    );
    await this.#run(
      `UPDATE list_batch SET state = 'in_force', edition_id = $2, intent = 'propose', approved_by = 'test', approved_at = now() WHERE id = $1`,
      [batchId, editionId],
    );
    for (const duty of duties) await this.#duty(batchId, duty);
    return batchId;
  }

  async #duty(batchId: Id, { term, attached }: PlantedDuty): Promise<void> {
    const { id } = await this.office.anEntry({ resource: false });
    await this.#run(
      `INSERT INTO duty_row (id, series_code, entry_id, provider_department_id, created_batch_id, state, due_on, source_hash)
       VALUES ($1, $2, $3, $4, $5, 'in_force', $6, 'x')`,
      [newId(), SERIES, id, this.office.provider, batchId, term === null ? null : addDays(FROM, term)],
    );
    if (attached === null) return;
    const day: LocalDate = addDays(FROM, attached);
    // Early in the morning in China: the day before in London.
    await this.#run(
      `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
       VALUES ($1, $2, 'interface', '接口', 'P-002', 'test', $3::timestamptz)`,
      [newId(), id, `${day}T00:30:00+08:00`],
    );
  }

  #run(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    return this.office.database.owner.query(sql, [...parameters]);
  }
}
