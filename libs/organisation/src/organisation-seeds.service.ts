import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import type { Id, Result, UseCaseContext } from '@zeqing/kernel';
import { CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import { DemoPeople, type DemoCredentials } from './demo-people.service';
import { DepartmentDirectory } from './department-directory.service';
import { readBond, readManagement, type DepartmentDraft } from './domain/department';
import type { OrganisationError } from './domain/organisation-error';
import { NATIONAL_REGION, regionLevel } from './domain/region-code';
import { OrganisationService } from './organisation.service';

export interface SeedCounts {
  readonly regions: number;
  readonly departments: number;
}

type Row = Readonly<Record<string, string>>;

/** Reads regions and departments from seed files and adds what is missing, through the use cases. */
@Injectable()
export class OrganisationSeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisation: OrganisationService,
    private readonly directory: DepartmentDirectory,
    private readonly demoPeople: DemoPeople,
    @Inject(CONFIG) private readonly config: Pick<Config, 'profile'>,
  ) {}

  /** The State Council's bodies and the demonstration city. Answers what was added; a second run adds nothing. */
  async seedOrganisation(context: UseCaseContext, seedsDirectory: string): Promise<SeedCounts> {
    const file = (name: string): Promise<readonly Row[]> => readTable(path.join(seedsDirectory, name));
    const regions = await this.#addRegions(context, await file('demo-regions.csv'));
    const national = await this.#addDepartments(context, await file('departments-state-council.csv'), async (row) =>
      nationalDraft(row),
    );
    const city = await this.#addDepartments(context, await file('demo-city-departments.csv'), (row) =>
      this.#cityDraft(context, row),
    );
    return { regions, departments: national + city };
  }

  /**
   * People for every role and a service hall, with random passwords in `<home>/demo-credentials.json` (mode 0600).
   * Credentials whose people exist are kept. Throws in production: no account may come from a program.
   */
  seedDemoPeople(context: UseCaseContext, homeDirectory: string): Promise<DemoCredentials> {
    if (this.config.profile === 'production') throw new Error('demonstration people do not exist in production');
    return this.demoPeople.seed(context, homeDirectory);
  }

  async #addRegions(context: UseCaseContext, table: readonly Row[]): Promise<number> {
    let added = 0;
    for (const row of table) {
      const code = cell(row, 'code');
      const region = {
        code,
        name: cell(row, 'name'),
        level: regionLevel(code),
        parentCode: row['parent_code'] || null,
      };
      const outcome = await this.organisation.createRegion(context, { ...region, isCustom: false });
      if (outcome.ok) added++;
      else if (outcome.error.code !== 'organisation.region_exists') fail(code, outcome);
    }
    return added;
  }

  async #addDepartments(
    context: UseCaseContext,
    table: readonly Row[],
    draftOf: (row: Row) => Promise<DepartmentDraft>,
  ): Promise<number> {
    let added = 0;
    for (const row of table) {
      const draft = await draftOf(row);
      const outcome = await this.organisation.createDepartment(context, draft);
      if (outcome.ok) added++;
      else if (!TAKEN.has(outcome.error.code)) fail(draft.name, outcome);
    }
    return added;
  }

  async #cityDraft(context: UseCaseContext, row: Row): Promise<DepartmentDraft> {
    const regionCode = cell(row, 'region_code');
    return {
      code: row['code'] || null,
      internalCode: row['internal_code'] || null,
      name: cell(row, 'name'),
      shortName: cell(row, 'short_name'),
      kind: cell(row, 'kind'),
      regionCode,
      governmentRegionCode: cell(row, 'government_region_code'),
      lineSuperiorId: await this.#superior(context, row['line_superior'] ?? ''),
      management: readManagement(cell(row, 'management')),
      bound: readBond(cell(row, 'bound')),
      isAuthority: cell(row, 'authority') === 'yes',
      regionsServed: [regionCode],
      aliases: (row['aliases'] ?? '').split(';').filter((alias) => alias !== ''),
      effectiveFrom: null,
    };
  }

  async #superior(context: UseCaseContext, code: string): Promise<Id | null> {
    if (code === '') return null;
    const superior = await this.directory.byCode(this.unitOfWork.reader(context), code);
    if (!superior) throw new Error(`the seed names a line superior that does not exist: ${code}`);
    return superior.id;
  }
}

const TAKEN = new Set<string>(['organisation.code_taken', 'organisation.name_taken']);

/** A State Council body: no social credit code is known, so the list's own code identifies it. */
const nationalDraft = (row: Row): DepartmentDraft => ({
  code: null,
  internalCode: cell(row, 'code'),
  name: cell(row, 'full_name'),
  shortName: cell(row, 'short_name'),
  kind: cell(row, 'kind'),
  regionCode: NATIONAL_REGION,
  governmentRegionCode: NATIONAL_REGION,
  lineSuperiorId: null,
  management: 'own',
  bound: 'decree',
  isAuthority: false,
  regionsServed: [NATIONAL_REGION],
  aliases: [],
  effectiveFrom: null,
});

async function readTable(file: string): Promise<readonly Row[]> {
  const options = { columns: true, skip_empty_lines: true, trim: true, bom: true } as const;
  return parse<Row>(await readFile(file, 'utf8'), options);
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (!value) throw new Error(`the seed lacks a value in column ${column}: ${JSON.stringify(row)}`);
  return value;
}

function fail(what: string, outcome: Result<unknown, OrganisationError>): never {
  throw new Error(`the seed of ${what} was refused: ${outcome.ok ? '' : outcome.error.code}`);
}
