import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { localDate, type Id } from '@zeqing/kernel';
import type { DepartmentFact, DutyFact, EntryFact, Facts, GrantFact, RequestFact } from '../src/domain/facts';
import { groupBy } from '../src/domain/group-by';
import { planServiceImport } from '../src/domain/import/import-plan';
import type { ServiceModel } from '../src/domain/item-model';
import { readServiceNeedRows } from '../src/seed-files';
import { someTerms } from './builders';

/** For tests: the demo city as its seed files say it, read without a database. Departments are their own ids. */

const ROOT = join(__dirname, '../../..');
export const SEEDS = join(ROOT, 'db/seeds');
export const CONFORMANCE = join(ROOT, 'docs/conformance');
const AUTHORITY: Id = '11999900MB00000164';
const FIRST_ROW = 4;
const COLUMN = { code: 2, departmentCode: 4, shareType: 10, ground: 13, item: 14 } as const;

export interface SampleList {
  readonly entries: ReadonlyMap<string, EntryFact>;
  readonly departments: ReadonlyMap<Id, DepartmentFact>;
}

const SHARE_TYPES: Readonly<Record<string, EntryFact['shareType']>> = {
  无条件共享: 'unconditional',
  有条件共享: 'conditional',
  不予共享: 'not_shared',
};

/** Departments of the demo city, by code as their id; the city's own authority stands for every level here. */
function demoDepartments(): ReadonlyMap<Id, DepartmentFact> {
  const text = readFileSync(join(SEEDS, 'demo-city-departments.csv'), 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true });
  const facts = rows.map((row): DepartmentFact => {
    const id = row['code'] || row['internal_code'] || '';
    const bound = row['bound'] === 'outside' ? 'outside' : 'decree';
    return { id, name: row['name'] ?? '', bound, lineSuperiorName: null, authorityId: AUTHORITY };
  });
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** The sample duty list: every entry published, with its items; merged cells repeat the entry of the row above. */
export function sampleList(): Promise<SampleList> {
  return (sample ??= readSampleList());
}
let sample: Promise<SampleList> | undefined;

async function readSampleList(): Promise<SampleList> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(SEEDS, 'duty-list-sample.xlsx'));
  const entries = new Map<string, EntryFact>();
  workbook.worksheets[0]?.eachRow((row, number) => {
    if (number < FIRST_ROW) return;
    const cell = (column: number): string => row.getCell(column).text.trim();
    const code = cell(COLUMN.code);
    const departmentId = cell(COLUMN.departmentCode);
    const known = entries.get(code);
    entries.set(code, {
      code,
      departmentId,
      status: 'published',
      shareType: SHARE_TYPES[cell(COLUMN.shareType)] ?? known?.shareType ?? 'conditional',
      groundComplete: cell(COLUMN.ground) !== '',
      hasResource: true,
      since: null,
      ...known,
      itemNames: [...(known?.itemNames ?? []), cell(COLUMN.item)],
    });
  });
  return { entries, departments: demoDepartments() };
}

/** The item model of the seed files. */
export function demoModel(): Promise<ServiceModel> {
  return (model ??= readDemoModel());
}
let model: Promise<ServiceModel> | undefined;

async function readDemoModel(): Promise<ServiceModel> {
  const plan = planServiceImport(await readServiceNeedRows(SEEDS));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const { items, evidence, oneThings } = plan.value;
  return {
    items: new Map(items.map(({ item, departmentCode }) => [item.code, { ...item, departmentId: departmentCode }])),
    evidenceTypes: new Map(
      evidence.map(({ evidence: type, sourceCode }) => [type.code, { ...type, proposedSourceId: sourceCode }]),
    ),
    oneThings: oneThings.map((plan) => ({ ...plan, leadDepartmentId: null })),
  };
}

/** What a world in a table of docs/conformance says of the demo city besides its seed files. */
export interface DemoState {
  /** Whether somebody confirmed the recipients that the sample list names in free text (U22). */
  readonly recipients: 'unclear' | 'confirmed';
  readonly grants: readonly GrantFact[];
  readonly requests: readonly RequestFact[];
}

/** The demo city in a state; without one before any grant, its recipients unconfirmed. */
export async function demoFacts(
  { recipients, grants, requests }: DemoState = { recipients: 'unclear', grants: [], requests: [] },
): Promise<Facts> {
  const { entries, departments } = await sampleList();
  const duty: DutyFact = { owed: recipients === 'confirmed' ? 'yes' : 'recipient_unclear', rowId: null };
  const toAll = new Map([...departments.keys()].map((id) => [id, duty]));
  return {
    today: localDate('2026-11-23'),
    departments,
    entries,
    duties: new Map([...entries.keys()].map((code) => [code, toAll])),
    grants: groupBy(grants, ({ entryCode }) => entryCode),
    requests: groupBy(requests, ({ entryCode }) => entryCode),
    disputed: new Map(),
    terms: new Map([...departments.keys()].map((id) => [id, someTerms()])),
  };
}
