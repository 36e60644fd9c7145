import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Catalogue, type EntryView, type ResourceCalling } from '@zeqing/catalogue';
import { addDays, localDateOf, ok } from '@zeqing/kernel';
import { BatchApproval, ImportDesk, ImportWorker, ListReader, Recipients, WorkbookReader } from '@zeqing/lists';
import { UnitOfWork } from '@zeqing/platform';
import { done, type Company } from './company';
import { withTerms } from './list-terms';
import { codeOf, type EntryName, type Player } from './plot';

const SERIES = 'demo-city';
const BATCH_NUMBER = 3;
const WORKBOOK = 'duty-list-sample.xlsx';
/** Civil days between the list's date and its publication. */
const DAYS_TO_PUBLISH = 6;
const EVERYTHING = { after: null, limit: 200 };

/** The authority takes over the list in force and publishes it: what `npm run story` does with an empty city. */
export async function publishList(company: Company, seeds: string): Promise<void> {
  const authority = await company.as('shujuju.zhuguan');
  const issuedOn = addDays(localDateOf(company.at), -DAYS_TO_PUBLISH);
  const upload = {
    fileName: WORKBOOK,
    bytes: await withTerms(await readFile(path.join(seeds, WORKBOOK)), localDateOf(company.at)),
    seriesCode: SERIES,
    batchNumber: BATCH_NUMBER,
    title: '演示市政务数据共享责任清单（第三批）',
    documentNumber: `演数发〔${issuedOn.slice(0, 4)}〕3号`,
    issuer: '演示市数据局',
    issuedOn,
    intent: 'take_over',
  } as const;
  const { id } = done('receive the list', await company.get(ImportDesk).receive(authority, upload));
  const reading = await company.get(WorkbookReader).read(id);
  const worker = company.get(ImportWorker);
  const unitOfWork = company.get(UnitOfWork);
  await unitOfWork.run({}, async (tx) => {
    await worker.check(tx, { ...authority, tx }, id, reading);
    return ok(null);
  });
  const checked = done('read the report', await company.get(ImportDesk).find(authority, id));
  done('apply the list', await company.get(ImportDesk).requestApply(authority, id, checked.version));
  await unitOfWork.run({}, async (tx) => {
    await worker.apply(tx, { ...authority, tx }, id);
    return ok(null);
  });
  const { batchId } = done('read the import', await company.get(ImportDesk).find(authority, id));
  if (batchId === null) throw new Error('the list that was applied has no batch');
  const second = await company.as('shujuju.shenhe');
  done('approve the batch', await company.get(BatchApproval).approve(second, batchId, 1, null));
}

/** Whether the city has its list already. */
export async function hasList(company: Company): Promise<boolean> {
  const authority = await company.as('shujuju.zhuguan');
  const { items } = await company.get(ListReader).batchPage(authority, SERIES, EVERYTHING);
  return items.some((batch) => batch.number === BATCH_NUMBER);
}

/** To whom the rows of one-things are owed that the story does not tell of, confirmed by the authority (U22). */
const OWED: Partial<Readonly<Record<EntryName, readonly Player[]>>> = {
  taxClearance: ['shijian', 'renshe'],
  realEstate: ['jiaoyu', 'shijian'],
  hazardousWork: ['renshe', 'yibao'],
  housingFund: ['renshe', 'minzheng'],
  disability: ['minzheng', 'renshe'],
  disabilityAllowance: ['canlian'],
  schoolRoll: ['gongan'],
};

export async function confirmRecipients(company: Company): Promise<void> {
  const authority = await company.as('shujuju.zhuguan');
  const { items: batches } = await company.get(ListReader).batchPage(authority, SERIES, EVERYTHING);
  const batch = batches.find(({ number }) => number === BATCH_NUMBER);
  if (!batch) throw new Error('the city has no list');
  const page = done('read the rows', await company.get(ListReader).batchRows(authority, batch.id, EVERYTHING));
  for (const [entry, players] of Object.entries(OWED) as [EntryName, readonly Player[]][]) {
    const row = page.items.find(({ entryCode }) => entryCode === codeOf(entry));
    if (!row) throw new Error(`the list has no row for ${entry}`);
    const departmentIds = await Promise.all(players.map((player) => company.departmentOf(player)));
    const recipients = [
      {
        ...({ kind: 'departments', oneThing: null, departmentIds } as const),
        ...{ regionCodePrefix: null, levels: [], lineSuperiorId: null },
      },
    ];
    const structure = { recipients, purposes: row.purposes };
    done(`confirm ${entry}`, await company.get(Recipients).confirm(authority, row.id, row.version, structure));
  }
}

/** What a counter gives to ask, by whom the entry is about; day and night, so many times a day. */
const callingOf = ({ items }: EntryView): ResourceCalling => ({
  inputs: items.some(({ name }) => name === '统一社会信用代码') ? ['统一社会信用代码'] : ['姓名', '身份证号码'],
  serviceHours: '全天（2:00–4:00 维护）',
  dailyQuota: 5_000,
});

/** The provider's liaison links the interface on the exchange platform, once for each entry. */
export async function attachResource(company: Company, code: string): Promise<string> {
  const catalogue = company.get(Catalogue);
  const entry = await catalogue.findByCode(company.reader(), code);
  if (!entry) throw new Error(`the catalogue has no ${code}`);
  const [known] = entry.resources;
  if (known) return known.id;
  const liaison = await company.liaison(await company.playerOf(entry.providerDepartmentId));
  const attached = await catalogue.attachResource(liaison, entry.id, entry.version, {
    ...{ kind: 'interface', name: `${entry.name}查询接口`, platformCode: `YSPT-${code.slice(-6)}` },
    ...{ url: null, healthUrl: null, channel: 'government_extranet' },
    ...callingOf(entry),
  });
  const [resource] = done(`attach to ${code}`, attached).resources;
  if (!resource) throw new Error(`nothing was attached to ${code}`);
  return resource.id;
}
