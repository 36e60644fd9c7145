import { Injectable } from '@nestjs/common';
import { Catalogue, type EntryView } from '@zeqing/catalogue';
import type { Actor, Tx } from '@zeqing/kernel';
import { DepartmentDirectory, permits, type Permission } from '@zeqing/organisation';
import { ledgerKeys, type LedgerDepartment, type LedgerLookups } from './domain/read-ledger';
import type { LedgerHeader } from './domain/ledger-headings';
import { importedSerials } from './store/ledger-import.repository';

/** Whose ledger it is: the platform it comes from, who brings it, and by which permission. */
export interface Bringing {
  readonly source: string;
  readonly actor: Actor;
  readonly permission: Permission;
}

/** Looks up what a ledger names: departments by code or name, entries by code, numbers that are here already. */
@Injectable()
export class LedgerLookup {
  constructor(
    private readonly directory: DepartmentDirectory,
    private readonly catalogue: Catalogue,
  ) {}

  async of(tx: Tx, header: LedgerHeader, { source, actor, permission }: Bringing): Promise<LedgerLookups> {
    const { names, codes, entryCodes, serials } = ledgerKeys(header);
    // Names that several regions have are told apart by the importer's own.
    const region = actor.posts[0]?.regionCode;
    const byName = await looked(names, (name) => this.directory.byName(tx, name, region));
    const byCode = await looked(codes, (code) => this.directory.byCode(tx, code));
    const entries = await looked<EntryView>(entryCodes, (code) => this.catalogue.findPublishedByCode(tx, code));
    const mine = (department: LedgerDepartment): boolean => permits(actor, permission, department);
    const mayBring: LedgerLookups['mayBring'] = (requester, provider) => mine(requester) || mine(provider);
    return { byName, byCode, entries, known: await importedSerials(tx, source, serials), mayBring };
  }
}

async function looked<T>(keys: readonly string[], find: (key: string) => Promise<T | null>): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (const key of keys) {
    const value = await find(key);
    if (value !== null) found.set(key, value);
  }
  return found;
}
