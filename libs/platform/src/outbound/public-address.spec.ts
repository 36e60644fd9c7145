import { isPublicAddress } from './public-address';

it.each([
  '127.0.0.1',
  '127.255.0.9',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.19.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  '2001:db8::1',
  'localhost',
  '',
])('%s is not of the open internet', (address) => expect(isPublicAddress(address)).toBe(false));

it.each(['1.2.4.8', '172.15.0.1', '172.32.0.1', '223.5.5.5', '240e::1', '2400:3200::1'])('%s is', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
