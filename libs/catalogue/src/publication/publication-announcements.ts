import { Inject, Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Id, Tx } from '@zeqing/kernel';
import { DepartmentDirectory, isBoundByDecree } from '@zeqing/organisation';
import { Catalogue } from '../catalogue.service';
import { announcePublication, PUBLICATION_EVENTS } from '../life/domain/publication-announcement';
import { ENTRY_USERS, type EntryUsers } from './entry-users.port';

/** Says to all departments of an authority, and to who uses the entry elsewhere, what it published (art. 16). */
@Injectable()
export class PublicationAnnouncements implements Describer {
  readonly types = PUBLICATION_EVENTS;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    @Inject(ENTRY_USERS) private readonly users: EntryUsers,
  ) {}

  /** Null for an event that names no entry. */
  async describe(tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const { entryId } = event.payload;
    const entry = typeof entryId === 'string' ? await this.catalogue.findById(tx, entryId) : null;
    if (!entry) return null;
    const { providerDepartmentId } = entry;
    const ofAuthority = await this.#departmentsOf(tx, providerDepartmentId);
    const using = await this.users.departmentsUsing(tx, entry.id);
    return announcePublication(event, { providerDepartmentId, otherDepartmentIds: [...ofAuthority, ...using] });
  }

  /** The departments bound by the Decree whose authority is the one of this department. */
  async #departmentsOf(tx: Tx, providerDepartmentId: Id): Promise<readonly Id[]> {
    const authority = await this.directory.authorityOf(tx, providerDepartmentId);
    if (!authority) return [];
    const under = await this.directory.departmentsUnder(tx, authority);
    return under.filter(isBoundByDecree).map(({ id }) => id);
  }
}
