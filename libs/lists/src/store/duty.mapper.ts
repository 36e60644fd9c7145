import { lacksCondition } from '../domain/duty-check';
import type { BatchRowView, DutyRowView } from '../domain/views';

export type DutyRow = Omit<DutyRowView, 'isRecipientUnclear'>;
export type BatchRowRow = DutyRow & Pick<BatchRowView, 'change' | 'position'>;

/**
 * Everything a view needs in one statement. Gaps are asked for by `<> 'closed'`: by `= 'open'` PostgreSQL may, while it
 * has no statistics of a batch just brought in, read every open gap again for each row.
 */
export const DUTY_SELECT = `
  SELECT d.id, d.version, d.series_code AS "seriesCode", d.entry_id AS "entryId", e.code AS "entryCode",
    e.name AS "entryName", e.share_type AS "shareType", d.provider_department_id AS "providerDepartmentId", d.state,
    d.created_batch_id AS "createdByBatchId",
    ARRAY(SELECT c.batch_id FROM duty_row_change c JOIN list_batch b ON b.id = c.batch_id
           WHERE c.duty_row_id = d.id AND c.kind <> 'add' AND b.state = 'in_force' ORDER BY b.number, b.id)
      AS "changedByBatchIds",
    d.matters_text AS "mattersText", d.recipient_text AS "recipientText", d.term_text AS "termText",
    d.due_on::text AS "dueOn", d.basis, d.purposes,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'oneThing', r.one_thing,
        'departmentIds', r.department_ids, 'regionCodePrefix', r.region_code_prefix, 'levels', r.levels,
        'lineSuperiorId', r.line_superior_id, 'sourceText', r.source_text, 'isConfirmed', r.is_confirmed)
        ORDER BY r.position), '[]') FROM duty_recipient r WHERE r.duty_row_id = d.id) AS recipients,
    ARRAY(SELECT g.field FROM catalogue_gap g WHERE g.entry_id = d.entry_id AND g.state <> 'closed' ORDER BY g.field)
      AS "openGaps"
  FROM duty_row d JOIN catalogue_entry e ON e.id = d.entry_id`;

export const toDutyRowView = (row: DutyRow): DutyRowView => ({
  ...row,
  isRecipientUnclear:
    row.shareType === 'conditional' &&
    (lacksCondition(row) || row.recipients.length === 0 || row.recipients.some(({ isConfirmed }) => !isConfirmed)),
});

export const toBatchRowView = (row: BatchRowRow): BatchRowView => ({
  ...toDutyRowView(row),
  change: row.change,
  position: row.position,
});
