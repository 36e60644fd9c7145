import { Catalogue, HealthBatches, HealthSettingsBook, type Fault } from '@zeqing/catalogue';
import { localDateOf } from '@zeqing/kernel';
import { done, type Company } from './company';
import { codeOf, type EntryName } from './plot';
import type { Incident } from './register';

/** Calls of an entry's resource that went well and that did not, in one of the platform's batches. */
interface Counted {
  readonly entry: EntryName;
  readonly succeeded: number;
  readonly failed: number;
  readonly fault?: Fault;
  readonly detail?: string;
}

const WELL: readonly Counted[] = [
  { entry: 'companies', succeeded: 412, failed: 1, detail: 'HTTP 504' },
  { entry: 'taxClearance', succeeded: 96, failed: 0 },
  { entry: 'cancelledCompanies', succeeded: 38, failed: 0 },
];
const TODAY: readonly Counted[] = [
  { entry: 'companies', succeeded: 205, failed: 0 },
  { entry: 'taxClearance', succeeded: 30, failed: 12, fault: 'platform', detail: '网关限流' },
  { entry: 'cancelledCompanies', succeeded: 2, failed: 26, fault: 'provider', detail: '源系统无响应' },
];

/** The exchange platform's batches of the last days; the last tells of a failure that began today. */
export const HEALTH: readonly Incident[] = [
  { before: 20, happen: listHosts },
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((before) => ({ before, happen: (company: Company) => count(company, WELL) })),
  { before: 0, happen: (company: Company) => count(company, TODAY) },
];

/** The host the probe could call is on the list; whether it does is the administrator's to turn on. */
async function listHosts(company: Company): Promise<void> {
  const book = company.get(HealthSettingsBook);
  const administrator = await company.as('xitong');
  const { version, thresholds } = await book.read(administrator);
  const hosts = [{ host: 'gongxiang.yanshi.example', mayBePrivate: true }];
  done('the hosts', await book.set(administrator, version, { thresholds, isProbing: false, hosts }));
}

/** One batch; a code nobody knows stands in each of them, as in life. */
async function count(company: Company, counted: readonly Counted[]): Promise<void> {
  const authority = await company.as('shujuju.zhuguan');
  const officer = authority.actor.posts[0];
  if (!officer) throw new Error('the authority has no officer');
  const platform = await company.program('exchange_platform', officer.departmentId, '演示市政务数据共享交换平台');
  const rows = [];
  for (const { entry, succeeded, failed, fault, detail } of counted) {
    const resource = await codeOnPlatform(company, entry);
    rows.push({
      ...{ resource, until: company.at.toISOString(), succeeded: String(succeeded), failed: String(failed) },
      ...{ fault: fault ?? '', detail: detail ?? '' },
    });
  }
  const unknown = { ...{ resource: 'JK-TEST-OLD', until: company.at.toISOString() }, succeeded: '4', failed: '0' };
  const told = [...rows, { ...unknown, fault: '', detail: '' }].map((row, index) => ({ row: index + 1, ...row }));
  const number = `DYQK-${localDateOf(company.at)}`;
  done(number, await company.get(HealthBatches).take(platform, number, told));
}

async function codeOnPlatform(company: Company, name: EntryName): Promise<string> {
  const entry = await company.get(Catalogue).findByCode(company.reader(), codeOf(name));
  return entry?.resources.find(({ platformCode }) => platformCode !== null)?.platformCode ?? '';
}
