import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { WorkbookFault } from '@zeqing/kernel';

/** What a workbook may be; beyond it the file is refused before or while it is unpacked. */
export const LIMITS = {
  parts: 200,
  unpackedBytes: 100 << 20,
  /** Unpacked bytes for each packed one; deflate cannot pass 1,032, text of real workbooks stays under 40. */
  ratio: 200,
  /** Below this a high ratio does no harm: a small part of equal cells may well compress so. */
  ratioFromBytes: 1 << 20,
} as const;

const ZIP_MAGIC = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Compound file: an .xls, or an .xlsx with a password, which Office wraps into one. */
const COMPOUND_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const ARCHIVE_NAME = /\.(?:zip|7z|rar|gz|bz2|xz|tar|jar|xlsx|xlsm|xlsb|docx|pptx)$/i;

/** Reads the table of contents only: bounded work, safe in the API process. Null when the file may be unpacked. */
export async function checkPackage(bytes: Buffer): Promise<WorkbookFault | null> {
  if (startsWith(bytes, COMPOUND_MAGIC)) return bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'old_format';
  if (!startsWith(bytes, ZIP_MAGIC)) return 'not_xlsx';
  const opened = await openPackage(bytes);
  if (opened === null) return 'not_xlsx';
  try {
    return await checkEntries(opened);
  } catch {
    // yauzl throws on every inconsistency of the table of contents: the file is not a zip one could trust.
    return 'not_xlsx';
  }
}

/** The package opened for reading, null when it is none. Sizes are checked against the real bytes while unpacking. */
export async function openPackage(bytes: Buffer): Promise<ZipFile | null> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    return null;
  }
}

async function checkEntries(zip: ZipFile): Promise<WorkbookFault | null> {
  if (zip.entryCount > LIMITS.parts) return 'too_many_parts';
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const fault = checkEntry(entry);
    if (fault) return fault;
    unpacked += entry.uncompressedSize;
    if (unpacked > LIMITS.unpackedBytes) return 'unpacks_too_large';
    names.add(entry.fileName);
  }
  const isWorkbook = names.has('[Content_Types].xml') && names.has('xl/workbook.xml');
  return isWorkbook ? null : 'not_xlsx';
}

function checkEntry(entry: Entry): WorkbookFault | null {
  if (entry.isEncrypted()) return 'encrypted';
  if (ARCHIVE_NAME.test(entry.fileName)) return 'nested_archive';
  if (/(?:^|\/)vbaProject\.bin$/i.test(entry.fileName)) return 'macro';
  if (/^xl\/externalLinks\//i.test(entry.fileName)) return 'external_links';
  const isLarge = entry.uncompressedSize > LIMITS.ratioFromBytes;
  if (isLarge && entry.uncompressedSize > entry.compressedSize * LIMITS.ratio) return 'ratio';
  return null;
}

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);
