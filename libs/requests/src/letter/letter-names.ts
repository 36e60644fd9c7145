import { Injectable } from '@nestjs/common';
import { Catalogue, type EntryView } from '@zeqing/catalogue';
import type { Id, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { CompetentAuthorities } from '../request/competent-authorities';
import type { LetterParty } from './domain/letter';

/** The names a letter needs beside what its object says of itself. */
@Injectable()
export class LetterNames {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
    private readonly catalogue: Catalogue,
    private readonly authorities: CompetentAuthorities,
  ) {}

  /** Departments by id as letters name them; one that is not known keeps its id. */
  async parties(context: UseCaseContext, ids: readonly Id[]): Promise<(id: Id) => LetterParty> {
    const found = await this.directory.byIds(this.unitOfWork.reader(context), ids);
    const names = new Map(found.map(({ id, name }) => [id, name]));
    return (id) => ({ name: names.get(id) ?? id, contact: null });
  }

  /** The 主管部门 over a provider, or null. */
  async authorityOver(context: UseCaseContext, providerDepartmentId: Id): Promise<LetterParty | null> {
    const tx = this.unitOfWork.reader(context);
    const id = await this.authorities.over(tx, { providerDepartmentId });
    const authority = id === null ? null : await this.directory.byId(tx, id);
    return authority && { name: authority.name, contact: null };
  }

  entry(context: UseCaseContext, id: Id): Promise<EntryView | null> {
    return this.catalogue.findById(this.unitOfWork.reader(context), id);
  }
}
