import { addDays, localDateOf, type LocalDate } from '@zeqing/kernel';
import { RequestQueries, UseReports, type PaperAsked, type UseOutcome } from '@zeqing/requests';
import { done, type Company } from './company';
import { codeOf, type EntryName, type Player } from './plot';
import type { Incident } from './register';
import type { Storyteller } from './storyteller';

/** What the counters of a department tell of: which material of which item they looked up instead of taking it. */
interface Counter {
  readonly hall: string;
  readonly who: Player;
  readonly entry: EntryName;
  readonly itemCode: string;
  readonly materialCode: string;
}

const TAX_OFFICE: Counter = {
  ...{ hall: '市税务局办税服务厅', who: 'shuiwu', entry: 'companies' },
  ...{ itemCode: '11999900MB0000011L3999900100202', materialCode: 'business_licence' },
};
const REGISTRY: Counter = {
  ...{ hall: '市市场监督管理局企业登记窗口', who: 'shijian', entry: 'taxClearance' },
  ...{ itemCode: '11999900MB0000010H3999900100201', materialCode: 'tax_clearance' },
};

/** Halls send what they did once in a while, the exchange platform what it counted (U15, U47). */
export const USES: readonly Incident[] = [
  ...[130, 115, 100, 85, 70, 55, 40, 25, 10].map((before) => ({
    before,
    happen: async (company: Company, teller: Storyteller) => {
      await tell(company, TAX_OFFICE, 34);
      await count(company, teller, 'companies-shuiwu', 36);
    },
  })),
  ...[13, 7, 2].map((before) => ({ before, happen: (company: Company) => tell(company, REGISTRY, 26) })),
];

const USED = { role: 'requester', state: null, endsBy: null } as const;

/** Civil days a report reaches back: less than lies between two of them, so that no case is told twice. */
const DAYS_TOLD = 7;

type Told = readonly [UseOutcome, PaperAsked];
const SPARED: Told = ['hit', 'not_asked'];
/** In turn: most papers are spared; now and then the datum does not come, or the counter asks for the paper all the same. */
const IN_TURN: readonly Told[] = [
  ...[SPARED, SPARED, SPARED, ['hit', 'other'] as const, SPARED, SPARED, ['miss', 'no_hit'] as const],
  ...[SPARED, ['hit', 'applicant_chose'] as const, SPARED, SPARED, ['error', 'system_error'] as const, SPARED],
];

async function tell(company: Company, counter: Counter, cases: number): Promise<void> {
  const hall = await company.program('service_hall', await company.departmentOf(counter.who), counter.hall);
  const { itemCode, materialCode } = counter;
  const told = Array.from({ length: cases }, (_, index) => {
    const day = dayTold(company, index);
    const [outcome, paper] = IN_TURN[index % IN_TURN.length] ?? SPARED;
    return {
      ...{ caseNumber: `${day}-${index}`, day, entryCode: codeOf(counter.entry), itemCode, materialCode },
      ...{ outcome, paper, latencyMilliseconds: 120 + ((index * 37) % 180) },
    };
  });
  done(counter.hall, await company.get(UseReports).report(hall, told));
}

/** The platform counts every call; a hall may have told of fewer. */
async function count(company: Company, teller: Storyteller, line: string, calls: number): Promise<void> {
  const authority = await company.as('shujuju.zhuguan');
  const officer = authority.actor.posts[0];
  if (!officer) throw new Error('the authority has no officer');
  const platform = await company.program('exchange_platform', officer.departmentId, '演示市政务数据共享交换平台');
  const department = await company.liaison(TAX_OFFICE.who);
  const { items } = await company.get(RequestQueries).grants(department, USED, { after: null, limit: 200 });
  const grant = items.find(({ requestId }) => requestId === teller.requestOf(line));
  if (!grant) throw new Error(`${line} was granted nothing`);
  const counts = Array.from({ length: DAYS_TOLD }, (_, index) => ({
    ...{ grantId: grant.id, day: dayTold(company, index), outcome: 'hit' as const },
    calls: Math.ceil(calls / DAYS_TOLD),
  }));
  done('the counts', await company.get(UseReports).count(platform, counts));
}

const dayTold = (company: Company, index: number): LocalDate => addDays(localDateOf(company.at), -(index % DAYS_TOLD));
