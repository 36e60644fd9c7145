import { addDays, localDateOf, type Id } from '@zeqing/kernel';
import {
  EMPTY_ORDER,
  Needs,
  NegativeList,
  ReturnFlows,
  Settling,
  SourceDepartments,
  type NeedDraft,
  type SettledContent,
} from '@zeqing/lists';
import { done, type Company } from './company';
import { codeOf, type Player } from './plot';
import type { Incident } from './register';

/** 个人所得税纳税明细: not shared, by a law with its articles. */
const INCOME_TAX = '9999000000303011/000024';
const REVIEW_DAYS = 365;

/** The need list, the negative list and the duties being settled, with something in every column of the board. */
export const NEEDS: readonly Incident[] = [
  { before: 11, happen: meetTheCatalogue },
  { before: 10, happen: settleByRecommendation },
  { before: 9, happen: settleByForce },
  { before: 8, happen: takeOn },
  { before: 6, happen: leaveToTheAuthority },
  { before: 3, happen: askForWithdrawal },
  { before: 5, happen: returnData },
  { before: 1, happen: awaitDesignation },
];

const needOf = (name: string, items: readonly string[], more: Partial<NeedDraft> = {}): NeedDraft => ({
  ...{ name, items, basis: '《国务院关于在线政务服务的若干规定》第七条', scenario: '窗口核验，免提交证明' },
  ...{ usageScope: '仅供窗口核验办件人信息', usageTerm: '一年', shareMode: 'service_interface', matter: null },
  ...{ material: null, yearlyVolume: null, namedDepartmentId: null, ...more },
});

async function raise(company: Company, who: Player, draft: NeedDraft, entryCode: string | null = null): Promise<Id> {
  const raised = await company.get(Needs).raise(await company.liaison(who), draft, entryCode);
  return done(draft.name, raised).id;
}

/** One need finds an entry, one a condition, one what the law forbids; that is put on the negative list. */
async function meetTheCatalogue(company: Company): Promise<void> {
  await raise(company, 'renshe', needOf('企业登记信息', ['企业名称']), codeOf('companies'));
  await raise(company, 'jiaoyu', needOf('婚姻登记信息', []), codeOf('marriage'));
  await raise(company, 'minzheng', needOf('个人所得税纳税明细', ['所得额']), INCOME_TAX);
  const found = {
    opinion: '依据为法律且条款明确，予以列入；核验收入可改用完税证明结果核验。',
    reviewOn: addDays(localDateOf(company.at), REVIEW_DAYS),
  };
  const authority = await company.as('shujuju.zhuguan');
  done('the negative list', await company.get(NegativeList).list(authority, INCOME_TAX, found));
}

async function designate(company: Company, needId: Id, player: Player): Promise<Id> {
  const departmentId = await company.departmentOf(player);
  const authority = await company.as('shujuju.zhuguan');
  const note = '按部门职责初步判断';
  return done('a designation', await company.get(Settling).designate(authority, needId, departmentId, note)).id;
}

type Said = Partial<Omit<Parameters<Settling['act']>[1], 'id' | 'seenVersion' | 'action'>>;

async function act(
  company: Company,
  [id, seenVersion]: readonly [Id, number],
  action: Parameters<Settling['act']>[1]['action'],
  by: Player | 'authority',
  said: Said,
): Promise<void> {
  const context = by === 'authority' ? await company.as('shujuju.zhuguan') : await company.head(by);
  done(action, await company.get(Settling).act(context, { ...EMPTY_ORDER, id, seenVersion, action, ...said }));
}

/** The police say the health authority has the data; it is asked and has not answered yet. */
async function settleByRecommendation(company: Company): Promise<void> {
  const draft = needOf('死亡医学证明签发信息', ['姓名', '公民身份号码', '死亡日期'], { yearlyVolume: 3200 });
  const id = await designate(company, await raise(company, 'minzheng', draft), 'gongan');
  await act(company, [id, 1], 'decline', 'gongan', {
    ...{ reason: 'not_ours', evidence: '市公安局三定规定：死亡医学证明由医疗卫生机构签发' },
    departmentId: await company.departmentOf('weijian'),
  });
}

