import type { FieldError } from '@zeqing/kernel';

/** A host the probe may call. Of a private network only where the administrator says so (SSRF). */
export interface ProbeHost {
  /** Lower case, without a port. */
  readonly host: string;
  readonly mayBePrivate: boolean;
}

/** Hosts one installation can list. */
export const MOST_HOSTS = 200;
/** One that answers is looked at so often. Milliseconds. */
const USUAL = 5 * 60_000;
/** One that does not is looked at less and less, but at least so often. Milliseconds. */
const LONGEST = 60 * 60_000;
/** Part of a pause that is left to chance, so that what failed together is not called together again. */
const SPREAD = 0.2;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
const ADDRESS = /^[0-9a-f:]{2,45}$/;

/** Milliseconds until a resource is looked at again; `chance` is between 0 and 1. */
export function pauseAfter(failedInARow: number, chance: number): number {
  const pause = Math.min(USUAL * 2 ** Math.max(0, failedInARow - 1), LONGEST);
  return Math.round(pause * (1 - SPREAD + 2 * SPREAD * chance));
}

/** The host of a link where the probe may call it, or null: not http, not listed. */
export function allowedHost(link: string, hosts: readonly ProbeHost[]): ProbeHost | null {
  if (!URL.canParse(link)) return null;
  const { protocol, hostname, username, password } = new URL(link);
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return null;
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return hosts.find(({ host }) => host === name) ?? null;
}

/** What is wrong with a list of hosts: names with a scheme, a port, a path or a wildcard, or one twice. */
export function hostFaults(hosts: readonly ProbeHost[]): readonly FieldError[] {
  const faults = hosts.flatMap(({ host }, index): FieldError[] => {
    const pointer = `/hosts/${index}/host`;
    if (!HOST.test(host) && !(host.includes(':') && ADDRESS.test(host))) return [{ pointer, rule: 'host_name' }];
    return hosts.findIndex((one) => one.host === host) < index ? [{ pointer, rule: 'unique' }] : [];
  });
  return hosts.length > MOST_HOSTS ? [...faults, { pointer: '/hosts', rule: 'at_most' }] : faults;
}

/** How a look went, and as a code what was wrong. */
export interface ProbeOutcome {
  readonly isThere: boolean;
  readonly detail: string | null;
}

const GONE = [404, 405, 410];

/**
 * What an answer says. Who wants to know who we are is there; who sends us elsewhere is not looked for there, because the
 * other place was not allowed.
 */
export function outcomeOf(answer: { readonly kind: string; readonly status?: number }): ProbeOutcome {
  if (answer.kind !== 'answered') return { isThere: false, detail: answer.kind };
  const status = answer.status ?? 0;
  const isElsewhere = status >= 300 && status < 400;
  const isThere = status < 500 && !GONE.includes(status) && !isElsewhere;
  return { isThere, detail: isThere ? null : `http_${status}` };
}
