import { Injectable } from '@nestjs/common';
import type { Id, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, type Department, isBoundByDecree } from '@zeqing/organisation';
import { matrixOf, type Matrix } from './domain/matrix';
import { FigureScope, type Asked, type Asking, type Stamp } from './figure-scope.service';
import { owedToAll } from './store/matrix.store';
import { readPairs } from './store/pair.store';

/** Departments on either side of the matrix. */
const MOST = 200;

export type NamedMatrix = Matrix & { readonly names: ReadonlyMap<Id, Department> };

/** The department × department matrix: who owes whom, and what has become of it. */
@Injectable()
export class Matrices {
  constructor(
    private readonly scope: FigureScope,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** A reader sees the pairs of which either side is theirs. */
  matrix(context: UseCaseContext, asked: Asked): Promise<{ stamp: Stamp; answer: NamedMatrix }> {
    return this.scope.read(context, asked, (asking) => this.#matrix(asking));
  }

  async #matrix({ tx, today, reach }: Asking): Promise<NamedMatrix> {
    const departments = await this.directory.list(tx);
    const { regionCodePrefix, departmentIds } = reach;
    const within = departments.filter(
      ({ id, regionCode }) =>
        (regionCodePrefix === null || regionCode.startsWith(regionCodePrefix)) && (departmentIds?.includes(id) ?? true),
    );
    const ids = within.map(({ id }) => id);
    const made = matrixOf({
      owedToAll: await owedToAll(tx),
      pairs: await readPairs(tx, today),
      reach: new Set(ids),
      bound: departments.filter(isBoundByDecree).map(({ id }) => id),
      most: MOST,
    });
    const known = new Map(departments.map((one) => [one.id, one]));
    const shown = [...made.rows, ...made.columns].map(({ departmentId }) => departmentId);
    const ended = await this.directory.byIds(
      tx,
      shown.filter((id) => !known.has(id)),
    );
    return { ...made, names: new Map([...known, ...ended.map((one): [Id, Department] => [one.id, one])]) };
  }
}
