import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import { competentAuthority, DepartmentDirectory } from '@zeqing/organisation';

/** Who is the 主管部门 of a request. */
@Injectable()
export class CompetentAuthorities {
  constructor(private readonly directory: DepartmentDirectory) {}

  /**
   * The authority on the provider's own level (同级): it consents to extensions (art. 21), takes filings and may suspend
   * (art. 27). Where that government does not use this installation, the nearest one that does; null for a body that is
   * not bound, or where there is none.
   */
  async over(tx: Tx, request: { readonly providerDepartmentId: Id }): Promise<Id | null> {
    const provider = await this.directory.byId(tx, request.providerDepartmentId);
    if (provider === null) return null;
    const { governmentRegionCode } = competentAuthority(provider, provider);
    if (governmentRegionCode === null) return null;
    const own = await this.directory.authorityIn(tx, governmentRegionCode);
    return (own ?? (await this.directory.authorityOf(tx, provider.id)))?.id ?? null;
  }
}
