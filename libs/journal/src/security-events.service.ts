import { Injectable } from '@nestjs/common';
import { isIPv6 } from 'node:net';
import { UnitOfWork } from '@zeqing/platform';
import { countSecurityEvent } from './store/security.store';

/** What was refused without a transaction to write it in. Codes, not sentences; ids, not names. */
export interface SecurityEvent {
  /** `sign_in.failed`, `access.refused`, … */
  readonly kind: string;
  /** The network address it came from. */
  readonly address: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Writes to the database per address and minute; what goes beyond is counted with the next one written. */
const WRITES_A_MINUTE = 20;
const MINUTE = 60_000;
/** Addresses remembered at a time; a flood from more of them starts anew. */
const ADDRESSES = 10_000;

/** Notes refused access and failed sign-ins (design §3.9). Never lets its own failure reach the caller. */
@Injectable()
export class SecurityEvents {
  readonly #written = new Map<string, { minute: number; writes: number; held: number }>();

  constructor(private readonly work: UnitOfWork) {}

  async note(event: SecurityEvent): Promise<void> {
    const address = networkOf(event.address);
    const minute = Math.floor(event.at.getTime() / MINUTE);
    if (this.#written.size >= ADDRESSES) this.#written.clear();
    const key = `${event.kind} ${address}`;
    const known = this.#written.get(key);
    const count = known?.minute === minute ? known : { minute, writes: 0, held: known?.held ?? 0 };
    this.#written.set(key, count);
    if (count.writes >= WRITES_A_MINUTE) {
      count.held += 1;
      return;
    }
    count.writes += 1;
    const times = 1 + count.held;
    count.held = 0;
    await countSecurityEvent(this.work.reader(), { ...event, address, minute: new Date(minute * MINUTE), times });
  }
}

/** An IPv6 customer has a whole /64: its addresses count as one. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [left = '', right = ''] = plain.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === '' ? [] : right.split(':');
  const groups = plain.includes('::')
    ? [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
    : head;
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
