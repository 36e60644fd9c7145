import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { DepartmentDirectory, regionPrefix, type Department } from '@zeqing/organisation';
import type { SeriesView } from './domain/views';

/** Whom a row of a series may mean without naming them. */
@Injectable()
export class SeriesDepartments {
  constructor(private readonly directory: DepartmentDirectory) {}

  /**
   * The bound departments of the series' authority; of a series whose authority does not use this installation, its
   * region's.
   */
  async reached(tx: Tx, { authorityDepartmentId, regionCode }: SeriesView): Promise<readonly Department[]> {
    const authority = authorityDepartmentId === null ? null : await this.directory.byId(tx, authorityDepartmentId);
    const departments = authority
      ? await this.directory.departmentsUnder(tx, authority)
      : await this.directory.list(tx, { regionCodePrefix: regionPrefix(regionCode) });
    return departments.filter(({ bound }) => bound !== 'outside');
  }
}
