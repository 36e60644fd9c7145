// Writes holidays-2004-2026.json from the package chinese-days (MIT), a development dependency. Run once:
//   node db/seeds/generate-holidays.mjs
// The file is committed; the product never asks the package, which answers wrongly and silently after its last year.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;
const DAY_MS = 86_400_000;
const NAMES = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };
/** Years in which the Mid-Autumn days lie inside the National Day holiday; the package names them by the latter. */
const JOINT_AUTUMN_HOLIDAY = new Set([2020, 2025]);

/** Read and compared with the official text, every day. The number of the 2026 notice is not known for certain. */
const CHECKED_NOTICES = {
  2024: { documentNumber: '国办发明电〔2023〕7号', issuedOn: '2023-10-25' },
  2025: { documentNumber: '国办发明电〔2024〕12号', issuedOn: '2024-11-12' },
  2026: { documentNumber: null, issuedOn: '2025-11-04' },
};

const require = createRequire(import.meta.url);
const packageVersion = require('chinese-days/package.json').version;
const { holidays, workdays } = JSON.parse(
  fs.readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
);

const nextDay = (date) => new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** A day and the notice it belongs to: New Year days of December are part of the next year's. */
function readDay([date, text]) {
  const short = text.split(',')[1];
  const year = Number(date.slice(0, 4)) + (short === '元旦' && date.slice(5, 7) === '12' ? 1 : 0);
  const joint = short === '国庆节' && JOINT_AUTUMN_HOLIDAY.has(year);
  return { date, year, name: joint ? '国庆节+中秋节' : (NAMES[short] ?? short) };
}

/** Consecutive days of one name become one holiday; make-up days join the first holiday of their name. */
function holidaysOf(year, off, worked) {
  const spans = [];
  for (const { date, name } of off.filter((day) => day.year === year)) {
    const last = spans.at(-1);
    if (last?.name === name && nextDay(last.to) === date) last.to = date;
    else spans.push({ name, from: date, to: date, makeUpWorkdays: [] });
  }
  for (const { date, name } of worked.filter((day) => day.year === year)) {
    const holiday = spans.find((span) => span.name === name);
    if (!holiday) throw new Error(`${date} makes up for ${name}, which has no day off in ${year}`);
    holiday.makeUpWorkdays.push(date);
  }
  return spans;
}

function noticeOf(year, off, worked) {
  const checked = CHECKED_NOTICES[year];
  return {
    year,
    title: checked ? `国务院办公厅关于${year}年部分节假日安排的通知` : `${year}年节假日安排`,
    documentNumber: checked?.documentNumber ?? null,
    issuedOn: checked?.issuedOn ?? null,
    basis: checked ? '已与国务院办公厅通知逐日核对' : `数据来源 chinese-days ${packageVersion}，未与通知原文核对`,
    holidays: holidaysOf(year, off, worked),
  };
}

const inOrder = (days) =>
  Object.entries(days)
    .map(readDay)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
const [off, worked] = [inOrder(holidays), inOrder(workdays)];
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const seed = {
  source: `chinese-days ${packageVersion} (MIT)`,
  regionCode: '000000',
  notices: years.map((year) => noticeOf(year, off, worked)),
};
const file = new URL('./holidays-2004-2026.json', import.meta.url);
fs.writeFileSync(file, `${JSON.stringify(seed, null, 2)}\n`);
console.log(`${years.length} notices, ${off.length} days off, ${worked.length} make-up working days`);
