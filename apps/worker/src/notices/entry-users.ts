import { Injectable, Module } from '@nestjs/common';
import type { EntryUsers } from '@zeqing/catalogue';
import type { Id, Tx } from '@zeqing/kernel';
import { MatchingModule, Needs } from '@zeqing/lists';
import { RequestsModule, RequestsReader } from '@zeqing/requests';

/** Who uses an entry or waits for it: by grants and requests, and by the need list. */
@Injectable()
export class UsersOfEntries implements EntryUsers {
  constructor(
    private readonly requests: RequestsReader,
    private readonly needs: Needs,
  ) {}

  async departmentsUsing(tx: Tx, entryId: Id): Promise<readonly Id[]> {
    const granted = await this.requests.heldGrants(tx, { entryIds: [entryId] });
    const asked = await this.requests.openRequests(tx, { entryIds: [entryId] });
    const needing = await this.needs.departmentsNaming(tx, entryId);
    const using = [
      ...granted.map(({ beneficiaryDepartmentId }) => beneficiaryDepartmentId),
      ...asked.map(({ requesterDepartmentId }) => requesterDepartmentId),
      ...needing,
    ];
    return [...new Set(using)];
  }
}

@Module({ imports: [RequestsModule, MatchingModule], providers: [UsersOfEntries], exports: [UsersOfEntries] })
export class EntryUsersModule {}
