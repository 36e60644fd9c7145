import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import type { WorkbookFault } from '../domain/errors';
import type { RawSheet } from '../domain/raw-sheet';
import { MAX_ROWS, SharedStringsReader, SheetReader } from './sheet-reader';
import { WorkbookRefused } from './workbook-refused';
import { XmlTokens, type Attributes, type XmlHandler } from './xml-tokens';
import { checkPackage, LIMITS, openPackage } from './zip-check';

export type WorkbookReading = { readonly sheets: readonly RawSheet[] } | { readonly fault: WorkbookFault };

const MAX_SHEETS = 20;

/**
 * Reads the visible sheets of a workbook within the limits. Every fault is a value. Runs in a process of its own
 * (read-in-child.ts): what a hostile file can still do to memory or time ends with that process.
 */
export async function readWorkbook(bytes: Buffer): Promise<WorkbookReading> {
  const fault = await checkPackage(bytes);
  if (fault) return { fault };
  const zip = await openPackage(bytes);
  if (!zip) return { fault: 'lists.workbook_not_xlsx' };
  try {
    return { sheets: await readSheets(await PackageParts.of(zip)) };
  } catch (error) {
    // Whatever else goes wrong inside the file (lying sizes, broken deflate, no UTF-8) makes it unreadable, not us.
    return { fault: error instanceof WorkbookRefused ? error.fault : 'lists.workbook_unreadable' };
  }
}

async function readSheets(parts: PackageParts): Promise<RawSheet[]> {
  const index = new WorkbookIndex();
  await parts.read('xl/workbook.xml', index);
  const targets = new Relations();
  await parts.read('xl/_rels/workbook.xml.rels', targets);
  const strings = new SharedStringsReader();
  await parts.readIfThere('xl/sharedStrings.xml', strings);

  const sheets: RawSheet[] = [];
  let rowsLeft = MAX_ROWS;
  for (const { name, relation } of index.sheets.slice(0, MAX_SHEETS)) {
    const target = targets.partOf(relation);
    if (target === null) throw new WorkbookRefused('lists.workbook_unreadable');
    const reader = new SheetReader(strings.strings, rowsLeft);
    await parts.read(target, reader);
    rowsLeft -= reader.rows.length;
    sheets.push({ name, rows: reader.rows, merges: reader.merges });
  }
  return sheets;
}

/** The parts of the package, unpacked one at a time; real bytes are counted, whatever the table of contents says. */
class PackageParts {
  #unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async of(zip: ZipFile): Promise<PackageParts> {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return new PackageParts(zip, entries);
  }

  async readIfThere(name: string, handler: XmlHandler): Promise<void> {
    if (this.entries.has(name)) await this.read(name, handler);
  }

  async read(name: string, handler: XmlHandler): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw new WorkbookRefused('lists.workbook_unreadable');
    const tokens = new XmlTokens(handler);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const stream: Readable = await this.zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      this.#unpacked += chunk.length;
      if (this.#unpacked > LIMITS.unpackedBytes) throw new WorkbookRefused('lists.workbook_unpacks_too_large');
      tokens.push(decoder.decode(chunk, { stream: true }));
    }
    tokens.push(decoder.decode());
    tokens.end();
  }
}

/** The visible sheets in their order. */
class WorkbookIndex implements XmlHandler {
  readonly sheets: { readonly name: string; readonly relation: string }[] = [];
  open(name: string, attributes: Attributes): void {
    if (name !== 'sheet' || (attributes('state') ?? 'visible') !== 'visible') return;
    this.sheets.push({ name: attributes('name') ?? '', relation: attributes('id') ?? '' });
  }
  close(): void {}
  text(): void {}
}

class Relations implements XmlHandler {
  readonly #targets = new Map<string, string>();
  open(name: string, attributes: Attributes): void {
    if (name === 'Relationship') this.#targets.set(attributes('Id') ?? '', attributes('Target') ?? '');
  }
  close(): void {}
  text(): void {}
  /** Targets are relative to xl/ or absolute within the package. */
  partOf(relation: string): string | null {
    const target = this.#targets.get(relation);
    if (target === undefined) return null;
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
}
