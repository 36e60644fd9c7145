import { addDays, localDateOf } from '@zeqing/kernel';
import { CaseQueries, Cases, Corrections, Disputes, Urgings } from '@zeqing/requests';
import { Catalogue } from '@zeqing/catalogue';
import { done, type Company } from './company';
import { codeOf } from './plot';
import type { Storyteller } from './storyteller';

const REPLY_DAYS = 2;
const PROMISE_DAYS = 3;
const EVERYTHING = { after: null, limit: 200 };
const ANY_CASE = { states: null, departmentId: null, code: null, article: null, finding: null, overdue: null };
const ANY_URGING = { states: null, departmentId: null, aboutId: null, overdue: null };

/** Something that happens in the city beside the acts on requests, so many working days before today. */
export interface Incident {
  readonly before: number;
  readonly happen: (company: Company, teller: Storyteller) => Promise<void>;
}

/** What goes wrong in the city. */
export const INCIDENTS: readonly Incident[] = [
  { before: 16, happen: reportRecord },
  { before: 15, happen: reportField },
  { before: 12, happen: disputeRefusal },
  { before: 6, happen: stateReason },
  { before: 5, happen: urge },
  { before: 4, happen: promise },
];

/** One record is wrong: reported by its reference, verified, and nothing else changes (U9). */
async function reportRecord(company: Company): Promise<void> {
  const corrections = company.get(Corrections);
  const { id, version } = done(
    'a record',
    await corrections.report(await company.liaison('jiaoyu'), null, {
      ...{ entryCode: codeOf('idCard'), scope: 'record', itemId: null, resourceId: null },
      ...{ recordReference: 'YSPT-000002-REC-20261', defect: 'outdated', note: null },
    }),
  );
  const provider = await company.liaison('gongan');
  const accepted = done('a record', await corrections.accept(provider, id, version, { scope: null, itemId: null }));
  done('a record', await corrections.settle(provider, id, accepted.version, 'corrected', null));
}

/** A field is empty throughout: accepted, so that the datum is disputed until it is put right. */
async function reportField(company: Company): Promise<void> {
  const entry = await company.get(Catalogue).findByCode(company.reader(), codeOf('schoolRoll'));
  const item = entry?.items.at(-1);
  if (!item) throw new Error('the school roll has no items');
  const corrections = company.get(Corrections);
  const { id, version } = done(
    'a field',
    await corrections.report(await company.liaison('gongan'), null, {
      ...{ entryCode: codeOf('schoolRoll'), scope: 'field', itemId: item.id, resourceId: null },
      ...{ recordReference: null, defect: 'missing', note: `“${item.name}”返回为空` },
    }),
  );
  const provider = await company.liaison('jiaoyu');
  done('a field', await corrections.accept(provider, id, version, { scope: null, itemId: null }));
}

async function disputeRefusal(company: Company, teller: Storyteller): Promise<void> {
  const claim = {
    subject: 'refusal',
    objectId: teller.requestOf('allowance'),
    statement: '两项补贴与残疾人证换领同一窗口办理，需核对发放状态以免重复领取，请重新研究。',
  } as const;
  done('the dispute', await company.get(Disputes).raise(await company.head('canlian'), claim));
}

/** The department says why it is late; the finding is the authority's and still open (U28). */
async function stateReason(company: Company): Promise<void> {
  const cases = company.get(Cases);
  const liaison = await company.liaison('gongan');
  const found = (await company.get(CaseQueries).list(liaison, ANY_CASE, EVERYTHING)).items.at(-1);
  if (!found) throw new Error('no case was opened about the household register');
  const reason = '人口信息管理系统割接，接口联调推迟。';
  done('the case', await cases.stateReason(liaison, { id: found.id, seenVersion: found.version }, reason));
}

async function urge(company: Company, teller: Storyteller): Promise<void> {
  const draft = {
    departmentId: await company.departmentOf('gongan'),
    about: { kind: 'request', id: teller.requestOf('household') } as const,
    question: '市教育局申请居民户籍信息已超过法定答复期限，请说明原因并明确答复日期。',
    answerDueOn: addDays(localDateOf(company.at), REPLY_DAYS),
  };
  done('the urging', await company.get(Urgings).issue(await company.as('shujuju.jianguan'), draft));
}

/** A day was promised, and it passes. */
async function promise(company: Company): Promise<void> {
  const urgings = company.get(Urgings);
  const liaison = await company.liaison('gongan');
  const [urging] = (await urgings.list(liaison, ANY_URGING, EVERYTHING)).items;
  if (!urging) throw new Error('nobody was urged');
  const promisedOn = addDays(localDateOf(company.at), PROMISE_DAYS);
  const order = { id: urging.id, seenVersion: urging.version };
  done('the reply', await urgings.reply(liaison, order, '接口已完成改造，正在组织验收。', promisedOn));
}
