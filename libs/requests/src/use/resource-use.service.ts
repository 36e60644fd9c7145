import { Injectable } from '@nestjs/common';
import type { ResourceUse } from '@zeqing/catalogue';
import type { Id, Tx } from '@zeqing/kernel';
import { usesOfResource } from './store/resource-use.store';

/** Answers the catalogue who uses an entry by a resource: grants that are not over, and supplies awaiting their word. */
@Injectable()
export class GrantedResources implements ResourceUse {
  countOf(tx: Tx, on: { readonly entryId: Id; readonly resourceId: Id }): Promise<number> {
    return usesOfResource(tx, on);
  }
}
