import { PlatformOrders } from '@zeqing/requests';
import { done, type Company } from './company';

const PAGE = 200;

/**
 * The city's exchange platform takes no orders by a link yet: in the evening the authority confirms by the operator's receipts what
 * was done (U43). Suspensions stay unconfirmed, so that the alarm for one is there to be seen.
 */
export async function confirmOrders(company: Company): Promise<void> {
  const officer = await company.as('shujuju.zhuguan');
  const orders = company.get(PlatformOrders);
  for (const order of await orders.list(officer, { after: 0, unanswered: true, limit: PAGE })) {
    if (order.standing.kind === 'suspend') continue;
    const receipt = { outcome: 'done', at: company.at, document: `平台运营回执 ${order.sequence} 号` } as const;
    done(`order ${order.sequence}`, await orders.confirmByHand(officer, order.id, order.version, receipt));
  }
  await orders.alarmDue();
}
