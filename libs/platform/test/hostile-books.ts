import { randomBytes } from 'node:crypto';
import { aBook, aSheet, aZip, text } from './raw-books';

/** A hostile workbook, made when it is wanted, and the fault it is refused by. */
export type HostileBook = readonly [fault: string, make: () => Buffer];

const many = Array.from({ length: 201 }, (_, index) => ({ name: `xl/media/${index}`, bytes: text('x') }));
const large = (name: string) => ({ name, bytes: randomBytes(600_000), claimedSize: 60 << 20 });
const encrypted = { name: 'xl/secret.xml', bytes: text('x'), flags: 1 };

/** Refused before anything is unpacked. */
export const TOLD_BY_CONTENTS: readonly HostileBook[] = [
  ['not_xlsx', () => text('序号,名称')],
  ['not_xlsx', () => Buffer.alloc(0)],
  ['not_xlsx', () => aZip([{ name: 'a.txt', bytes: text('x') }])],
  ['not_xlsx', () => aBook('').subarray(0, 200)],
  ['old_format', () => Buffer.from('d0cf11e0a1b11ae100', 'hex')],
  [
    'encrypted',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  ['encrypted', () => aBook('', { more: [encrypted] })],
  ['too_many_parts', () => aBook('', { more: many })],
  ['nested_archive', () => aBook('', { more: [{ name: 'xl/embeddings/inner.zip', bytes: text('x') }] })],
  ['macro', () => aBook('', { more: [{ name: 'xl/vbaProject.bin', bytes: text('x') }] })],
  ['external_links', () => aBook('', { more: [{ name: 'xl/externalLinks/externalLink1.xml', bytes: text('x') }] })],
  ['ratio', () => aBook(Buffer.alloc(2 << 20, 0x20))],
  ['unpacks_too_large', () => aBook('', { more: [large('xl/a.xml'), large('xl/b.xml')] })],
];

const noise = (bytes: number): string => {
  let seed = 1;
  return Array.from({ length: bytes }, () => ((seed = (seed * 48_271) % 2_147_483_647) % 36).toString(36)).join('');
};

/** Refused while they are read, in a process of its own. */
export const TOLD_BY_READING: readonly HostileBook[] = [
  [
    'doctype',
    () => aBook(`<!DOCTYPE w [<!ENTITY a "aaaa">]>${aSheet('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')}`),
  ],
  ['unreadable', () => aBook(aSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))],
  ['unreadable', () => aBook(aSheet('<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'))],
  ['unreadable', () => aBook(aSheet('<row r="4294967296"><c r="A1" t="str"><v>x</v></c></row>'))],
  ['unreadable', () => aBook(aSheet('<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>'))],
  ['unreadable', () => aBook(aSheet('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))],
  ['unreadable', () => aBook(aSheet(`${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}`))],
  ['unreadable', () => aBook(aSheet('').slice(0, -3))],
  ['unreadable', () => aBook(Buffer.concat([text('<worksheet>'), Buffer.from([0xff, 0xfe]), text('</worksheet>')]))],
  [
    'unreadable',
    () => aBook(aSheet(`<row r="1"><c r="A1" t="str"><v>${noise(4_000)}</v></c></row>`), { claimedSize: 10 }),
  ],
  ['cell_too_long', () => aBook(aSheet(`<row r="1"><c r="A1" t="str"><v>${noise(40_000)}</v></c></row>`))],
  [
    'too_many_rows',
    () =>
      aBook(
        aSheet(Array.from({ length: 50_001 }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`).join('')),
      ),
  ],
];
