import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readWorkbook } from '@zeqing/platform';
import type { TestApi } from './start-test-api';

type Agent = TestApi['anonymous'];

const SOFFICE = '/usr/bin/soffice';
const PDFTOTEXT = '/usr/bin/pdftotext';
/** What a spreadsheet would run, were it let: signs a text of a table may not begin with, full-width ones too. */
export const LIVE = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;
/** Comma, double quote, UTF-8, from the first line; the last word has formulas of the file evaluated. */
const CSV_AS_TYPED = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

export const hasLibreOffice = fs.existsSync(SOFFICE);
export const hasPdfToText = fs.existsSync(PDFTOTEXT);

const asBuffer = (
  response: { on: (event: string, take: (part?: Buffer) => void) => void },
  done: (error: Error | null, body: Buffer) => void,
): void => {
  const parts: Buffer[] = [];
  response.on('data', (part) => part && parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
};

/** A file as the API hands it out. */
export async function takeFile(
  agent: Agent,
  address: string,
): Promise<{ readonly type: string; readonly bytes: Buffer }> {
  const answer = await agent
    .get(address)
    .buffer(true)
    .parse(asBuffer as never);
  const bytes = answer.body as Buffer;
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${bytes.toString('utf8')}`);
  return { type: String(answer.headers['content-type']).split(';')[0] ?? '', bytes };
}

/** Every cell of every sheet a person can see, and which of them are formulas. */
export async function cellsIn(
  book: Buffer,
): Promise<{ readonly texts: readonly string[]; readonly formulas: readonly string[] }> {
  const reading = await readWorkbook(book);
  if ('fault' in reading) throw new Error(reading.fault);
  const cells = reading.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells));
  const formulas = cells.filter(({ kind, isComputed }) => kind === 'formula' || isComputed === true);
  return { texts: cells.map(({ text }) => text), formulas: formulas.map(({ text }) => text) };
}

/** The rows of the first sheet, cell by cell; what is not there is an empty text. No cell is a formula, or it throws. */
export async function rowsIn(book: Buffer): Promise<string[][]> {
  const reading = await readWorkbook(book);
  if ('fault' in reading) throw new Error(reading.fault);
  return (reading.sheets[0]?.rows ?? []).map(({ cells }) => {
    const row: string[] = [];
    for (const { column, text, kind, isComputed } of cells) {
      if (kind === 'formula' || isComputed === true) throw new Error(`a live formula: ${text}`);
      row[column] = text;
    }
    return Array.from(row, (text: string | undefined) => text ?? '');
  });
}

/** The same files after LibreOffice has opened, recalculated and written them as workbooks; in their order. */
export async function recalculated(
  files: readonly { readonly bytes: Buffer; readonly format: 'xlsx' | 'csv' }[],
): Promise<readonly Buffer[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zeqing-recalculated-'));
  try {
    const named = files.map(({ bytes, format }, at) => {
      const file = path.join(folder, `${at}.${format}`);
      fs.writeFileSync(file, bytes);
      return { file, format };
    });
    for (const format of ['xlsx', 'csv'] as const) {
      const group = named.filter((one) => one.format === format).map(({ file }) => file);
      if (group.length === 0) continue;
      const filter = format === 'csv' ? [`--infilter=${CSV_AS_TYPED}`] : [];
      const out = ['--headless', ...filter, '--convert-to', 'xlsx', '--outdir', path.join(folder, 'out')];
      const args = [`-env:UserInstallation=file://${folder}/profile`, ...out, ...group];
      await promisify(execFile)(SOFFICE, args, { timeout: 280_000 });
    }
    return named.map((_, at) => fs.readFileSync(path.join(folder, 'out', `${at}.xlsx`)));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a PDF, without white space. */
export const wordsOf = (pdf: Buffer): string =>
  execFileSync(PDFTOTEXT, ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(/\s/gu, '');
