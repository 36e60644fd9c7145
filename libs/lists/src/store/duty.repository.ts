import { Injectable } from '@nestjs/common';
import { newId, type Id, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import { positionAfter } from './position-after';
import type { ProposedRecipient, RecipientProposal } from '../domain/recipients';
import type { DutyRowState, DutyRowView, BatchRowView } from '../domain/views';
import { DUTY_SELECT, toBatchRowView, toDutyRowView, type BatchRowRow, type DutyRow } from './duty.mapper';

/** A duty row's own columns, as a batch makes them. */
export interface DutyRecord {
  readonly mattersText: string | null;
  readonly recipientText: string | null;
  readonly termText: string | null;
  readonly dueOn: string | null;
  readonly shareModes: readonly string[];
  readonly updateFrequency: string | null;
  readonly basis: string | null;
  readonly sourceHash: string;
}

export interface NewDutyRow extends DutyRecord {
  readonly id: Id;
  readonly entryId: Id;
  readonly providerDepartmentId: Id;
}

export interface DutyChange {
  readonly dutyRowId: Id;
  readonly position: number;
  readonly kind: 'add' | 'amend' | 'withdraw';
  readonly content: string;
}

/** A change with the entry it is about and who provides it. */
export interface PlacedChange extends DutyChange {
  readonly entryId: Id;
  readonly providerDepartmentId: Id;
}

const RECORD = `id uuid, entry_id uuid, provider_department_id uuid, matters_text text, recipient_text text, term_text text,
  due_on date, share_modes text[], update_frequency text, basis text, source_hash text`;

const toRecord = (row: DutyRecord & { readonly id: Id }): Record<string, unknown> => ({
  id: row.id,
  matters_text: row.mattersText,
  recipient_text: row.recipientText,
  term_text: row.termText,
  due_on: row.dueOn,
  share_modes: row.shareModes,
  update_frequency: row.updateFrequency,
  basis: row.basis,
  source_hash: row.sourceHash,
});

@Injectable()
export class DutyRepository {
  /** The rows of a series by entry, with the hash of what they say. */
  async findKnown(
    tx: Tx,
    seriesCode: string,
    entryIds: readonly Id[],
  ): Promise<Map<Id, { id: Id; sourceHash: string; state: DutyRowState }>> {
    const found = await rows<{ entryId: Id; id: Id; sourceHash: string; state: DutyRowState }>(
      tx,
      `SELECT entry_id AS "entryId", id, source_hash AS "sourceHash", state FROM duty_row
        WHERE series_code = $1 AND entry_id = ANY($2::uuid[]) ORDER BY id`,
      [seriesCode, entryIds],
    );
    return new Map(found.map(({ entryId, ...known }) => [entryId, known]));
  }

  async insert(tx: Tx, seriesCode: string, batchId: Id, made: readonly NewDutyRow[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO duty_row (id, series_code, entry_id, provider_department_id, created_batch_id, matters_text,
         recipient_text, term_text, due_on, share_modes, update_frequency, basis, source_hash)
       SELECT id, $2, entry_id, provider_department_id, $3, matters_text, recipient_text, term_text, due_on, share_modes,
              update_frequency, basis, source_hash FROM jsonb_to_recordset($1::jsonb) AS x(${RECORD})`,
      [
        JSON.stringify(
          made.map((row) => ({
            ...toRecord(row),
            entry_id: row.entryId,
            provider_department_id: row.providerDepartmentId,
          })),
        ),
        seriesCode,
        batchId,
      ],
    );
  }

  async insertChanges(tx: Tx, batchId: Id, changes: readonly DutyChange[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO duty_row_change (batch_id, position, duty_row_id, kind, content)
       SELECT $1, x.position, x."dutyRowId", x.kind, x.content
         FROM jsonb_to_recordset($2::jsonb) AS x(position integer, "dutyRowId" uuid, kind text, content text)`,
      [batchId, JSON.stringify(changes)],
    );
  }

  changesOf(tx: Tx, batchId: Id, afterPosition: number, limit: number): Promise<PlacedChange[]> {
    return rows<PlacedChange>(
      tx,
      `SELECT c.duty_row_id AS "dutyRowId", c.position, c.kind, c.content, d.entry_id AS "entryId",
              d.provider_department_id AS "providerDepartmentId"
         FROM duty_row_change c JOIN duty_row d ON d.id = c.duty_row_id
        WHERE c.batch_id = $1 AND c.position > $2 ORDER BY c.position LIMIT $3`,
      [batchId, afterPosition, limit],
    );
  }

  async amend(
    tx: Tx,
    amended: readonly (DutyRecord & { readonly id: Id; readonly providerDepartmentId: Id })[],
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE duty_row d SET provider_department_id = x.provider_department_id, matters_text = x.matters_text,
              recipient_text = x.recipient_text, term_text = x.term_text, due_on = x.due_on, share_modes = x.share_modes,
              update_frequency = x.update_frequency, basis = x.basis, source_hash = x.source_hash, version = d.version + 1
         FROM jsonb_to_recordset($1::jsonb) AS x(${RECORD}) WHERE d.id = x.id`,
      [JSON.stringify(amended.map((row) => ({ ...toRecord(row), provider_department_id: row.providerDepartmentId })))],
    );
  }

  async setState(tx: Tx, ids: readonly Id[], state: DutyRowState): Promise<void> {
    await rows(tx, 'UPDATE duty_row SET state = $2, version = version + 1 WHERE id = ANY($1::uuid[])', [ids, state]);
  }

  /** Puts new recipients and purposes in the place of the old. */
  async replaceRecipients(
    tx: Tx,
    proposals: ReadonlyMap<Id, RecipientProposal>,
    at: Date,
    confirmedBy: Id | null = null,
  ): Promise<void> {
    const ids = [...proposals.keys()];
    await rows(tx, 'DELETE FROM duty_recipient WHERE duty_row_id = ANY($1::uuid[])', [ids]);
    const recipients = [...proposals].flatMap(([dutyRowId, { recipients: all }]) =>
      all.map((recipient, position) => toRecipientRecord(dutyRowId, position, recipient, at)),
    );
    await rows(
      tx,
      `INSERT INTO duty_recipient (id, duty_row_id, position, kind, one_thing, department_ids, region_code_prefix, levels,
         line_superior_id, source_text, is_confirmed, confirmed_by, confirmed_at)
       SELECT id, duty_row_id, position, kind, one_thing, department_ids, region_code_prefix, levels, line_superior_id,
              source_text, is_confirmed, CASE WHEN is_confirmed THEN $2::text END, CASE WHEN is_confirmed THEN $3::timestamptz END
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, duty_row_id uuid, position integer, kind text, one_thing text,
              department_ids uuid[], region_code_prefix text, levels text[], line_superior_id uuid, source_text text,
              is_confirmed boolean)`,
      [JSON.stringify(recipients), confirmedBy, at],
    );
    const purposes = [...proposals].map(([id, proposal]) => ({ id, purposes: proposal.purposes }));
    await rows(
      tx,
      `UPDATE duty_row d SET purposes = x.purposes FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, purposes text[])
        WHERE d.id = x.id`,
      [JSON.stringify(purposes)],
    );
  }

  /** Compare-and-set before recipients are confirmed; answers how often they were, null when the row moved on. */
  async countConfirmation(tx: Tx, id: Id, seenVersion: number): Promise<number | null> {
    const moved = await firstRow<{ confirmations: number }>(
      tx,
      `UPDATE duty_row SET version = version + 1, confirmations = confirmations + 1 WHERE id = $1 AND version = $2
       RETURNING confirmations`,
      [id, seenVersion],
    );
    return moved?.confirmations ?? null;
  }

  async find(tx: Tx, id: Id): Promise<DutyRowView | null> {
    const row = await firstRow<DutyRow>(tx, `${DUTY_SELECT} WHERE d.id = $1`, [id]);
    return row && toDutyRowView(row);
  }

  async ofEntry(tx: Tx, entryId: Id, states: readonly DutyRowState[]): Promise<DutyRowView[]> {
    const found = await rows<DutyRow>(
      tx,
      `${DUTY_SELECT} WHERE d.entry_id = $1 AND d.state = ANY($2::text[]) ORDER BY d.series_code, d.id LIMIT 200`,
      [entryId, states],
    );
    return found.map(toDutyRowView);
  }

  /** The rows in force on these entries. */
  async inForceOn(tx: Tx, entryIds: readonly Id[]): Promise<DutyRowView[]> {
    if (entryIds.length === 0) return [];
    const found = await rows<DutyRow>(
      tx,
      `${DUTY_SELECT} WHERE d.entry_id = ANY($1::uuid[]) AND d.state = 'in_force' ORDER BY d.series_code, d.id`,
      [entryIds],
    );
    return found.map(toDutyRowView);
  }

  /** Rows in force of every series, by id. */
  async sliceInForce(tx: Tx, afterId: Id | null, limit: number): Promise<DutyRowView[]> {
    const found = await rows<DutyRow>(
      tx,
      `${DUTY_SELECT} WHERE d.id IN (
         SELECT p.id FROM duty_row p WHERE p.state = 'in_force' AND ($1::uuid IS NULL OR p.id > $1) ORDER BY p.id LIMIT $2)
       ORDER BY d.id`,
      [afterId, limit],
    );
    return found.map(toDutyRowView);
  }

  /** The rows in force of a series, by the code of their entry: the order of an edition. */
  async inForce(tx: Tx, seriesCode: string, afterCode: string, limit: number): Promise<DutyRowView[]> {
    // The page is cut before the view is built: its lists would else be made for every row of the series.
    const found = await rows<DutyRow>(
      tx,
      `${DUTY_SELECT} WHERE d.id IN (
         SELECT p.id FROM duty_row p JOIN catalogue_entry c ON c.id = p.entry_id
          WHERE p.series_code = $1 AND p.state = 'in_force' AND c.code COLLATE "C" > $2
          ORDER BY c.code COLLATE "C", p.id LIMIT $3)
        ORDER BY e.code COLLATE "C", d.id`,
      [seriesCode, afterCode, limit],
    );
    return found.map(toDutyRowView);
  }

  async batchRows(tx: Tx, batchId: Id, page: PageRequest): Promise<Page<BatchRowView>> {
    const found = await rows<BatchRowRow>(
      tx,
      `SELECT duty.*, c.kind AS change, c.position FROM duty_row_change c JOIN (${DUTY_SELECT}) duty ON duty.id = c.duty_row_id
        WHERE c.batch_id = $1 AND c.position > $2 ORDER BY c.position LIMIT $3`,
      [batchId, positionAfter(page), page.limit + 1],
    );
    const items = found.slice(0, page.limit).map(toBatchRowView);
    const last = items.at(-1);
    return { items, next: found.length > page.limit && last ? JSON.stringify([String(last.position)]) : null };
  }
}

const toRecipientRecord = (dutyRowId: Id, position: number, recipient: ProposedRecipient, at: Date): object => ({
  id: newId(at.getTime()),
  duty_row_id: dutyRowId,
  position,
  kind: recipient.kind,
  one_thing: recipient.oneThing,
  department_ids: recipient.departmentIds,
  region_code_prefix: recipient.regionCodePrefix,
  levels: recipient.levels,
  line_superior_id: recipient.lineSuperiorId,
  source_text: recipient.sourceText,
  is_confirmed: recipient.isConfirmed,
});
