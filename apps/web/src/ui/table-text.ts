import type { SheetCell } from './workbook';

const NUMBER = /^-?\d+(\.\d+)?$/;
/** Of these something is pressed or chosen, not told. */
const NOT_TOLD = 'cell-check';

const cellsOf = (row: HTMLTableRowElement): HTMLTableCellElement[] =>
  [...row.cells].filter(({ classList }) => !classList.contains(NOT_TOLD));
const textOf = (cell: HTMLElement): string => cell.innerText.trim();

/** What a table of the page shows, as texts and numbers: the file says what the screen says, in its language. */
export function tableText(table: HTMLTableElement): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
} {
  const [heading] = table.tHead?.rows ?? [];
  // A row that keeps the room of others says nothing.
  const lines = [...table.tBodies].flatMap(({ rows }) => [...rows]).filter((line) => line.ariaHidden !== 'true');
  return {
    // Where rows are cards the headings are not drawn; their text is there all the same.
    head: heading ? cellsOf(heading).map(({ textContent }) => textContent.trim()) : [],
    rows: lines.map((line) =>
      cellsOf(line).map((cell) => {
        const text = textOf(cell);
        return cell.classList.contains('cell-number') && NUMBER.test(text) ? Number(text) : text;
      }),
    ),
  };
}

/** The filters of the page in words, as they stand in its filter bar. */
export function filterWords(page: ParentNode): readonly string[] {
  return [...page.querySelectorAll<HTMLElement>('.filters .filter')].flatMap((filter) => {
    const label = filter.querySelector('span')?.textContent.trim() ?? '';
    const typed = filter.querySelector('input')?.value ?? '';
    const chosen = filter.querySelector('.ant-select-content-value, .ant-select-content[title]')?.textContent ?? '';
    const said = (typed || chosen).trim();
    return said === '' ? [] : [`${label}: ${said}`];
  });
}
