import { BlockList, isIP, isIPv4 } from 'node:net';

/** Addresses that are not the open internet's: this machine, private networks, metadata services, what wraps them (IANA special registries). */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/** Of IPv6 only 2000::/3 is handed out; within it, what is reserved or carries an IPv4 address. */
const GLOBAL_V6 = '2000::/3';
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix = ''] = subnet.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
};
const blockedV4 = listOf('ipv4', NOT_PUBLIC_V4);
const globalV6 = listOf('ipv6', [GLOBAL_V6]);
const blockedV6 = listOf('ipv6', NOT_PUBLIC_V6);

/** Whether an IP address belongs to the open internet; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !blockedV4.check(address, 'ipv4');
  return globalV6.check(address, 'ipv6') && !blockedV6.check(address, 'ipv6');
}
