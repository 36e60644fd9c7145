import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ImportRow, ServiceNeedRows } from './domain/import/cells';

const FILES: Readonly<Record<keyof ServiceNeedRows, string>> = {
  evidenceTypes: 'evidence-types.csv',
  items: 'service-items.csv',
  questions: 'service-questions.csv',
  situations: 'service-situations.csv',
  needs: 'service-needs.csv',
  oneThings: 'one-things.csv',
  matters: 'one-thing-matters.csv',
};

async function rowsOf(directory: string, file: string): Promise<readonly ImportRow[]> {
  const text = await readFile(join(directory, file), 'utf8');
  return parse<ImportRow>(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
}

/** The files of the item model in a folder of seeds; their columns are explained in service-needs.md beside them. */
export async function readServiceNeedRows(directory: string): Promise<ServiceNeedRows> {
  const read = (file: keyof ServiceNeedRows): Promise<readonly ImportRow[]> => rowsOf(directory, FILES[file]);
  const [evidenceTypes, items, questions, situations, needs, oneThings, matters] = await Promise.all([
    read('evidenceTypes'),
    read('items'),
    read('questions'),
    read('situations'),
    read('needs'),
    read('oneThings'),
    read('matters'),
  ]);
  return { evidenceTypes, items, questions, situations, needs, oneThings, matters };
}
