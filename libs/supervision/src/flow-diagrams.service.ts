import { Injectable } from '@nestjs/common';
import type { Id, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { EvidenceOfEntries } from '@zeqing/services';
import type { Names } from './department-tables.service';
import { flowsOf, type Flow, type Flows } from './domain/flows';
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

/** Which supplier's data of which class who uses, and how much hangs on a few suppliers. */
@Injectable()
export class FlowDiagrams {
  constructor(
    private readonly scope: FigureScope,
    private readonly directory: DepartmentDirectory,
    private readonly evidence: EvidenceOfEntries,
  ) {}

  flows(context: UseCaseContext, asked: Asked): Promise<Stamped<NamedFlows>> {
    return this.scope.read(context, asked, (asking) => this.#flows(asking));
  }

  async #flows(asking: Asking): Promise<NamedFlows> {
    const found = await entryFlows(asking);
    const classes = await this.evidence.of(asking.tx, [...new Set(found.map(({ entryId }) => entryId))]);
    const flows = flowsByClass(found, (entryId) => classes.get(entryId)?.code ?? null);
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

function flowsByClass(found: readonly EntryFlow[], classOf: (entryId: Id) => string | null): readonly Flow[] {
  const alike = groupBy(found, ({ supplierId, entryId, userId }) => [supplierId, classOf(entryId), userId].join(' '));
  const flows = [...alike.values()].flatMap(([first, ...others]): Flow[] => {
    if (!first) return [];
    const { supplierId, entryId, userId, grants } = first;
    return [
      {
        ...{ supplierId, classCode: classOf(entryId), userId },
        grants: others.reduce((all, one) => all + one.grants, grants),
      },
    ];
  });
  return flows.sort((a, b) => b.grants - a.grants);
}
