import type { Stage } from './stage';

export const ONE_THING = { code: '2024-1-01', name: '新生儿出生' } as const;

export interface Blocker {
  readonly code: string;
  readonly entryCode: string | null;
  readonly compulsory: boolean;
  readonly accountable: { readonly kind: string; readonly name: string };
  readonly text: { readonly zh: string };
}

interface OneThing {
  readonly state: string;
  readonly score: { readonly exempt: number; readonly departmentIssued: number };
  readonly sentence: { readonly zh: string };
  readonly matters: readonly {
    readonly name: string;
    readonly itemCode: string | null;
    readonly state: string;
    readonly blockers: readonly Blocker[];
  }[];
}

export interface Need {
  readonly itemCode: string;
  readonly itemName: string;
  readonly departmentId: string;
  readonly providerDepartmentId: string;
  readonly entryCode: string;
  readonly itemNames: readonly string[];
  readonly status: string;
}

const STATES: Readonly<Record<string, string>> = {
  ready: '就绪',
  partial: '部分就绪',
  blocked: '受阻',
  not_mapped: '未梳理',
};

/** The one-thing for subjects from anywhere, or for those of this city alone (U8). */
export const oneThing = async (stage: Stage, scope: 'national' | 'local' = 'national'): Promise<OneThing> =>
  (await stage.cast.person('supervisor')).get(`/api/v1/one-things/${ONE_THING.code}/readiness?scope=${scope}`);

/** One line: how many papers are spared and how many blockers stand, for subjects of this city. */
export async function tellReadiness(stage: Stage): Promise<OneThing> {
  const now = await oneThing(stage);
  const blockers = now.matters.reduce((sum, matter) => sum + matter.blockers.length, 0);
  const { score: local } = await oneThing(stage, 'local');
  stage.tell(
    `  就绪度：${STATES[now.state] ?? now.state}；面向本市群众可免交 ${local.exempt}/${local.departmentIssued} 份，` +
      `面向全国群众可免交 ${now.score.exempt}/${now.score.departmentIssued} 份；堵点 ${blockers} 处。`,
  );
  return now;
}

/** Matter by matter: its state, and who holds it up at which stage. */
export function tellBlockers(stage: Stage, now: OneThing): void {
  for (const matter of now.matters) {
    const held = new Map<string, Set<string>>();
    for (const { accountable, text } of matter.blockers)
      held.set(accountable.name, (held.get(accountable.name) ?? new Set()).add(text.zh));
    const who = [...held].map(([name, stages]) => `${name}(${[...stages].join('、')})`).join(';');
    stage.tell(`  · ${matter.name}:${STATES[matter.state] ?? matter.state}${who ? ` ← ${who}` : ''}`);
  }
}

/** What the matters of the one-thing need from other departments and do not have. */
export async function openNeeds(stage: Stage): Promise<readonly Need[]> {
  const supervisor = await stage.cast.person('supervisor');
  const needs: Need[] = [];
  for (const { itemCode } of (await oneThing(stage)).matters) {
    if (!itemCode) continue;
    const { items } = await supervisor.get<{ items: Need[] }>(`/api/v1/services/${itemCode}/needs`);
    needs.push(...items.filter((need) => need.status === 'open'));
  }
  return needs;
}
