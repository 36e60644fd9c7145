// A large catalogue made up by arithmetic: the same numbers make the same bytes, on any machine.
import {
  CHANNELS,
  DEPARTMENT_KINDS,
  FORMATS,
  FREQUENCIES,
  HEADINGS,
  ITEMS,
  KINDS,
  MODES,
  OBJECTS,
  PLACES,
  RARE,
  SUBJECTS,
  TYPES,
} from './words.mjs';

/** Of so many entries one has a character in its name that hardly any other has. */
const ONE_IN_RARE = 2_000;
const FIRST_YEAR = 2016;
const YEARS = 10;

/** Mulberry32: random numbers from 0 to 1 that begin anew with each seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The name of a department by its number; no two have the same. */
export const departmentName = (n) =>
  `${PLACES[n % PLACES.length]}${Math.floor(n / (PLACES.length * DEPARTMENT_KINDS.length)) || ''}${
    DEPARTMENT_KINDS[Math.floor(n / PLACES.length) % DEPARTMENT_KINDS.length]
  }`;

/** The code of an entry: its department and its number there. */
export const entryCode = (department, place) =>
  `12999900${String(department).padStart(8, '0')}/${String(place).padStart(6, '0')}`;

/** One line of the catalogue, a cell for each of HEADINGS. */
export function entryCells(n, { entries, departments, seed }) {
  const random = randomFrom(Math.imul(n + 1, 0x9e3779b1) ^ seed);
  const one = (words) => words[Math.floor(random() * words.length)];
  const department = Math.floor((n * departments) / entries);
  const place = n - Math.ceil((department * entries) / departments);
  const [subject, object, kind] = [one(SUBJECTS), one(OBJECTS), one(KINDS)];
  const town = one(PLACES);
  const rare = n % ONE_IN_RARE === 7 ? RARE[Math.floor(n / ONE_IN_RARE) % RARE.length] : '';
  const year = FIRST_YEAR + Math.floor(random() * YEARS);
  const share = random();
  const shareType = share < 0.5 ? '无条件共享' : share < 0.97 ? '有条件共享' : '不予共享';
  const item = one(ITEMS);
  return [
    entryCode(department, place + 1),
    `${town}${rare}${subject}${object}${kind}（${year}年）`,
    `${subject}在${town}办理${object}时形成的${kind}，含${item}等数据项，按${one(FREQUENCIES)}口径整理。`,
    departmentName(department),
    `${object}业务管理系统`,
    one(FORMATS),
    one(FREQUENCIES),
    shareType,
    shareType === '有条件共享' ? `用于${one(SUBJECTS)}${one(OBJECTS)}办理` : '',
    one(MODES),
    shareType === '不予共享' ? '《中华人民共和国税收征收管理法》第八条' : '',
    one(CHANNELS),
    random() < 0.9 ? '一般数据' : '重要数据',
    item,
    one(TYPES),
    String(1 + Math.floor(random() * 200)),
    String(1 + Math.floor(random() * 3)),
  ];
}

const escaped = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells) => `${cells.map(escaped).join(',')}\r\n`;
const LINES_A_PART = 1_000;

/** The file, part by part. */
export function* catalogueParts(size) {
  yield `\uFEFF${line(HEADINGS)}`;
  for (let from = 0; from < size.entries; from += LINES_A_PART) {
    const to = Math.min(size.entries, from + LINES_A_PART);
    let part = '';
    for (let n = from; n < to; n += 1) part += line(entryCells(n, size));
    yield part;
  }
}

/** The departments it names, as CSV. */
export function departmentsCsv(departments) {
  let text = `\uFEFF${line(['部门编号', '部门名称'])}`;
  for (let n = 0; n < departments; n += 1) text += line([`12999900${String(n).padStart(10, '0')}`, departmentName(n)]);
  return text;
}
