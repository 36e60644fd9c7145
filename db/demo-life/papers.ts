import { addDays, localDateOf } from '@zeqing/kernel';
import {
  Consultations,
  OutsideRequests,
  PackageActs,
  PackageDesk,
  RequestQueries,
  RequestSigning,
  type LegDraft,
  type OutsideDraft,
} from '@zeqing/requests';
import { done, type Company } from './company';
import { codeOf, line, type EntryName, type Step } from './plot';
import type { Incident } from './register';
import { PERSONAL_INFORMATION, type Storyteller } from './storyteller';

/** The medical insurer's part of 新生儿出生: one package, of which each request goes its own way (U36). */
const BIRTH = '2024-1-01';
const ROWS = { registration: 'birthRegistration', certificate: 'birthCertificate' } as const satisfies Record<
  string,
  EntryName
>;
type RowName = keyof typeof ROWS;
const CIVIL = { underWay: 30, agreed: 15, section: 3 };

/** Papers beside the requests: a package, what a department asks its sections and what it asks bodies outside. */
export const PAPERS: readonly Incident[] = [
  { before: 30, happen: (company) => askOutside(company, MARRIAGES, CIVIL.agreed, SENT_ON) },
  { before: 9, happen: askForBirths },
  { before: 8, happen: (company) => askOutside(company, HOUSEHOLDS, CIVIL.underWay, []) },
  { before: 6, happen: (_, teller) => ofPackage(teller, 'registration', { act: 'agree', on: 3 }) },
  { before: 3, happen: (_, teller) => ofPackage(teller, 'registration', { act: 'supply', on: 6 }) },
  { before: 1, happen: askSection },
];

/** The whole of the package is drafted, sent for signing and signed on one morning. */
async function askForBirths(company: Company, teller: Storyteller): Promise<void> {
  const liaison = await company.liaison('yibao');
  const made = done(
    'the package',
    await company.get(PackageDesk).create(liaison, {
      ...{ target: { kind: 'one_thing', code: BIRTH }, departmentId: null, beneficiaries: 'department' },
      ...{ legalBasis: '《国务院关于在线政务服务的若干规定》第七条', scenario: null, truthful: true },
      ...{ validFrom: null, validUntil: null, personalInformation: PERSONAL_INFORMATION },
    }),
  );
  done('the package', await company.get(PackageActs).sendForSigning(liaison, made.id, false));
  const head = await company.head('yibao');
  for (const id of made.requestIds) {
    const request = done('a row', await company.get(RequestQueries).read(head, id));
    done('a row', await company.get(RequestSigning).sign(head, id, request.version));
    const name = Object.entries(ROWS).find(([, entry]) => codeOf(entry) === request.entryCode)?.[0];
    const provider = await company.playerOf(request.provider.departmentId);
    if (name) teller.adopt(name, { id, provider, itemIds: request.content.itemIds });
  }
}

const ofPackage = (teller: Storyteller, row: RowName, step: Step): Promise<void> =>
  teller.go(line(row, 'yibao', ROWS[row], 'retirement', '', null, []), step);

/** The liaison asks the section that keeps the register; its day has not come yet (U45). */
async function askSection(company: Company, teller: Storyteller): Promise<void> {
  const liaison = await company.liaison('gongan');
  const draft = {
    section: '户政管理科',
    question: '人社部门办理退休时核验参保人身份，能否按居民身份证信息的全部申请项提供？有无不宜提供的项？',
    innerDueOn: addDays(localDateOf(company.at), CIVIL.section),
  };
  const requestId = teller.requestOf('retirement-id');
  done('the consultation', await company.get(Consultations).ask(liaison, requestId, null, draft));
}

type Wanted = Pick<OutsideDraft, 'body' | 'wanted' | 'purpose' | 'legalBasis' | 'termBasis'>;

const MARRIAGES: Wanted = {
  ...{ body: '邻省民政厅', wanted: '婚姻登记信息', purpose: '跨省办理婚姻登记时核验婚姻状况' },
  ...{ legalBasis: '《婚姻登记条例》', termBasis: '两省婚姻登记信息共享协议约定的十五日' },
};
const HOUSEHOLDS: Wanted = {
  ...{ body: '邻省公安厅', wanted: '居民户籍关系', purpose: '核对跨省救助对象家庭成员' },
  ...{ legalBasis: '《社会救助暂行办法》', termBasis: '复函约定的三十日' },
};
/** By which desks the letter to the neighbour went on. */
const SENT_ON: readonly Omit<LegDraft, 'sentOn'>[] = [
  { sender: '市民政局', receiver: '省民政厅', channel: 'document', outsideNumber: null },
  { sender: '省民政厅', receiver: '邻省民政厅', channel: 'platform', outsideNumber: '邻民函〔2026〕118号' },
];

/** A request to a body that does not use this installation: its days are kept as agreed (U42). */
async function askOutside(
  company: Company,
  wanted: Wanted,
  days: number,
  legs: readonly Omit<LegDraft, 'sentOn'>[],
): Promise<void> {
  const outside = company.get(OutsideRequests);
  const liaison = await company.liaison('minzheng');
  const today = localDateOf(company.at);
  const draft: OutsideDraft = {
    ...wanted,
    ...{ direction: 'to_outside', requestId: null, receivedOn: null, dueOn: addDays(today, days) },
  };
  let { id, version } = done(wanted.body, await outside.open(liaison, null, draft));
  for (const leg of legs)
    ({ id, version } = done(
      wanted.body,
      await outside.forward(liaison, { id, seenVersion: version }, { ...leg, sentOn: today }),
    ));
}
