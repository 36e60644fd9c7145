/** Signs that start a formula in a spreadsheet (OWASP CSV injection), full-width ones too: as in the files of the api. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const BOM = '\uFEFF';

const cell = (text: string): string => {
  const safe = FORMULA.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** What a table shows, as CSV with BOM: title lines first, then header and rows. */
export function csvOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  title: readonly string[] = [],
): string {
  const lines = [...title.map((line) => [line]), head, ...rows];
  return BOM + lines.map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Hands a text, or bytes, to the browser as a file. */
export function saveFile(name: string, content: BlobPart, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
