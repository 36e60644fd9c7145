/** Milliseconds as seconds with one digit. */
export const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);

/** Prints rows in columns; columns of numbers are aligned to the right. */
export function printTable(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const isNumber = head.map((_, column) => rows.every((row) => /^[\d.]*$/.test(String(row[column] ?? ''))));
  const cell = (text = '', column) => (isNumber[column] ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  console.log('');
  for (const line of lines) console.log(line.map(cell).join('  ').trimEnd());
  console.log('');
}
