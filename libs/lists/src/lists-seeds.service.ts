import { Injectable } from '@nestjs/common';
import { ok, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { BatchRepository } from './store/batch.repository';
import { insertSeries } from './store/series.store';

export const STATE_COUNCIL_SERIES = 'state-council';
export const DEMO_SERIES = 'demo-city';

const DEMO_REGION = '999900';
/** Working days; a setting, since no rule names a figure for mending what a taken-over list lacks. */
const GAP_TERM = 20;
const NUMERALS = ['一', '二', '三', '四', '五', '六'];
const STATE_COUNCIL_NAME = '国务院部门数据共享责任清单';

/** The series every installation starts with. */
@Injectable()
export class ListsSeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly directory: DepartmentDirectory,
  ) {}

  /**
   * The State Council's series with its six numbered batches, empty: their text is not ours to invent (U21); and the
   * demonstration city's series. Adds only what is missing.
   */
  async seedLists(context: UseCaseContext): Promise<void> {
    await this.unitOfWork.run(context, async (tx) => {
      await insertSeries(tx, {
        code: STATE_COUNCIL_SERIES,
        name: STATE_COUNCIL_NAME,
        regionCode: '000000',
        authorityDepartmentId: null,
        note: { zh: '清单为空:请导入您所持有的正式文本。', en: 'Empty: import the official text you hold.' },
        gapTermWorkingDays: GAP_TERM,
      });
      for (const [index, numeral] of NUMERALS.entries()) {
        const title = `${STATE_COUNCIL_NAME}(第${numeral}批)`;
        await this.batches.insertEmpty(tx, STATE_COUNCIL_SERIES, index + 1, title, context.at);
      }
      await insertSeries(tx, {
        code: DEMO_SERIES,
        name: '演示市政务数据共享责任清单',
        regionCode: DEMO_REGION,
        authorityDepartmentId: (await this.directory.authorityIn(tx, DEMO_REGION))?.id ?? null,
        note: null,
        gapTermWorkingDays: GAP_TERM,
      });
      return ok(undefined);
    });
  }
}
