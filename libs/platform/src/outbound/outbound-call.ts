import { lookup } from 'node:dns';
import { request as plainRequest, type ClientRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

export interface OutboundCall {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Hosts that may have an address of a private network; every other must be of the open internet. Lower case. */
  readonly privateHosts: readonly string[];
  /** For the whole call. Milliseconds. */
  readonly patienceMilliseconds: number;
}

export type OutboundAnswer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'timed_out' | 'unreachable' | 'address_refused' };

/** What the guard says of an address; kept apart from the errors of the network. */
class AddressRefused extends Error {}

/**
 * One HTTP call to an address somebody wrote down. The address is looked up once, judged, and that very address is
 * called, so that a name cannot point elsewhere in between (SSRF, DNS rebinding). Redirects are not followed and the
 * answer's body is not read. Never throws.
 */
export function callOut(call: OutboundCall): Promise<OutboundAnswer> {
  return new Promise((resolve) => {
    let request: ClientRequest | null = null;
    const timer = setTimeout(() => end({ kind: 'timed_out' }), call.patienceMilliseconds);
    const end = (answer: OutboundAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
      request?.destroy();
    };
    const failed = (error: unknown): void =>
      end({ kind: error instanceof AddressRefused ? 'address_refused' : 'unreachable' });
    try {
      request = open(call);
    } catch (error) {
      failed(error);
      return;
    }
    request.on('error', failed);
    request.on('response', ({ statusCode }) => end({ kind: 'answered', status: statusCode ?? 0 }));
    request.end(call.body);
  });
}

function open({ method, url, headers, privateHosts }: OutboundCall): ClientRequest {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const mayBePrivate = privateHosts.includes(host);
  if (isIP(host) !== 0 && !mayBePrivate && !isPublicAddress(host)) throw new AddressRefused(host);
  const options: RequestOptions = {
    method,
    headers: { ...headers },
    agent: false,
    lookup: guardedLookup(mayBePrivate),
  };
  return (target.protocol === 'https:' ? secureRequest : plainRequest)(target, options);
}

/** Node calls this for names only. Of several addresses each must be fit: which one is taken is not ours to say. */
const guardedLookup =
  (mayBePrivate: boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = error ? [] : addresses;
      if (!first) callback(error ?? new Error('no address'), '');
      else if (!mayBePrivate && !addresses.every(({ address }) => isPublicAddress(address)))
        callback(new AddressRefused(hostname), '');
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
