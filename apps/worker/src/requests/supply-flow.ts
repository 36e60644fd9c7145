import type { OfferedFlow } from '@zeqing/platform';
import type { SupplyStep } from '@zeqing/requests';

export interface Supplied {
  readonly requestId: string;
  readonly supplyId: string;
}

/** Look at the link, then tell the provider of it; tell the requester beside; when all is done, the supply is checked. */
export function supplyFlow({ requestId, supplyId }: Supplied): OfferedFlow {
  const step = (queue: SupplyStep, ...before: OfferedFlow[]): OfferedFlow => ({
    queue,
    id: `${queue}-${supplyId}`,
    data: { requestId, supplyId },
    before,
  });
  return step('supply-checked', step('supply-tell-provider', step('supply-probe')), step('supply-tell-requester'));
}

/** What a job of the flow names. Throws for a job that is none of ours. */
export function suppliedOf(data: Readonly<Record<string, unknown>>): Supplied {
  const { requestId, supplyId } = data;
  if (typeof requestId !== 'string' || typeof supplyId !== 'string') throw new Error('a step of no supply');
  return { requestId, supplyId };
}
