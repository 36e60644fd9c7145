import { Injectable } from '@nestjs/common';
import { err, ok, type Id, type Page, type PageRequest, type Result, type UseCaseContext } from '@zeqing/kernel';
import { Lists } from '@zeqing/lists';
import { SharingRecords } from '@zeqing/requests';
import { BurnCalendarReader } from './burn-calendars.service';
import { CountedRows, type NamedRow } from './counted-rows.service';
import { burnPointsOf, burnSummaryOf, type BurnPoint, type BurnSummary } from './domain/burn-down';
import type { BurnGroup } from './domain/burn-group';
import { burnRequestsOf } from './domain/burn-requests';
import type { LotKind } from './domain/chart-definitions';
import { groupBy } from './domain/group-by';
import { FigureScope, type Asked, type Asking, type Stamped } from './figure-scope.service';
import { batchGroups, rowsWithoutTerm, stretchesOf } from './store/burn.store';
import type { SupervisionError } from './supervision.errors';

/** What is to be done by a date: a published batch of duty rows, or a package of requests. */
export interface Lot {
  readonly kind: LotKind;
  readonly id: Id;
  /** The batch’s title, or the package's number and what it is for. */
  readonly title: string;
}

export interface LotView extends Lot, BurnSummary {}

export interface BurnDown extends LotView {
  readonly points: readonly BurnPoint[];
  /** Rows whose list sets no day; requests withdrawn or returned unfinished. */
  readonly leftOut: number;
  /** Requests whose term of supply may still begin: the date may move. Always 0 of a batch. */
  readonly unanswered: number;
}

interface Material {
  readonly title: string;
  readonly groups: readonly BurnGroup[];
  readonly leftOut: number;
  readonly unanswered: number;
  /** The requests counted, and of them those not done; none of a batch, whose rows are found by it. */
  readonly ids: readonly Id[];
  readonly openIds: readonly Id[];
}

/** Packages in the list of lots. */
const MOST_PACKAGES = 200;
/** Those that need somebody first. */
const ORDER: readonly BurnSummary['outlook'][] = [
  'missed',
  'will_not',
  'doubtful',
  'unknown',
  'likely',
  'will',
  'done',
];

/** Will this batch make the date: lots with their working days, their pace and their forecast. */
@Injectable()
export class BurnDowns {
  constructor(
    private readonly scope: FigureScope,
    private readonly lists: Lists,
    private readonly records: SharingRecords,
    private readonly calendars: BurnCalendarReader,
    private readonly counted: CountedRows,
  ) {}

  /** Every lot of which the reader may count something, the most endangered first. */
  lots(context: UseCaseContext, asked: Asked): Promise<Stamped<readonly LotView[]>> {
    return this.scope.read(context, asked, async (asking) => {
      const lots = [...(await this.#batches(asking)), ...(await this.#packages(asking))];
      const calendars = await this.calendars.read(
        asking,
        lots.flatMap(({ groups }) => groups),
      );
      const views = lots.flatMap(({ groups, ...lot }): LotView[] => {
        const summary = burnSummaryOf(groups, calendars.of(groups), asking.today);
        return summary === null ? [] : [{ ...lot, ...summary }];
      });
      return views.sort(byDanger);
    });
  }

  async one(
    context: UseCaseContext,
    which: Pick<Lot, 'kind' | 'id'>,
    asked: Asked,
  ): Promise<Result<Stamped<BurnDown>, SupervisionError>> {
    const { stamp, answer } = await this.scope.read(context, asked, (asking) => this.#burnDown(asking, which));
    return answer === null ? err({ code: 'supervision.unknown_lot', details: which }) : ok({ stamp, answer });
  }

  /** Exactly the things a lot counts; `isOpen`: only those that are not done. */
  async rows(
    context: UseCaseContext,
    which: Pick<Lot, 'kind' | 'id'> & { readonly isOpen: boolean },
    asked: Asked,
    page: PageRequest,
  ): Promise<Result<Stamped<Page<NamedRow>>, SupervisionError>> {
    const { kind, id, isOpen } = which;
    const { answer: material } = await this.scope.read(context, asked, (asking) => this.#material(asking, which));
    if (material === null) return err({ code: 'supervision.unknown_lot', details: { kind, id } });
    if (kind === 'package') {
      const ids = isOpen ? material.openIds : material.ids;
      return ok(await this.counted.page(context, 'received', { ...asked, month: null, lot: { ids } }, page));
    }
    const part = isOpen ? 'duty_term_open' : 'duty_term_set';
    return ok(await this.counted.page(context, part, { ...asked, month: null, lot: { batchId: id } }, page));
  }

  async #burnDown(asking: Asking, { kind, id }: Pick<Lot, 'kind' | 'id'>): Promise<BurnDown | null> {
    const material = await this.#material(asking, { kind, id });
    if (material === null) return null;
    const { title, groups, leftOut, unanswered } = material;
    const calendars = (await this.calendars.read(asking, groups)).of(groups);
    const summary = burnSummaryOf(groups, calendars, asking.today);
    if (summary === null) return null;
    const points = burnPointsOf(groups, summary, calendars, asking.today);
    return { kind, id, title, ...summary, points, leftOut, unanswered };
  }

  /** Null where there is nothing the reader may count. */
  async #material(asking: Asking, { kind, id }: Pick<Lot, 'kind' | 'id'>): Promise<Material | null> {
    if (kind === 'batch') {
      const groups = await batchGroups(asking, id);
      const [batch] = groups.length === 0 ? [] : await this.lists.batchesInForce(asking.tx, [id]);
      if (!batch) return null;
      const leftOut = await rowsWithoutTerm(asking, id);
      return { title: batch.title, groups, leftOut, unanswered: 0, ids: [], openIds: [] };
    }
    const [found] = await this.records.packages(asking.tx, { id });
    const requests = burnRequestsOf(found ? await stretchesOf(asking, found.requestIds) : []);
    return found && requests.groups.length > 0 ? { title: titleOf(found), ...requests } : null;
  }

  async #batches(asking: Asking): Promise<readonly (Lot & { readonly groups: readonly BurnGroup[] })[]> {
    const byBatch = groupBy(await batchGroups(asking, null), ({ batchId }) => batchId);
    const batches = await this.lists.batchesInForce(asking.tx, [...byBatch.keys()]);
    return batches.map(({ id, title }) => ({ kind: 'batch', id, title, groups: byBatch.get(id) ?? [] }));
  }

  async #packages(asking: Asking): Promise<readonly (Lot & { readonly groups: readonly BurnGroup[] })[]> {
    const packages = await this.records.packages(asking.tx, { newest: MOST_PACKAGES });
    const byRequest = groupBy(
      await stretchesOf(
        asking,
        packages.flatMap(({ requestIds }) => requestIds),
      ),
      ({ id }) => id,
    );
    return packages.map((one) => {
      const stretches = one.requestIds.flatMap((id) => byRequest.get(id) ?? []);
      return { kind: 'package', id: one.id, title: titleOf(one), groups: burnRequestsOf(stretches).groups };
    });
  }
}

const titleOf = ({ number, targetName }: { readonly number: string; readonly targetName: string }): string =>
  `${targetName} ${number}`;

const byDanger = (a: LotView, b: LotView): number =>
  ORDER.indexOf(a.outlook) - ORDER.indexOf(b.outlook) ||
  (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);
