import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { holdersOf } from './domain/holders';
import { announceRecipients, confirmationOf, RECIPIENT_EVENTS, recipientsKept } from './domain/recipient-announcement';
import { SeriesDepartments } from './series-departments';
import { DutyRepository } from './store/duty.repository';
import { findSeries } from './store/series.store';

/** Says to each department that a row became, or stopped being, shared with it when its recipients were confirmed (U22). */
@Injectable()
export class RecipientAnnouncements implements Describer {
  readonly types = RECIPIENT_EVENTS;

  constructor(
    private readonly duties: DutyRepository,
    private readonly directory: DepartmentDirectory,
    private readonly departments: SeriesDepartments,
  ) {}

  /** Null for a row that was in no edition yet: its batch tells of it. */
  async describe(tx: Tx, { objectId, payload }: SealedEvent): Promise<readonly Announcement[] | null> {
    const [before, after] = [recipientsKept(payload['before']), recipientsKept(payload['after'])];
    const row = await this.duties.find(tx, objectId);
    const series = row && (await findSeries(tx, row.seriesCode));
    if (!series || !before || !after) return null;
    const reached = await this.departments.reached(tx, series);
    const { providerDepartmentId: providerId, shareType, recipientText } = row;
    const [was, is] = [before, after].map((recipients) =>
      holdersOf({ providerId, shareType, recipientText, recipients }, reached),
    );
    if (!was || !is) return null;
    const confirmation = confirmationOf(was, is);
    const told = await this.directory.byIds(tx, [providerId, ...confirmation.gained, ...confirmation.lost]);
    const about = { providerId, seriesName: series.name, seriesCode: series.code };
    const { id, entryCode, entryName } = row;
    return announceRecipients({ ...about, id, entryCode, entryName }, confirmation, told);
  }
}
