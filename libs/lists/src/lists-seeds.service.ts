import { Injectable } from '@nestjs/common';
import { Journal, type JournalEvent } from '@zeqing/journal';
import { ok, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { SeriesView } from './domain/views';
import { BatchRepository } from './store/batch.repository';
import { insertSeries } from './store/series.store';

export const STATE_COUNCIL_SERIES = 'state-council';
export const DEMO_SERIES = 'demo-city';

const DEMO_REGION = '999900';
/** Working days; a setting, since no rule names a figure for mending what a taken-over list lacks. */
const GAP_TERM = 20;
const NUMERALS = ['一', '二', '三', '四', '五', '六'];
const STATE_COUNCIL_NAME = '国务院部门数据共享责任清单';

const STATE_COUNCIL: SeriesView = {
  code: STATE_COUNCIL_SERIES,
  name: STATE_COUNCIL_NAME,
  regionCode: '000000',
  authorityDepartmentId: null,
  note: { zh: '清单为空:请导入您所持有的正式文本。', en: 'Empty: import the official text you hold.' },
  gapTermWorkingDays: GAP_TERM,
};
const DEMO: SeriesView = {
  code: DEMO_SERIES,
  name: '演示市政务数据共享责任清单',
  regionCode: DEMO_REGION,
  authorityDepartmentId: null,
  note: null,
  gapTermWorkingDays: GAP_TERM,
};

/** The series every installation starts with. */
@Injectable()
export class ListsSeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  /**
   * The State Council's series with its six numbered batches, empty: their text is not ours to invent (U21); and the
   * demonstration city's series. Adds only what is missing, each addition with its event.
   */
  async seedLists(context: UseCaseContext): Promise<void> {
    await this.unitOfWork.run(context, async (tx) => {
      const authorityDepartmentId = (await this.directory.authorityIn(tx, DEMO_REGION))?.id ?? null;
      const events = [
        ...(await this.#open(tx, STATE_COUNCIL)),
        ...(await this.#announce(tx, context)),
        ...(await this.#open(tx, { ...DEMO, authorityDepartmentId })),
      ];
      await this.journal.appendAll(tx, context, events);
      return ok(undefined);
    });
  }

  async #open(tx: Tx, series: SeriesView): Promise<readonly JournalEvent[]> {
    if (!(await insertSeries(tx, series))) return [];
    const { code, regionCode, authorityDepartmentId, gapTermWorkingDays } = series;
    return [
      {
        type: 'lists.series_opened',
        object: { type: 'list_series', id: code, version: 1 },
        departmentIds: authorityDepartmentId === null ? [] : [authorityDepartmentId],
        payload: { regionCode, authorityDepartmentId, gapTermWorkingDays },
      },
    ];
  }

  async #announce(tx: Tx, context: UseCaseContext): Promise<readonly JournalEvent[]> {
    const events: JournalEvent[] = [];
    for (const [index, numeral] of NUMERALS.entries()) {
      const title = `${STATE_COUNCIL_NAME}(第${numeral}批)`;
      const number = index + 1;
      const id = await this.batches.insertEmpty(tx, STATE_COUNCIL_SERIES, number, title, context.at);
      if (id !== null) events.push(announced(id, number));
    }
    return events;
  }
}

/** The announcement is an object of its own: a batch's versions begin with the import that fills it. */
const announced = (id: Id, number: number): JournalEvent => ({
  type: 'lists.batch_announced',
  object: { type: 'list_batch_announcement', id, version: 1 },
  departmentIds: [],
  payload: { batchId: id, seriesCode: STATE_COUNCIL_SERIES, number },
});
