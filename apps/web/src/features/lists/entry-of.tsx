import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The entry of a row: its name, which leads to its page, with the code beneath. */
export function EntryOf({
  row,
}: {
  readonly row: { readonly entryName: string; readonly entryCode: string };
}): ReactNode {
  return (
    <>
      <Link to="/catalogue/entry" search={{ code: row.entryCode }}>
        {row.entryName}
      </Link>
      <br />
      <code className="faint">{row.entryCode}</code>
    </>
  );
}
