import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';

/** Where a counted row is read in full; what is counted by its entry says the entry's name, and its code in small. */
export function RowLink({ row }: { readonly row: Schema<'CountedRowAnswer'> }): ReactNode {
  const { kind, id, label, entryCode, entryName } = row;
  if (entryCode !== null && entryName !== null)
    return (
      <Link to="/catalogue/entry" search={{ code: entryCode }}>
        {entryName} <small className="faint">{label}</small>
      </Link>
    );
  if (kind === 'request')
    return (
      <Link to="/requests/$id" params={{ id }}>
        {label}
      </Link>
    );
  if (kind === 'one_thing')
    return (
      <Link to="/one-things/$code" params={{ code: id }}>
        {label}
      </Link>
    );
  if (kind === 'service_item')
    return (
      <Link to="/services/$itemCode" params={{ itemCode: id }}>
        {label}
      </Link>
    );
  return label;
}
