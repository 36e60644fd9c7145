import {
  Catalogue,
  FilingActs,
  FilingQueries,
  Filings,
  LawChanges,
  TermActs,
  type Assessments,
  type DraftContent,
  type FilingView,
} from '@zeqing/catalogue';
import { localDateOf, type Id, type UseCaseContext } from '@zeqing/kernel';
import { done, type Company } from './company';
import { codeOf, type EntryName } from './plot';
import type { Incident } from './register';

const HEAD = 'weijian.zhuren';
const AUTHORITY = 'shujuju.zhuguan';

/**
 * What becomes of the catalogue itself: a law changes and touches two entries, whose terms run; of the health
 * commission's filings one is being written, one waits for its head and one for the authority (arts 12 to 17).
 */
export const FILINGS: readonly Incident[] = [
  { before: 4, happen: recordChange },
  { before: 3, happen: (company) => fileChange(company, 'vaccination', '接种证实行电子化，改为实时更新', true) },
  { before: 2, happen: (company) => fileChange(company, 'birthCertificate', '出生医学证明改版，调整数据项', false) },
  { before: 2, happen: askForExtension },
  { before: 1, happen: beginNew },
];

async function recordChange(company: Company): Promise<void> {
  const officer = await company.as(AUTHORITY);
  const entryIds = [await entryOf(company, 'household'), await entryOf(company, 'birthCertificate')];
  done(
    'the change of law',
    await company.get(LawChanges).record(officer, {
      ...{ kind: 'administrative_regulation', title: '户口登记规定（演示）', clause: '第九条', document: null },
      ...{ changedOn: localDateOf(company.at), summary: '出生登记与出生医学证明一并办理，登记项目调整', entryIds },
    }),
  );
}

/** A change written by the liaison and sent; signed by the head as well, or left on the head's desk. */
async function fileChange(company: Company, name: EntryName, reason: string, isSigned: boolean): Promise<void> {
  const liaison = await company.liaison('weijian');
  const entryId = await entryOf(company, name);
  const id = done(name, await company.get(Filings).begin(liaison, { kind: 'change', entryId, lawChangeId: null }));
  const { content, version } = await view(company, liaison, id);
  const text = { content: whole(content), reason, assessments: assessedAt(company) };
  done(name, await company.get(Filings).amend(liaison, { id, seenVersion: version }, text));
  const written = await view(company, liaison, id);
  done(name, await company.get(FilingActs).send(liaison, { id, seenVersion: written.version }));
  if (!isSigned) return;
  const seenVersion = written.version + 1;
  done(name, await company.get(FilingActs).signOff(await company.as(HEAD), { id, seenVersion }));
}

/** The police cannot change its system in ten days. */
async function askForExtension(company: Company): Promise<void> {
  const liaison = await company.liaison('gongan');
  const filter = { phase: 'update', state: 'running', entryId: null } as const;
  const terms = await company.get(TermActs).page(liaison, filter, { limit: 1, after: null });
  const [term] = terms.items;
  if (!term) throw new Error('no term of the police runs');
  const order = { id: term.id, seenVersion: term.version };
  done(
    'the extension',
    await company.get(TermActs).requestExtension(liaison, order, '户籍系统正在升级，字段调整需要联调'),
  );
}

/** A new entry of which only the beginning is written. */
async function beginNew(company: Company): Promise<void> {
  const liaison = await company.liaison('weijian');
  const departmentId = await company.departmentOf('weijian');
  const id = done('the new entry', await company.get(Filings).begin(liaison, { kind: 'new', departmentId }));
  const { content, version, assessments } = await view(company, liaison, id);
  const text = { content: { ...content, name: '儿童入托入园健康检查结果' }, reason: null, assessments };
  done('the new entry', await company.get(Filings).amend(liaison, { id, seenVersion: version }, text));
}

const view = async (company: Company, context: UseCaseContext, id: Id): Promise<FilingView> =>
  done('the filing', await company.get(FilingQueries).read(context, id));

async function entryOf(company: Company, name: EntryName): Promise<Id> {
  const entry = await company.get(Catalogue).findByCode(company.reader(), codeOf(name));
  if (!entry) throw new Error(`the catalogue has no ${name}`);
  return entry.id;
}

/** What the list the city took over left out is filled in with the change. */
const whole = (content: DraftContent): DraftContent => ({
  ...content,
  ...{ abstract: content.abstract ?? content.name, formatClass: 'database', shareModes: ['service_interface'] },
  ...{ updateFrequency: 'realtime', classification: content.classification ?? 'general' },
  openness: { kind: 'not_open', conditions: null },
});

const assessedAt = (company: Company): Assessments => {
  const assessedOn = localDateOf(company.at);
  return {
    secrecy: { reference: '卫保评〔演示〕7号', assessedOn, conclusion: 'none' },
    personalInformation: { reference: '卫个评〔演示〕3号', assessedOn, conclusion: 'acceptable' },
  };
};
