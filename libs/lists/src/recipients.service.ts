import { Injectable } from '@nestjs/common';
import { ARTICLE_15 } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  normalText,
  notFound,
  ok,
  stale,
  type FieldError,
  type Id,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { lacksCondition } from './domain/duty-check';
import type { ListsError } from './domain/errors';
import { keptRecipients } from './domain/recipient-announcement';
import type { RecipientStructure } from './domain/recipients';
import { mayActOnSeries } from './domain/series-reach';
import { DutyRepository } from './store/duty.repository';
import { findSeries } from './store/series.store';
import type { DutyRowView } from './domain/views';

/** Saying to whom a row is owed: what was proposed from free text counts only once a person confirmed it (U22). */
@Injectable()
export class Recipients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duties: DutyRepository,
    private readonly journal: Journal,
  ) {}

  /**
   * Confirms recipients and purposes of a conditional row, as proposed or otherwise. The authority of the series does
   * it; refused while the row has no condition, which a later batch has to bring (U23).
   */
  async confirm(
    context: UseCaseContext,
    dutyRowId: Id,
    seenVersion: number,
    structure: { recipients: readonly RecipientStructure[]; purposes: readonly string[] },
  ): Promise<Result<DutyRowView, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<DutyRowView, ListsError>> => {
      const row = await this.duties.find(tx, dutyRowId);
      const series = row && (await findSeries(tx, row.seriesCode));
      if (!row || !series) return err(notFound('duty_row'));
      if (!mayActOnSeries(context.actor, 'lists.approve', series)) return err(forbidden('lists.approve'));
      if (row.shareType !== 'conditional')
        return err({ code: 'lists.not_conditional', details: { shareType: row.shareType } });
      if (lacksCondition(row)) return err({ code: 'lists.condition_missing', article: ARTICLE_15 });
      const fields = emptyRecipients(structure.recipients);
      if (fields.length > 0) return err({ code: 'lists.recipients_need_departments', fields });
      const confirmations = await this.duties.countConfirmation(tx, dutyRowId, seenVersion);
      if (confirmations === null) return err(stale('duty_row'));
      const recipients = structure.recipients.map((one) => ({
        ...one,
        sourceText: row.recipientText ?? '',
        isConfirmed: true,
      }));
      const proposal = { recipients, purposes: structure.purposes.map(normalText) };
      await this.duties.replaceRecipients(tx, new Map([[dutyRowId, proposal]]), context.at, context.actor.id);
      const confirmed = await this.duties.find(tx, dutyRowId);
      if (!confirmed) throw new Error(`duty row ${dutyRowId} vanished within its transaction`);
      await this.journal.append(tx, context, {
        type: 'lists.recipients_confirmed',
        // The row changes with its batches too; its confirmations are an object of their own, counted one by one.
        object: { type: 'duty_recipients', id: dutyRowId, version: confirmations },
        departmentIds: [
          ...new Set([row.providerDepartmentId, ...structure.recipients.flatMap((one) => one.departmentIds)]),
        ],
        payload: {
          seriesCode: row.seriesCode,
          entryId: row.entryId,
          entryCode: row.entryCode,
          recipients: recipients.length,
          // Told of is what became of a row that is in force; of another its batch tells when it is published.
          ...(row.state === 'in_force' && {
            before: keptRecipients(row.recipients),
            after: keptRecipients(recipients),
          }),
        },
      });
      return ok(confirmed);
    });
  }
}

/** A recipient that names nobody: departments or a one-thing without departments, a line without any mark. */
function emptyRecipients(recipients: readonly RecipientStructure[]): readonly FieldError[] {
  if (recipients.length === 0) return [{ pointer: '/recipients', rule: 'required' }];
  return recipients.flatMap((one, index): FieldError[] => {
    const needsDepartments = one.kind === 'departments' || one.kind === 'one_thing';
    const isEmptyLine =
      one.kind === 'line_level_region' &&
      one.levels.length === 0 &&
      one.regionCodePrefix === null &&
      one.lineSuperiorId === null;
    if (needsDepartments && one.departmentIds.length === 0)
      return [{ pointer: `/recipients/${index}/departmentIds`, rule: 'required' }];
    return isEmptyLine ? [{ pointer: `/recipients/${index}`, rule: 'line_level_or_region' }] : [];
  });
}
