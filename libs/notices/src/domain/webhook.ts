import { err, ok, type Id, type Result } from '@zeqing/kernel';
import type { NoticesError } from './notice-error';

/** An address that is called, signed: of a person with each notice, title and link only; of a hall when answers changed. */
export interface Webhook {
  readonly id: Id;
  /** Whose it is: a person, or the client a hall signs in as. */
  readonly personId: Id;
  readonly url: string;
  readonly state: 'active' | 'disabled';
  /** `gone`: the receiver answered 410, it wants no more. */
  readonly disabledReason: 'gone' | 'by_owner' | null;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

export const MAX_WEBHOOKS = 10;
export const MAX_URL = 2_000;

const refused = (rule: string): Result<never, NoticesError> =>
  err({ code: 'notices.webhook_address_refused', fields: [{ pointer: '/url', rule }] });

/** The address in its one form, or why it is none: whole, without credentials or fragment, https unless `mayBePlain`. */
export function readWebhookUrl(text: string, mayBePlain: boolean): Result<string, NoticesError> {
  if (text.length > MAX_URL || !URL.canParse(text)) return refused('url');
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(mayBePlain && url.protocol === 'http:')) return refused('https');
  if (url.username !== '' || url.password !== '') return refused('no_credentials');
  if (url.hash !== '') return refused('no_fragment');
  return ok(url.href);
}
