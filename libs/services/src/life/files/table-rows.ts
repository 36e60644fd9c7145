import { normalText, type RawSheet } from '@zeqing/kernel';
import { MOST_COUNTED } from '../domain/written-model';
import { MODEL_SHEETS, MODEL_SHEET_NAMES, type ModelSheet } from './model-tables';

/** What is wrong with a cell of a file. */
export const TABLE_RULES = {
  word: { zh: '请从下拉中的词语中选择。', en: 'Use one of the words offered.' },
  number: { zh: '请填写数字。', en: 'A number is wanted.' },
  count: { zh: `请填写 0 至 ${MOST_COUNTED} 的整数。`, en: `A whole number from 0 to ${MOST_COUNTED} is wanted.` },
  pairs: { zh: '请按“代号=值;代号=值”填写。', en: 'Write it as “code=value;code=value”.' },
  owner_unknown: { zh: '“事项”或“一件事”表中没有此编码。', en: 'No item and no one-thing of the file has this code.' },
  twice: { zh: '编码重复。', en: 'The code is there twice.' },
  required: { zh: '必填。', en: 'It has to be filled in.' },
} as const;
export type TableRule = keyof typeof TABLE_RULES;

/** One wrong cell: sheet, row as Excel numbers it, heading. */
export interface TableFault {
  readonly sheet: string;
  readonly row: number;
  readonly heading: string;
  readonly rule: TableRule;
}

/** One row of a sheet, its cells by their headings. */
export class TableRow {
  constructor(
    private readonly sheet: string,
    private readonly row: number,
    private readonly cells: ReadonlyMap<string, string>,
    private readonly faults: TableFault[],
  ) {}

  /** Whether the sheet has such a column at all: what it lacks stays as it is in force. */
  has(heading: string): boolean {
    return this.cells.has(heading);
  }

  text(heading: string): string {
    return this.cells.get(heading) ?? '';
  }

  maybe(heading: string): string | null {
    return this.text(heading) || null;
  }

  fault(heading: string, rule: TableRule): void {
    this.faults.push({ sheet: this.sheet, row: this.row, heading, rule });
  }

  /** The code of a word, by its Chinese or English form or by the code itself. */
  word<T extends string>(
    heading: string,
    words: Readonly<Record<T, { zh: string; en: string }>>,
    usual: NoInfer<T>,
  ): T {
    const text = this.text(heading);
    if (text === '') return usual;
    const codes = Object.keys(words) as T[];
    const found = codes.find((code) => code === text || words[code].zh === text || words[code].en === text);
    if (found === undefined) this.fault(heading, 'word');
    return found ?? usual;
  }

  is(heading: string): boolean {
    const words = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;
    return this.word(heading, words, 'no') === 'yes';
  }

  /** A number, its unit left away; null where nothing stands. */
  number(heading: string): number | null {
    const text = this.text(heading)
      .replace(/(个)?(工作日|次|个|份|项|日|件|年)$/u, '')
      .trim();
    if (text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value) || value < 0) {
      this.fault(heading, 'number');
      return null;
    }
    return value;
  }

  /** How many, as `number`, in whole numbers. */
  count(heading: string): number | null {
    const value = this.number(heading);
    if (value === null || (Number.isInteger(value) && value <= MOST_COUNTED)) return value;
    this.fault(heading, 'count');
    return null;
  }

  parsed<T>(heading: string, parse: (cell: string) => T | null, ifNone: T): T {
    const found = parse(this.text(heading));
    if (found === null) this.fault(heading, 'pairs');
    return found ?? ifNone;
  }
}

const MAX_HEADING_ROW = 10;

/** The rows of each sheet known by its headings; sheets of no known heading are left out. */
export function tableRows(
  sheets: readonly RawSheet[],
  faults: TableFault[],
): ReadonlyMap<ModelSheet, readonly TableRow[]> {
  const found = new Map<ModelSheet, readonly TableRow[]>();
  for (const sheet of sheets) {
    for (const { row, cells } of sheet.rows.slice(0, MAX_HEADING_ROW)) {
      const headings = new Map(cells.map(({ column, text }) => [column, headingOf(text)]));
      const there = new Set(headings.values());
      const kind = MODEL_SHEET_NAMES.find((one) => MODEL_SHEETS[one].by.every((heading) => there.has(heading)));
      if (kind === undefined || found.has(kind)) continue;
      const below = sheet.rows.filter((one) => one.row > row && one.cells.some(({ text }) => text.trim() !== ''));
      const rows = below.map((one) => {
        const texts = new Map([...there].map((heading) => [heading, '']));
        for (const { column, text } of one.cells) {
          const heading = headings.get(column);
          if (heading !== undefined) texts.set(heading, normalText(text));
        }
        return new TableRow(sheet.name, one.row, texts, faults);
      });
      found.set(kind, rows);
      break;
    }
  }
  return found;
}

/** Headings as other systems write them, as ours. */
const ALIASES: Readonly<Record<string, string>> = {
  办理项编码: '业务办理项编码',
  实施清单编码: '实施编码',
  事项实施编码: '实施编码',
  地方编码: '地方实施编码',
  国家基本编码: '国家编码',
  '法定办结时限（工作日）': '法定办结时限',
  '承诺办结时限（工作日）': '承诺办结时限',
};

const headingOf = (text: string): string => {
  const heading = normalText(text).replace(/\s|\*/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）');
  return ALIASES[heading] ?? heading;
};
