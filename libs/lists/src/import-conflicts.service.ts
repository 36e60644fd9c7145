import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  notFound,
  ok,
  stale,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { ListsError } from './domain/errors';
import type { ConflictChoice, ConflictView, ImportView } from './domain/views';
import { visibleImport } from './import-access';
import { choose, chooseAll, conflictPage } from './store/import-conflict.store';
import { ImportRepository } from './store/import.repository';

/** What a person decides: of all conflicts alike, or of some of them. */
export type Decision =
  | { readonly all: ConflictChoice }
  | { readonly some: readonly { readonly position: number; readonly unit: string; readonly take: ConflictChoice }[] };

/** Where file and list changed the same apart since the template was filled, and what a person decides (ux §2.2). */
@Injectable()
export class ImportConflicts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  async page(context: UseCaseContext, id: Id, page: PageRequest): Promise<Result<Page<ConflictView>, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    if (!(await visibleImport(this.imports, tx, context, id))) return err(notFound('list_import'));
    const found = await conflictPage(tx, id, page);
    return ok({ ...found, items: await this.#named(tx, found.items) });
  }

  /** Decides conflicts of a checked import; until it is applied each may be decided again. */
  async decide(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    decision: Decision,
  ): Promise<Result<ImportView, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<ImportView, ListsError>> => {
      const found = await visibleImport(this.imports, tx, context, id);
      if (!found) return err(notFound('list_import'));
      if (found.state !== 'checked') return err({ code: 'lists.import_not_checked', details: { state: found.state } });
      const version = await this.imports.move(tx, id, 'checked', 'checked', seenVersion);
      if (version === null) return err(stale('list_import'));
      const decided = 'all' in decision ? await chooseAll(tx, id, decision.all) : await choose(tx, id, decision.some);
      if ('some' in decision && decided !== decision.some.length) return err({ code: 'lists.conflict_unknown' });
      await this.journal.append(tx, context, {
        type: 'lists.import_conflicts_decided',
        object: { type: 'list_import', id, version },
        departmentIds: [found.departmentId],
        payload: { seriesCode: found.seriesCode, batchNumber: found.batchNumber, decided },
      });
      const after = await this.imports.find(tx, id);
      return after ? ok(after) : err(notFound('list_import'));
    });
  }

  /** Providers are merged by their id and shown by their name. */
  async #named(tx: Tx, found: readonly ConflictView[]): Promise<readonly ConflictView[]> {
    const ids = found.flatMap(({ unit, base, current, file }) => (unit === 'provider' ? [base, current, file] : []));
    const known = await this.directory.byIds(tx, [...new Set(ids.filter((id) => id !== null && id !== ''))] as Id[]);
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const nameOf = (id: Id | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return found.map((one) =>
      one.unit === 'provider'
        ? { ...one, base: nameOf(one.base), current: nameOf(one.current), file: nameOf(one.file) }
        : one,
    );
  }
}
