import { Injectable } from '@nestjs/common';
import type { Id, Page, PageRequest, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { EvidenceOfEntries, type EntryEvidence } from '@zeqing/services';
import { CountedRows, type NamedRow } from './counted-rows.service';
import type { Names } from './department-tables.service';
import { flowsOf, flowsThrough, type Flow, type Flows } from './domain/flows';
import { groupBy } from './domain/group-by';
import { FigureScope, type Asked, type Asking, type Stamped } from './figure-scope.service';
import { entryFlows, type EntryFlow } from './store/flow.store';

export interface NamedFlows extends Flows {
  /** All of them, the greatest first: what the diagram puts together, too. */
  readonly flows: readonly Flow[];
  readonly names: Names;
  /** Of the standard data, by code. */
  readonly classNames: ReadonlyMap<string, string>;
}

interface Classed {
  readonly found: readonly (EntryFlow & Flow)[];
  readonly classes: ReadonlyMap<Id, EntryEvidence>;
}

/** Which supplier's data of which class who uses, and how much hangs on a few suppliers. */
@Injectable()
export class FlowDiagrams {
  constructor(
    private readonly scope: FigureScope,
    private readonly directory: DepartmentDirectory,
    private readonly evidence: EvidenceOfEntries,
    private readonly counted: CountedRows,
  ) {}

  flows(context: UseCaseContext, asked: Asked): Promise<Stamped<NamedFlows>> {
    return this.scope.read(context, asked, (asking) => this.#flows(asking));
  }

  /** The grants in use behind a node of the diagram, or behind the band between two; none of a node it has not. */
  async rows(
    context: UseCaseContext,
    nodeKeys: readonly string[],
    asked: Asked,
    page: PageRequest,
  ): Promise<Stamped<Page<NamedRow>>> {
    return this.scope.read(context, asked, async (asking) => {
      const { found } = await this.#classed(asking);
      const lot = { flows: flowsThrough(found, nodeKeys) };
      return this.counted.within(asking, 'in_use', { month: null, lot }, page);
    });
  }

  async #classed(asking: Asking): Promise<Classed> {
    const flows = await entryFlows(asking);
    const classes = await this.evidence.of(asking.tx, [...new Set(flows.map(({ entryId }) => entryId))]);
    return { found: flows.map((flow) => ({ ...flow, classCode: classes.get(flow.entryId)?.code ?? null })), classes };
  }

  async #flows(asking: Asking): Promise<NamedFlows> {
    const { found, classes } = await this.#classed(asking);
    const flows = flowsByClass(found);
    const departments = await this.directory.byIds(asking.tx, [
      ...new Set(flows.flatMap(({ supplierId, userId }) => [supplierId, userId])),
    ]);
    return {
      ...flowsOf(flows),
      flows,
      names: new Map(departments.map((one) => [one.id, one])),
      classNames: new Map([...classes.values()].map(({ code, name }) => [code, name])),
    };
  }
}

function flowsByClass(found: readonly Flow[]): readonly Flow[] {
  const alike = groupBy(found, ({ supplierId, classCode, userId }) => [supplierId, classCode, userId].join(' '));
  const flows = [...alike.values()].flatMap(([first, ...others]): Flow[] => {
    if (!first) return [];
    const { supplierId, classCode, userId } = first;
    const grants = others.reduce((all, one) => all + one.grants, first.grants);
    return [{ supplierId, classCode, userId, grants }];
  });
  return flows.sort((a, b) => b.grants - a.grants);
}
