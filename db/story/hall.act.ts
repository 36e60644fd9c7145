import type { Stage } from './stage';

interface Material {
  readonly name: string;
  readonly decision: string;
  readonly say: { readonly zh: string };
}

const DECISIONS: Readonly<Record<string, string>> = {
  waive: '免交',
  waive_if_hit: '查到即免交',
  ask: '收取',
  undetermined: '未能判定',
  commitment: '承诺',
  accept_later: '容缺',
};

/** What the counter's own system is told, material by material, and for single data. */
export async function askAtTheCounter(stage: Stage, itemCode: string, entryCode: string): Promise<void> {
  const hall = await stage.cast.hall();
  const { itemName, headline } = await hall.get<{ itemName: string; headline: { materials: Material[] } }>(
    `/api/v1/services/${itemCode}/readiness?scope=local`,
  );
  stage.tell(`大厅系统问：本市群众来办“${itemName}”，要收哪些材料？`);
  for (const material of headline.materials)
    stage.tell(`  · ${material.name}:${DECISIONS[material.decision] ?? material.decision} —— ${material.say.zh}`);

  const query = new URLSearchParams({ entry: entryCode, item: itemCode });
  const single = await hall.get<{ decision: string; reason: string }>(`/api/v1/availability?${query.toString()}`);
  stage.tell(`大厅系统问：${entryCode} 用于该事项可用吗？答：${single.decision}（${single.reason}）。`);

  const pairs = [
    { entry: entryCode, item: itemCode },
    { entry: '9999000000303001/999999', item: itemCode },
  ];
  const batch = await hall.post<{ results: { decision: string; reason: string }[] }>('/api/v1/availability/query', {
    pairs,
  });
  const answers = batch.results.map((one) => `${one.decision}(${one.reason})`).join(',');
  stage.tell(`批量查询两条（其中一条代码不存在）：${answers}——坏代码不影响其余答案。`);
}
