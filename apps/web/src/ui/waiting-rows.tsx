import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table';

interface WaitingProps<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowLink: (row: Row) => string;
  /** The way to all of the kind. */
  readonly all: ReactNode;
}

/** On the workbench: what waits of one kind. Nothing is said where nothing waits. */
export function WaitingRows<Row extends { readonly id: string }>(props: WaitingProps<Row>): ReactNode {
  const { title, columns, rows, rowLink, all } = props;
  if (rows.length === 0) return null;
  return (
    <section className="group section" aria-label={title}>
      <h2>{title}</h2>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} rowLink={rowLink} empty={null} />
      <p>{all}</p>
    </section>
  );
}
