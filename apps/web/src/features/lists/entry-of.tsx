import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Marked } from '../../ui/marked';

/** The entry of a row: its name, which leads to its page, with the code beneath. */
export function EntryOf({
  row,
  words = '',
}: {
  readonly row: { readonly entryName: string; readonly entryCode: string };
  /** Of the search of the list. */
  readonly words?: string;
}): ReactNode {
  return (
    <>
      <Link to="/catalogue/entry" search={{ code: row.entryCode }}>
        <Marked text={row.entryName} words={words} />
      </Link>
      <br />
      <code className="faint">
        <Marked text={row.entryCode} words={words} />
      </code>
    </>
  );
}
