import fs from 'node:fs';
import path from 'node:path';
import { comparableText } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { readWorkbook } from '@zeqing/platform';
import { assess, readList, type CheckReport } from './check-list';
import { findHeader } from './header';
import type { Intent } from './intent';

const SEEDS = path.resolve(__dirname, '../../../../db/seeds');

const aDepartment = (name: string, index: number): Department => ({
  id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  code: null,
  name,
  shortName: name.slice(1),
  regionCode: '999900',
  level: 'city',
  governmentRegionCode: '999900',
  lineSuperiorId: null,
  management: 'own',
  bound: 'decree',
  isAuthority: false,
  version: 1,
});
const CITY = [
  '市公安局',
  '市民政局',
  '市卫生健康委员会',
  '市人力资源和社会保障局',
  '市医疗保障局',
  '市教育局',
  '市自然资源和规划局',
  '市住房和城乡建设局',
  '市住房公积金管理中心',
  '市市场监督管理局',
  '市税务局',
  '市残疾人联合会',
  '市消防救援支队',
  '市交通运输局',
  '市司法局',
].map(aDepartment);

async function check(file: string, intent: Intent): Promise<CheckReport> {
  const reading = await readWorkbook(fs.readFileSync(path.join(SEEDS, file)));
  if ('fault' in reading) throw new Error(reading.fault);
  const header = findHeader(reading.sheets);
  if (!header.ok) throw new Error(header.error.code);
  const lookup = { byName: new Map(CITY.map((one) => [comparableText(one.name), one])), byCode: new Map() };
  const read = readList({ header: header.value, intent, lookup, allowedProviders: null });
  return assess(read, header.value, () => null);
}

describe('the list with mistakes', () => {
  // Written by hand from the workbook: one row right, twelve with the mistake people really make. One of them, a credit
  // code with a wrong check digit beside a name that is known, is told and no more.
  const MISTAKES = [
    [3, 'E', 'required'],
    [4, 'K', 'condition_missing'],
    [5, 'M', 'ground_not_lawful'],
    [7, 'D', 'number_instead_of_text'],
    [8, 'P', 'number_with_unit'],
    [9, 'B', 'duplicate_code'],
    [10, 'C', 'department_unknown'],
    [11, 'I', 'frequency_unknown'],
    [12, 'E', 'name_equals_system'],
    [13, 'E', 'formula_like'],
    [14, 'E', 'state_secret'],
  ];

  it('tells each at its row, column and rule, and nothing else but notices', async () => {
    const report = await check('duty-list-with-mistakes.xlsx', 'take_over');
    const told = report.findings.filter(({ severity }) => severity !== 'notice');
    expect(told.map(({ row, column, rule }) => [row, column, rule])).toEqual(MISTAKES);
    const warned = report.findings.find(({ rule }) => rule === 'credit_code_check_digit');
    expect(warned).toMatchObject({ row: 6, column: 'D', severity: 'notice' });
    // The missing condition is a gap of a list in force (U23); the other ten keep the file from being applied.
    expect(told.filter(({ severity }) => severity === 'gap').map(({ row, column }) => [row, column])).toEqual([
      [4, 'K'],
    ]);
    expect(report.counts.outcomes).toEqual({ new: 3, changed: 0, unchanged: 0, withdrawn: 0, error: 10 });
    expect(report.counts.gaps).toMatchObject({ conditions: 1 });
  });

  it('holds all of them as errors against a proposal', async () => {
    const { findings } = await check('duty-list-with-mistakes.xlsx', 'propose');
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ row, column, rule }) => [row, column, rule])).toEqual(expect.arrayContaining(MISTAKES));
  });

  it('says how to mend each in both languages, with the article where there is one', async () => {
    const errors = (await check('duty-list-with-mistakes.xlsx', 'take_over')).findings.filter(
      (one) => one.severity !== 'notice',
    );
    for (const { mend } of errors) {
      expect(mend.zh).toMatch(/\p{Script=Han}/u);
      expect(mend.en).toMatch(/^[A-Z]/);
    }
    expect(errors.find(({ row }) => row === 14)?.article).toBe('政务数据共享条例 第三条');
    expect(errors.find(({ row }) => row === 4)?.article).toBe('政务数据共享条例 第十五条');
    expect(errors.find(({ row }) => row === 5)?.article).toBe('政务数据共享条例 第十五条');
  });

  it('tells what it normalised instead of hiding it', async () => {
    const notices = (await check('duty-list-with-mistakes.xlsx', 'take_over')).findings.filter(
      ({ rule }) => rule === 'normalised',
    );
    expect(notices.map(({ row, column }) => [row, column])).toEqual([
      [1, 'J'],
      [8, 'B'],
      [8, 'E'],
    ]);
  });
});

describe('the sample list', () => {
  it('is read whole: 28 entries with 89 items and no error when taken over', async () => {
    const { counts } = await check('duty-list-sample.xlsx', 'take_over');
    expect(counts.entries).toBe(28);
    expect(counts.items).toBe(89);
    expect(counts.findings.error).toBe(0);
    expect(counts.outcomes.new).toBe(28);
  });

  it('shows what arts 13 to 15 ask for and the list lacks', async () => {
    const report = await check('duty-list-sample.xlsx', 'take_over');
    expect(report.counts.gaps).toEqual({
      classification: 28,
      refusal_ground: 1,
      secrecy_assessment: 28,
      personal_information_assessment: 28,
      department_head_sign_off: 28,
    });
    const gaps = report.findings.filter(({ severity }) => severity === 'gap');
    expect(gaps.map(({ row, column, rule }) => [row, column, rule])).toEqual([[27, 'M', 'ground_incomplete']]);
  });

  it('fills entry columns down over merges and never item columns', async () => {
    const { rows } = await check('duty-list-sample.xlsx', 'take_over');
    const household = rows[0];
    expect(household?.content.items.map(({ name }) => name)).toEqual([
      '姓名',
      '公民身份号码',
      '户籍地址',
      '与户主关系',
      '户号',
    ]);
    expect(household?.content.items[2]).toEqual({
      name: '户籍地址',
      dataType: '字符型',
      length: 200,
      sensitivity: 3,
      shareType: 'conditional',
    });
  });

  it('keeps the free text word for word', async () => {
    const { rows } = await check('duty-list-sample.xlsx', 'take_over');
    expect(rows[0]?.duty.recipientText).toBe('用于核验申请人及其子女户籍关系,不得用于其他用途');
    expect(rows[0]?.duty.mattersText).toBe('教育入学;新生儿出生');
  });

  it('refuses as a proposal what it takes over as a gap', async () => {
    const { findings } = await check('duty-list-sample.xlsx', 'propose');
    const row27 = findings.filter(({ row, severity }) => row === 27 && severity === 'error').map(({ rule }) => rule);
    expect(row27).toEqual(expect.arrayContaining(['ground_incomplete', 'required']));
  });
});
