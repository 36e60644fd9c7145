import { Link } from '@tanstack/react-router';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { whenOf } from '../../ui/dates';
import type { Fact } from './subject';

/** A text of the register outside a component: subjects are plain values. */
export const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
  i18next.t(`register:${key}` as 'register:acts', values);

export const fact = (name: string, text: ReactNode): Fact => ({ name: say(`fact.${name}`), text });
export const when = (instant: string | null): string => (instant === null ? '' : whenOf(instant));

/** The filter of states, and whether a day has passed. */
export const stateChoice = (states: readonly string[]) => ({
  word: 'state',
  label: say('fact.state'),
  options: states.map((value) => ({ value, label: say(`state.${value}`) })),
});
export const overdueChoice = () => ({
  word: 'overdue',
  label: say('fact.overdue'),
  options: [{ value: 'true', label: say('overdueOnly') }],
});

export const toRequest = (id: string | null, number: string | null = null): ReactNode =>
  id === null ? (
    ''
  ) : (
    <Link to="/requests/$id" params={{ id }}>
      {number ?? say('theRequest')}
    </Link>
  );

/** An entry by its name, its code in small. */
export const toEntry = (code: string, name: string): ReactNode => (
  <Link to="/catalogue/entry" search={{ code }}>
    {name} <small className="faint">{code}</small>
  </Link>
);

export const toFiling = (id: string | null): ReactNode =>
  id === null ? (
    ''
  ) : (
    <Link to="/filings/$id" params={{ id }}>
      {say('theFiling')}
    </Link>
  );
