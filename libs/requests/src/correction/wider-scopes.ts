import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, startOfDay, type Id, type Tx } from '@zeqing/kernel';
import { HOUSE } from '../settings/domain/house';
import type { CorrectionScope } from './domain/correction';
import { proposedScope } from './domain/correction.rules';
import { countedReports } from './store/correction.repository';

/** Whether the reports on an entry have become so many that a wider scope is proposed (U9). */
@Injectable()
export class WiderScopes {
  /** The wider scope proposed to the provider after this report, or null. */
  async of(
    tx: Tx,
    report: { readonly entryId: Id; readonly itemId: Id | null; readonly scope: CorrectionScope },
    at: Date,
  ): Promise<CorrectionScope | null> {
    const { widerScope } = HOUSE;
    const since = startOfDay(addDays(localDateOf(at), -widerScope.recentDays));
    const [counted] = await countedReports(tx, [report], since);
    return counted ? proposedScope(report.scope, counted, widerScope) : null;
  }
}
