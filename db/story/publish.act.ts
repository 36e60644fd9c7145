import type { Departments } from './departments';
import type { Player } from './player';
import { ONE_THING, type Need } from './readiness.act';
import type { Stage } from './stage';

const SERIES = 'demo-city';
const BATCH_NUMBER = 3;
const WORKBOOK = 'duty-list-sample.xlsx';
const DOCUMENT = {
  title: '演示市政务数据共享责任清单（第三批）',
  documentNumber: '演数发〔2026〕3号',
  issuer: '演示市数据局',
  issuedOn: '2026-10-30',
};

interface Batch {
  readonly id: string;
  readonly title: string;
  readonly rowCount: number;
  readonly number: number;
  readonly state: string;
}
interface Import {
  readonly id: string;
  readonly operationId: string;
  readonly applyOperationId: string | null;
  readonly counts: {
    readonly entries: number;
    readonly items: number;
    readonly gaps: Readonly<Record<string, number>>;
    readonly findings: { readonly error: number };
  };
}
interface DutyRow {
  readonly id: string;
  readonly entryCode: string;
  readonly entryName: string;
  readonly recipients: readonly {
    readonly kind: string;
    readonly oneThing: string | null;
    readonly isConfirmed: boolean;
  }[];
  readonly purposes: readonly string[];
}

/** Takes over the list in force and publishes it. Answers the batch in force; told before, it is only recalled. */
export async function publishList(stage: Stage): Promise<string> {
  const authority = await stage.cast.person('authority_officer');
  const inForce = await batchInForce(authority);
  if (inForce) {
    stage.tell(
      `《${inForce.title}》此前已由${authority.name}接管并发布：${inForce.rowCount} 行现行有效，不再重复导入（条例第十六条）。`,
    );
    return inForce.id;
  }
  await importWorkbook(stage, authority);
  const batch = await checkedBatch(authority);
  const second = await stage.cast.second('authority_officer');
  const { edition } = await second.act<{
    edition: { number: number; rowCount: number; algorithm: string; hash: string };
  }>(`/api/v1/lists/batches/${batch.id}`, `/api/v1/lists/batches/${batch.id}/approve`);
  stage.tell(
    `主管部门另一位工作人员审核通过（导入人不审核自己导入的批次），发布第 ${edition.number} 版：${edition.rowCount} 行，已冻结，摘要 ${edition.algorithm.toUpperCase()} ${edition.hash.slice(0, 16)}…（条例第十六条）。`,
  );
  return batch.id;
}

async function importWorkbook(stage: Stage, authority: Player): Promise<void> {
  const query = new URLSearchParams({
    ...DOCUMENT,
    series: SERIES,
    fileName: WORKBOOK,
    batchNumber: String(BATCH_NUMBER),
    intent: 'take_over',
  });
  const received = await authority.upload<Import>(
    `/api/v1/lists/imports?${query.toString()}`,
    await stage.seedFile(WORKBOOK),
  );
  await stage.operation(authority, received.operationId);
  const checked = await authority.get<Import>(`/api/v1/lists/imports/${received.id}`);
  const { entries, items, findings, gaps } = checked.counts;
  const missing = Object.values(gaps).reduce((sum, count) => sum + count, 0);
  stage.tell(
    `${authority.name}把工作簿《${DOCUMENT.title}》原样提交预检：${entries} 个目录、${items} 个信息项，错误 ${findings.error} 处；` +
      `按“接管”入库，条例第十三至十五条要求而表中没有的 ${missing} 处记为缺口，各有责任部门和期限。`,
  );
  const applied = await authority.act<Import>(
    `/api/v1/lists/imports/${received.id}`,
    `/api/v1/lists/imports/${received.id}/apply`,
  );
  await stage.operation(authority, applied.applyOperationId ?? '');
}

const batches = async (authority: Player): Promise<readonly Batch[]> =>
  (await authority.get<{ items: Batch[] }>(`/api/v1/lists/batches?series=${SERIES}`)).items;

const batchInForce = async (authority: Player): Promise<Batch | undefined> =>
  (await batches(authority)).find((batch) => batch.number === BATCH_NUMBER && batch.state === 'in_force');

async function checkedBatch(authority: Player): Promise<Batch> {
  const found = (await batches(authority)).find((batch) => batch.number === BATCH_NUMBER && batch.state === 'checked');
  if (!found) throw new Error('the batch that was just applied is not there');
  return found;
}

/** The lead departments of the other one-things the list names: to them a row is owed as well. */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  教育入学: ['市教育局'],
  退休: ['市人力资源和社会保障局'],
  企业注销登记: ['市市场监督管理局'],
  残疾人服务: ['市残疾人联合会'],
  开办餐饮店: ['市市场监督管理局'],
};

/**
 * The authority confirms the recipients the import proposed from the list's own words (U22), naming for each one-thing
 * its departments: those that need the entry for the one-thing of the story, the leads of the others.
 */
export async function confirmRecipients(
  stage: Stage,
  batchId: string,
  needs: readonly Need[],
  departments: Departments,
): Promise<void> {
  const authority = await stage.cast.person('authority_officer');
  const { items } = await authority.get<{ items: DutyRow[] }>(`/api/v1/lists/batches/${batchId}/rows?limit=200`);
  const confirmed: string[] = [];
  for (const row of items) {
    const needing = needs.filter((need) => need.entryCode === row.entryCode).map((need) => need.departmentId);
    if (needing.length === 0 || row.recipients.every((recipient) => recipient.isConfirmed)) continue;
    const recipients = row.recipients.map(({ kind, oneThing }) => {
      const leads = (LEADS[oneThing ?? ''] ?? []).map((name) => departments.idOf(name));
      return { kind, oneThing, departmentIds: oneThing === ONE_THING.name ? [...new Set(needing)] : leads };
    });
    const path = `/api/v1/lists/duty-rows/${row.id}`;
    await authority.act(path, `${path}/recipients`, { recipients, purposes: row.purposes });
    confirmed.push(row.entryName);
  }
  if (confirmed.length > 0) stage.tell(`主管部门逐行确认共享对象（清单原文一字未改）：${confirmed.join('、')}。`);
}
