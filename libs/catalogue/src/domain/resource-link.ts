import { textFault } from '@zeqing/kernel';
import type { FieldError } from '@zeqing/kernel';
import { MAX_NAME } from './lint';
import type { AttachedResource } from './entry';
import { callingFaults } from './resource-calling';

const MAX_URL = 2_000;
const PROTOCOLS = new Set(['http:', 'https:']);

/**
 * Faults of a resource to be attached: it must be a link to the exchange platform (a code there or an http address)
 * and can never be the data itself, so `data:`, `file:` and addresses with a password are refused.
 * Source: Decree 809 arts 31, 32.
 */
export function resourceFaults(resource: AttachedResource): readonly FieldError[] {
  const faults: FieldError[] = [];
  if (resource.name.trim() === '' || resource.name.length > MAX_NAME || textFault(resource.name))
    faults.push({ pointer: '/name', rule: 'text' });
  if (!resource.platformCode && !resource.url) faults.push({ pointer: '/url', rule: 'link_missing' });
  if (resource.url !== null && !isLink(resource.url)) faults.push({ pointer: '/url', rule: 'not_a_link' });
  if (resource.healthUrl !== null && !isLink(resource.healthUrl))
    faults.push({ pointer: '/healthUrl', rule: 'not_a_link' });
  return [...faults, ...callingFaults(resource)];
}

function isLink(text: string): boolean {
  if (text.length > MAX_URL || textFault(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return PROTOCOLS.has(url.protocol) && url.hostname !== '' && url.username === '' && url.password === '';
}
