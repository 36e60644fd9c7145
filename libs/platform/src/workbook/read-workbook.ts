import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import type { WorkbookFault } from '@zeqing/kernel';
import type { RawSheet } from '@zeqing/kernel';
import { StylesReader } from './day-cells';
import { FilledRows, LEAST_ROW } from './filled-rows';
import { MAX_ROWS, SheetReader } from './sheet-reader';
import { SharedStringsReader } from './string-text';
import { WorkbookRefused } from './workbook-refused';
import { XmlReader, type Attributes, type XmlHandler } from './xml-reader';
import { checkPackage, LIMITS, openPackage } from './zip-check';

export type WorkbookReading = { readonly sheets: readonly RawSheet[] } | { readonly fault: WorkbookFault };

/** Characters; Excel allows 31. */
const MAX_SHEET_NAME = 100;

/**
 * Reads the visible sheets of a workbook within the limits, and one hidden sheet if it is asked for by its name (a
 * template's own notes). Every fault is a value. Runs in a process of its own
 * (read-in-child.ts): what a hostile file can still do to memory or time ends with that process.
 */
export async function readWorkbook(bytes: Buffer, hiddenSheet?: string): Promise<WorkbookReading> {
  const fault = await checkPackage(bytes);
  if (fault) return { fault };
  const zip = await openPackage(bytes);
  if (!zip) return { fault: 'not_xlsx' };
  try {
    return { sheets: await readSheets(await PackageParts.of(zip), hiddenSheet) };
  } catch (error) {
    // Whatever else goes wrong inside the file (lying sizes, broken deflate, no UTF-8) makes it unreadable, not us.
    return { fault: error instanceof WorkbookRefused ? error.fault : 'unreadable' };
  }
}

async function readSheets(parts: PackageParts, hiddenSheet: string | undefined): Promise<RawSheet[]> {
  const index = new WorkbookIndex(hiddenSheet);
  await parts.read('xl/workbook.xml', index);
  const targets = new Relations();
  await parts.read('xl/_rels/workbook.xml.rels', targets);
  const strings = new SharedStringsReader();
  await parts.readIfThere(targets.partOfType('sharedStrings'), strings);
  const styles = new StylesReader();
  await parts.readIfThere(targets.partOfType('styles'), styles);
  // Each sheet is a part; more sheets than parts point at the same one over and over.
  if (index.sheets.length > LIMITS.parts) throw new WorkbookRefused('too_many_parts');

  const sheets: RawSheet[] = [];
  let rowsLeft = MAX_ROWS;
  for (const { name, relation } of index.sheets) {
    const reader = new SheetReader({
      sharedStrings: strings.strings,
      showsDay: (style) => styles.showsDay(style),
      is1904: index.is1904,
      rowsLeft,
    });
    const part = targets.partOf(relation);
    await parts.refuseLong(part, rowsLeft);
    await parts.read(part, reader);
    rowsLeft -= reader.rows.length;
    sheets.push({ name, rows: reader.rows, merges: reader.merges, beyond: reader.beyond });
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

  async readIfThere(name: string | null, handler: XmlHandler): Promise<void> {
    if (name !== null && this.entries.has(name)) await this.read(name, handler);
  }

  /** Refuses a sheet that has more rows for sure, which is told much sooner than it is read. */
  async refuseLong(name: string | null, most: number): Promise<void> {
    const entry = this.#entry(name);
    if (entry.uncompressedSize <= most * LEAST_ROW) return;
    const rows = new FilledRows();
    let unpacked = 0;
    const stream: Readable = await this.zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > LIMITS.unpackedBytes) throw new WorkbookRefused('unpacks_too_large');
      if (rows.push(chunk) > most) throw new WorkbookRefused('too_many_rows');
    }
  }

  async read(name: string | null, handler: XmlHandler): Promise<void> {
    const entry = this.#entry(name);
    const xml = new XmlReader(handler);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const stream: Readable = await this.zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      this.#unpacked += chunk.length;
      if (this.#unpacked > LIMITS.unpackedBytes) throw new WorkbookRefused('unpacks_too_large');
      xml.push(decoder.decode(chunk, { stream: true }));
    }
    xml.push(decoder.decode());
    xml.end();
  }

  #entry(name: string | null): Entry {
    const entry = name === null ? undefined : this.entries.get(name);
    if (!entry) throw new WorkbookRefused('unreadable');
    return entry;
  }
}

/** The sheets to read in their order, and how the workbook counts its days. */
class WorkbookIndex implements XmlHandler {
  readonly sheets: { readonly name: string; readonly relation: string }[] = [];
  is1904 = false;

  constructor(private readonly hiddenSheet: string | undefined) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.is1904 = /^(?:1|true)$/u.test(attributes('date1904') ?? '');
    if (name !== 'sheet') return;
    const isVisible = (attributes('state') ?? 'visible') === 'visible';
    if (!isVisible && attributes('name') !== this.hiddenSheet) return;
    this.sheets.push({
      name: (attributes('name') ?? '').slice(0, MAX_SHEET_NAME).toWellFormed(),
      relation: attributes('id') ?? '',
    });
  }
  close(): void {}
  text(): void {}
}

class Relations implements XmlHandler {
  readonly #targets = new Map<string, string>();
  readonly #ofType = new Map<string, string>();
  open(name: string, attributes: Attributes): void {
    if (name !== 'Relationship') return;
    const target = attributes('Target') ?? '';
    this.#targets.set(attributes('Id') ?? '', target);
    this.#ofType.set((attributes('Type') ?? '').replace(/^.*\//u, ''), target);
  }
  close(): void {}
  text(): void {}
  partOf(relation: string): string | null {
    return partAt(this.#targets.get(relation));
  }
  /** The part of a kind of which there is one, e.g. `styles`. */
  partOfType(type: string): string | null {
    return partAt(this.#ofType.get(type));
  }
}

/** Targets are relative to xl/ or absolute within the package. */
function partAt(target: string | undefined): string | null {
  if (target === undefined) return null;
  return target.startsWith('/') ? target.slice(1) : path.posix.normalize(`xl/${target}`);
}
