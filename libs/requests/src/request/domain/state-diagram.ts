/** One act as a diagram needs it; `to` is null where the object stays in the state it is in. */
export interface DrawnAct {
  readonly action: string;
  readonly from: readonly string[];
  readonly to: string | null;
  /** The cells of the act's row after its states. */
  readonly cells: readonly string[];
}

export interface DrawnMachine {
  readonly title: string;
  /** Name of the table and the file it stands in, for the note that nobody edits the drawing. */
  readonly table: string;
  readonly file: string;
  /** What brings the object into being, and the state it is in then. */
  readonly begins: { readonly by: string; readonly in: string };
  readonly columns: readonly string[];
  readonly acts: readonly DrawnAct[];
}

/**
 * A workflow table as a Mermaid state diagram and a table of acts, in Markdown. Ends are the states no act leaves. Pure:
 * the same table gives the same text.
 */
export function stateDiagram({ title, table, file, begins, columns, acts }: DrawnMachine): string {
  const arrows = acts.flatMap(({ action, from, to }) =>
    to === null ? [] : from.map((state) => `  ${state} --> ${to}: ${action}`),
  );
  return [
    `# ${title}`,
    '',
    `Generated from the table \`${table}\` in \`${file}\`; do not edit.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${begins.in}: ${begins.by}`,
    ...arrows,
    ...endsOf(acts).map((state) => `  ${state} --> [*]`),
    '```',
    '',
    `| act | from | to | ${columns.join(' | ')} |`,
    `|---|---|---|${columns.map(() => '---|').join('')}`,
    ...acts.map(
      ({ action, from, to, cells }) => `| \`${action}\` | ${[from.join(', '), to ?? 'stays', ...cells].join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** The states nothing leaves, in the order the table first names them. */
function endsOf(acts: readonly DrawnAct[]): readonly string[] {
  const left = new Set(acts.flatMap(({ from, to }) => (to === null ? [] : from.filter((state) => state !== to))));
  return [...new Set(acts.flatMap(({ to }) => to ?? []))].filter((state) => !left.has(state));
}
