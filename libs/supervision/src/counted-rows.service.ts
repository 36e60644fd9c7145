import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import type { Page, PageRequest, Tx, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import type { Part } from './domain/parts';
import { FigureScope, type Asked, type Asking, type Stamped } from './figure-scope.service';
import { pageOfRows, type RowFilter, type RowView } from './store/row.store';

/** A counted row with its department and its entry by name. */
export type NamedRow = RowView & { readonly departmentName: string | null; readonly entryName: string | null };

/** The rows behind every number of the boards: the same condition counts them and lists them. */
@Injectable()
export class CountedRows {
  constructor(
    private readonly scope: FigureScope,
    private readonly directory: DepartmentDirectory,
    private readonly catalogue: Catalogue,
  ) {}

  /** The rows a part counts, by their key. */
  page(
    context: UseCaseContext,
    part: Part,
    asked: Asked & RowFilter,
    page: PageRequest,
  ): Promise<Stamped<Page<NamedRow>>> {
    return this.scope.read(context, asked, (asking) => this.within(asking, part, asked, page));
  }

  /** The same, in a reading that has begun. */
  async within(asking: Asking, part: Part, filter: RowFilter, page: PageRequest): Promise<Page<NamedRow>> {
    return this.#named(asking.tx, await pageOfRows(asking, part, filter, page));
  }

  async #named(tx: Tx, page: Page<RowView>): Promise<Page<NamedRow>> {
    const found = await this.directory.byIds(
      tx,
      page.items.flatMap(({ departmentId }) => departmentId ?? []),
    );
    const names = new Map(found.map(({ id, shortName }) => [id, shortName]));
    const entries = await this.catalogue.namesByCode(
      tx,
      page.items.flatMap(({ entryCode }) => entryCode ?? []),
    );
    const items = page.items.map((row) => ({
      ...row,
      departmentName: names.get(row.departmentId ?? '') ?? null,
      entryName: entries.get(row.entryCode ?? '') ?? null,
    }));
    return { items, next: page.next };
  }
}
