import { readDepartments, type Departments } from './departments';
import { askAtTheCounter } from './hall.act';
import { verifyJournal } from './journal.act';
import { confirmRecipients, publishList } from './publish.act';
import { ONE_THING, oneThing, openNeeds, tellBlockers, tellReadiness, type Need } from './readiness.act';
import { answerAndSupply, askForEntry, attachResource, findEntry, signStandingAnswer } from './request.act';
import type { Stage } from './stage';

/** 出生医学证明签发信息: the one whose provider signs a standing answer. */
const STANDING_ENTRY = '9999000000303003/000008';
/** 户口登记: the matter the counter asks about at the end. */
const COUNTER_ITEM = '11999900MB0000001K3999900100103';

/**
 * The whole path through the HTTP API: a list taken over and published, a one-thing blocked and by whom, the requests
 * it needs asked, answered and supplied, the counter's question, the journal verified. Told again on the same
 * installation it recalls what was done and goes on from there.
 */
export async function tellStory(stage: Stage): Promise<void> {
  stage.tell('一、接管现行责任清单');
  const batchId = await publishList(stage);

  stage.tell(`\n二、“${ONE_THING.name}”一件事卡在哪里`);
  const before = await tellReadiness(stage);
  tellBlockers(stage, before);

  stage.tell('\n三、先把“该给谁”说清楚');
  const needs = await openNeeds(stage);
  const departments = await readDepartments(stage);
  await confirmRecipients(stage, batchId, needs, departments);
  await tellReadiness(stage);

  stage.tell('\n四、按需申请、依法答复、限期供给');
  await settleNeeds(stage, needs, departments);

  stage.tell('\n五、为什么还不是百分之百');
  const after = await oneThing(stage);
  tellBlockers(stage, after);
  stage.tell(after.sentence.zh);

  stage.tell('\n六、窗口怎么问');
  await askAtTheCounter(stage, COUNTER_ITEM, STANDING_ENTRY);

  stage.tell('\n七、账对得上吗');
  await verifyJournal(stage);
}

/** Every open need whose departments have people in the demonstration: one request a requester and entry. */
async function settleNeeds(stage: Stage, needs: readonly Need[], departments: Departments): Promise<void> {
  for (const wanted of packagesOf(needs).sort(standingFirst)) {
    const [need] = wanted;
    if (!need) continue;
    const requester = departments.nameOf(need.departmentId);
    const provider = departments.nameOf(need.providerDepartmentId);
    if (!stage.cast.has('office_head', requester) || !stage.cast.has('office_head', provider)) {
      stage.tell(`${requester}尚未提出申请（演示市没有为它安排账号），这一处如实保留为堵点。`);
      continue;
    }
    const liaison = await stage.cast.person('liaison', requester);
    const entry = await findEntry(liaison, need.entryCode);
    const resourceId = await attachResource(stage, provider, entry);
    if (entry.code === STANDING_ENTRY)
      await signStandingAnswer(stage, provider, entry, requestersOf(needs, entry.code));
    const id = await askForEntry(stage, requester, entry, wanted);
    const { state } = await liaison.get<{ state: string }>(`/api/v1/requests/${id}`);
    if (state === 'shared') await tellReadiness(stage);
    else await answerAndSupply(stage, { id, requester, provider, resourceId });
  }
}

const requestersOf = (needs: readonly Need[], entryCode: string): readonly string[] => [
  ...new Set(needs.filter((need) => need.entryCode === entryCode).map((need) => need.departmentId)),
];

/** Needs of one department for one entry go into one request. */
function packagesOf(needs: readonly Need[]): Need[][] {
  const packages = new Map<string, Need[]>();
  for (const need of needs) {
    const key = `${need.entryCode} ${need.departmentId}`;
    packages.set(key, [...(packages.get(key) ?? []), need]);
  }
  return [...packages.values()];
}

const standingFirst = ([a]: Need[], [b]: Need[]): number =>
  Number(b?.entryCode === STANDING_ENTRY) - Number(a?.entryCode === STANDING_ENTRY);
