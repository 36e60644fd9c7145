import type { ReactNode } from 'react';
import type { Permission, Schema } from '../../api/client';
import type { Choice } from '../../ui/filter-bar';
import type { Column } from '../../ui/data-table';

export type OpenAction = Schema<'OpenActionAnswer'>;

/** One thing a form asks for; its name is the field of the body. */
export interface Field {
  readonly name: string;
  /** The word for it where the name has another meaning elsewhere. */
  readonly label?: string;
  /** `authority`: a department that is the 主管部门 of its government; `items`: some of the object's data items. */
  readonly kind: 'text' | 'long' | 'day' | 'choice' | 'department' | 'authority' | 'items';
  readonly isOptional?: boolean;
  readonly choices?: readonly string[];
}

/** Where an act is sent below its object, what it asks for, what goes with it. */
export interface ActForm {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly fixed?: Readonly<Record<string, unknown>>;
}

/** What the pages of the register know of an object, whichever it is. */
export interface Registered {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly allowedActions: readonly OpenAction[];
  /** The data items it is about, where a form may name some of them. */
  readonly items?: readonly { readonly itemId: string; readonly name: string }[];
}

/** A fact of an object; a link leads to what it is about. */
export interface Fact {
  readonly name: string;
  readonly text: ReactNode;
}

/** One subject of the register: how its objects are listed, shown and acted upon. */
export interface Subject<Row extends Registered> {
  readonly name: 'corrections' | 'disputes' | 'urgings' | 'cases' | 'outside-requests';
  /** Who may begin one, and where. */
  readonly begin?: {
    readonly permission: Permission;
    readonly path: '/corrections/new' | '/urgings/new' | '/cases/new' | '/outside-requests/new';
  };
  readonly list: (query: Readonly<Record<string, string>>) => Promise<{
    readonly items: readonly Row[];
    readonly next: string | null;
  }>;
  readonly read: (id: string) => Promise<Row>;
  readonly titleOf: (row: Row) => string;
  readonly columns: () => readonly Column<Row>[];
  readonly choices: () => readonly Choice[];
  readonly facts: (row: Row) => readonly Fact[];
  readonly forms: Readonly<Record<string, ActForm>>;
}
