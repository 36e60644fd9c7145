import type { Announcement, Id, Title } from '@zeqing/kernel';

/** What the provider is told of a supply's link, by what came of looking at it. */
const TITLES: Readonly<Record<'reachable' | 'unreachable' | 'not_probed', (entry: string) => Title>> = {
  reachable: (entry) => ({
    zh: `目录 ${entry} 的供给已告知需求方，挂接链接可以访问`,
    en: `The requester of ${entry} has been told; the attached link answers`,
  }),
  unreachable: (entry) => ({
    zh: `目录 ${entry} 的挂接链接无法访问，请核查`,
    en: `The attached link of ${entry} does not answer: please look at it`,
  }),
  not_probed: (entry) => ({
    zh: `目录 ${entry} 的供给已告知需求方，挂接链接未探测`,
    en: `The requester of ${entry} has been told; the attached link was not probed`,
  }),
};

interface SuppliedRequest {
  readonly id: Id;
  readonly entryCode: string;
  readonly providerDepartmentId: Id;
}

/** What the provider's liaison is told after a supply: at once where the link does not answer. */
export function supplyTold(
  request: SuppliedRequest,
  probe: { readonly outcome: keyof typeof TITLES; readonly status: number | null },
): Announcement {
  return {
    kind: 'supply.probed',
    objectType: 'share_request',
    objectId: request.id,
    title: TITLES[probe.outcome](request.entryCode),
    link: `/requests/${request.id}`,
    urgency: probe.outcome === 'unreachable' ? 'first' : 'news',
    facts: { entryCode: request.entryCode, outcome: probe.outcome, status: probe.status },
    audience: [{ kind: 'post', departmentId: request.providerDepartmentId, role: 'liaison' }],
  };
}
