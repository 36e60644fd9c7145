import type { Id, UseCaseContext } from '@zeqing/kernel';
import { makerOf, type Maker } from '@zeqing/organisation';
import type { ExportOrder } from './export-order';

const KEPT_DAYS = 7;
const DAY = 86_400_000;

/** What is kept of an order until its file is made. */
export interface KeptOrder {
  readonly order: ExportOrder;
  readonly context: Pick<UseCaseContext, 'actor' | 'traceId'>;
  readonly at: string;
  readonly operationId: Id;
}

/** Written when the file was asked for. */
export const orderIn = (bytes: Buffer): KeptOrder => JSON.parse(bytes.toString('utf8')) as KeptOrder;
export const makerOfOrder = ({ context: { actor }, at }: KeptOrder): Maker => makerOf({ actor, at: new Date(at) });

/** Whose a file is, and until when. */
export const ownedBy = ({ departmentId, personId, at }: Maker) => ({
  ...{ departmentId, createdBy: personId, createdAt: at },
  expiresAt: new Date(at.getTime() + KEPT_DAYS * DAY),
});
