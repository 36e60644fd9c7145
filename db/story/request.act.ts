import type { Player } from './player';
import { ONE_THING, tellReadiness, type Need } from './readiness.act';
import type { Stage } from './stage';

const SENSITIVE = 3;
const YEAR_DAYS = 365;

export interface Entry {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly providerDepartmentId: string;
  readonly resources: readonly { readonly id: string }[];
  readonly items: readonly { readonly id: string; readonly name: string; readonly sensitivity: number | null }[];
}

interface RequestView {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly grantId: string | null;
  readonly supply: { readonly checkedAt: string | null } | null;
  readonly clocks: readonly {
    readonly phase: string;
    readonly dueOn: string;
    readonly provisional: boolean;
    readonly article: string;
  }[];
}

export const findEntry = (reader: Player, code: string): Promise<Entry> =>
  reader.get(`/api/v1/catalogue/entries/by-code?code=${encodeURIComponent(code)}`);

/** The provider's liaison links the interface on the exchange platform, once for each entry. */
export async function attachResource(stage: Stage, provider: string, entry: Entry): Promise<string> {
  const liaison = await stage.cast.person('liaison', provider);
  const [attached] = (await findEntry(liaison, entry.code)).resources;
  if (attached) return attached.id;
  const path = `/api/v1/catalogue/entries/${entry.id}`;
  await liaison.act(path, `${path}/resources`, {
    kind: 'interface',
    name: `${entry.name}查询接口`,
    platformCode: `YSPT-${entry.code.slice(-6)}`,
    channel: 'government_extranet',
  });
  const [resource] = (await findEntry(liaison, entry.code)).resources;
  if (!resource) throw new Error(`the resource of ${entry.code} was not attached`);
  stage.tell(`${provider}联络员为“${entry.name}”挂接共享平台接口（只登记链接，不存数据，条例第三十一、三十二条）。`);
  return resource.id;
}

/** Consent signed beforehand for one purpose and these departments (常态答复, U3). */
export async function signStandingAnswer(
  stage: Stage,
  provider: string,
  entry: Entry,
  departmentIds: readonly string[],
): Promise<void> {
  const head = await stage.cast.person('office_head', provider);
  const { items } = await head.get<{ items: { state: string }[] }>(
    `/api/v1/standing-answers?entry=${encodeURIComponent(entry.code)}`,
  );
  if (items.some((answer) => answer.state === 'active')) return;
  await head.post('/api/v1/standing-answers', {
    entryCode: entry.code,
    departmentIds,
    purposes: [{ kind: 'one_thing', code: ONE_THING.code }],
    modes: ['service_interface'],
    validFrom: stage.day(),
  });
  stage.tell(
    `${provider}负责人事先签署“${entry.name}”的常态答复：凡为“${ONE_THING.name}”一件事申请的，即时同意，逐件留痕、可撤回。`,
  );
}

/** One department asks for what its matters need of one entry: drafted by the liaison, signed by the office head. */
export async function askForEntry(
  stage: Stage,
  requester: string,
  entry: Entry,
  needs: readonly Need[],
): Promise<string> {
  const liaison = await stage.cast.person('liaison', requester);
  const wanted = new Set(needs.flatMap((need) => need.itemNames));
  const items = entry.items.filter((item) => wanted.has(item.name));
  const matters = needs.map((need) => need.itemName).join('、');
  const sensitive = items.filter((item) => (item.sensitivity ?? 0) >= SENSITIVE);
  const draft = await liaison.post<RequestView>('/api/v1/requests', {
    entryCode: entry.code,
    legalBasis: '《国务院关于在线政务服务的若干规定》第七条',
    scenario: `办理“${ONE_THING.name}”一件事：${matters}`,
    useScope: '仅供窗口核验办件人信息，不转给第三方',
    itemIds: items.map((item) => item.id),
    purposes: [{ kind: 'one_thing', code: ONE_THING.code }],
    mode: 'service_interface',
    validFrom: stage.day(),
    validUntil: stage.day(YEAR_DAYS),
    truthful: true,
    ...(sensitive.length > 0 ? { personalInformation: personalInformation(sensitive, matters) } : {}),
  });
  const path = `/api/v1/requests/${draft.id}`;
  await liaison.act(path, `${path}/send-for-signing`);
  const head = await stage.cast.person('office_head', requester);
  await head.act(path, `${path}/sign`);
  const signed = await liaison.get<RequestView>(path);
  stage.tell(
    signed.state === 'shared'
      ? `${requester}申请“${entry.name}”（${signed.number}）：在常态答复之内，签署即获授权。`
      : `${requester}申请“${entry.name}”（${signed.number}），负责人已签署送达；答复期限 ${dueOf(signed, 'answer')}。`,
  );
  return draft.id;
}

/** The provider agrees, signs and supplies; the requester confirms. */
export async function answerAndSupply(
  stage: Stage,
  act: { id: string; requester: string; provider: string; resourceId: string },
): Promise<void> {
  const { requester, provider, resourceId } = act;
  const path = `/api/v1/requests/${act.id}`;
  const liaison = await stage.cast.person('liaison', provider);
  const head = await stage.cast.person('office_head', provider);
  await liaison.act(path, `${path}/answer`, { kind: 'agree' });
  await head.act(path, `${path}/answer/sign`);
  const agreed = await liaison.get<RequestView>(path);
  stage.tell(`${provider}联络员拟办、负责人签署同意（条例第二十、二十一条）；供给期限 ${dueOf(agreed, 'supply')}。`);
  await liaison.act(path, `${path}/supply`, { resourceId });
  await stage.atSupply();
  await stage.until(`the check of the supply of ${agreed.number}`, async () => {
    const { supply } = await liaison.get<RequestView>(path);
    return supply?.checkedAt ?? null;
  });
  const user = await stage.cast.person('liaison', requester);
  await user.act(path, `${path}/confirm`);
  stage.tell(`${provider}已供给，${requester}确认可用，授权生效（条例第二十二条）。`);
  await tellReadiness(stage);
}

/** The due day with its article; marked where it lies beyond the last holiday notice imported (暂定). */
function dueOf(request: RequestView, phase: string): string {
  const clock = request.clocks.find((one) => one.phase === phase);
  if (!clock) return '无';
  return `${clock.dueOn}（${clock.provisional ? '暂定，该年放假通知尚未导入；' : ''}${clock.article}）`;
}

const personalInformation = (sensitive: Entry['items'], matters: string): object => ({
  duty: '《中华人民共和国个人信息保护法》第十三条第一款第三项、第三十四条',
  necessity: sensitive.map((item) => ({ itemId: item.id, why: `核验办件人身份，用于${matters}` })),
  impactAssessment: '演示市个保评〔2026〕17号',
  secrecyAssessment: '演示市保密评〔2026〕9号',
  minors: true,
  notice: '在办事指南和申请页面告知',
});