/** Nobody wants it: after two refusals the authority settles it by force. */
async function settleByForce(company: Company): Promise<void> {
  const draft = needOf('困难职工认定信息', ['姓名', '公民身份号码', '认定日期']);
  const id = await designate(company, await raise(company, 'yibao', draft), 'minzheng');
  const evidence = '职责分工说明';
  const recommended = await company.departmentOf('renshe');
  await act(company, [id, 1], 'decline', 'minzheng', { reason: 'not_ours', evidence, departmentId: recommended });
  await act(company, [id, 2], 'decline', 'renshe', { reason: 'other', evidence, note: '台账在街道，尚未汇总' });
  await act(company, [id, 3], 'force', 'authority', { note: '由人力资源社会保障部门统一采集、统一提供' });
}

const contentOf = (name: string, items: readonly string[]): SettledContent => ({
  ...{ name, items, shareType: 'conditional', conditions: '用于办理出生一件事时核验', formatClass: 'database' },
  ...{ updateFrequency: 'daily', shareModes: ['service_interface'], classification: 'general' },
});

/** Taken on by the department that was named: a duty with a term. */
async function takeOn(company: Company): Promise<void> {
  const [name, items] = ['新生儿疾病筛查信息', ['姓名', '出生日期', '筛查结果']] as const;
  const id = await designate(company, await raise(company, 'yibao', needOf(name, items)), 'weijian');
  await act(company, [id, 1], 'confirm', 'weijian', { content: contentOf(name, items) });
}

/** Declined as not fit to share: the authority has to decide. */
async function leaveToTheAuthority(company: Company): Promise<void> {
  const draft = needOf('历史不动产登记纸质档案', ['权利人', '坐落']);
  const id = await designate(company, await raise(company, 'gongjijin', draft), 'ziran');
  await act(company, [id, 1], 'decline', 'ziran', {
    ...{ reason: 'not_ready', evidence: '2009年以前档案未数字化，见档案数字化进度表' },
  });
}

/** A duty that was taken on and is to be given back: only the authority can release of it. */
async function askForWithdrawal(company: Company): Promise<void> {
  const [name, items] = ['学前教育资助信息', ['姓名', '资助金额']] as const;
  const id = await designate(company, await raise(company, 'canlian', needOf(name, items)), 'jiaoyu');
  await act(company, [id, 1], 'confirm', 'jiaoyu', { content: contentOf(name, items) });
  const said = { note: '该项资助已划转人力资源社会保障部门', evidence: '演编发〔2026〕12号' };
  await act(company, [id, 2], 'ask_withdrawal', 'jiaoyu', said);
}

/** Marriage registrations return to one county; to the other they were to and have not yet. */
async function returnData(company: Company): Promise<void> {
  const flows = company.get(ReturnFlows);
  const liaison = await company.liaison('minzheng');
  const today = localDateOf(company.at);
  const draft = { entryCode: codeOf('marriage'), items: [], shareMode: 'batch_exchange', dueOn: today } as const;
  const { id } = done('a flow', await flows.plan(liaison, { ...draft, lowerRegionCode: '999901' }));
  done('a delivery', await flows.deliver(liaison, { id, seenVersion: 1 }, today));
  done('a flow', await flows.plan(liaison, { ...draft, lowerRegionCode: '999902' }));
  const order = { itemName: '公民身份号码', regionCode: '999900', basis: '由公安机关统一编制、统一提供' };
  const departmentId = await company.departmentOf('gongan');
  done(
    'a source',
    await company
      .get(SourceDepartments)
      .appoint(await company.as('shujuju.zhuguan'), { ...order, subject: null, departmentId }),
  );
}

/** Nobody has been designated yet. */
async function awaitDesignation(company: Company): Promise<void> {
  const more = { matter: '残疾人证换领', material: '辅具适配记录', yearlyVolume: 850 };
  const namedDepartmentId = await company.departmentOf('weijian');
  await raise(company, 'canlian', needOf('辅助器具适配记录', ['姓名', '适配日期'], { ...more, namedDepartmentId }));
}
