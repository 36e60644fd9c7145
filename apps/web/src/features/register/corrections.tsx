import type { ReactNode } from 'react';
import { api, said, type Schema } from '../../api/client';
import { StatusWord } from '../../ui/status-word';
import type { Subject } from './subject';
import { fact, overdueChoice, say, stateChoice, when } from './words';

type Correction = Schema<'CorrectionAnswer'>;
const STATES = ['reported', 'accepted', 'verified', 'corrected', 'feedback', 'withdrawn'] as const;

/** The last day; a term that has run out says by how much. */
function Due({ clock }: { readonly clock: Correction['clock'] }): ReactNode {
  if (clock.state === 'stopped' || clock.overdueWorkingDays === 0) return clock.dueOn;
  return (
    <StatusWord tone="late">{say('overdueDays', { day: clock.dueOn, count: clock.overdueWorkingDays })}</StatusWord>
  );
}

/** Doubts about data (art. 26): reported, accepted, settled within ten working days. */
export const CORRECTIONS: Subject<Correction> = {
  name: 'corrections',
  begin: { permission: 'corrections.report', path: '/corrections/new' },
  list: (query) => said(api.GET('/api/v1/corrections', { params: { query } })),
  read: (id) => said(api.GET('/api/v1/corrections/{id}', { params: { path: { id } } })),
  titleOf: ({ entryName, number }) => `${entryName} · ${number}`,
  columns: () => [
    { key: 'entry', title: say('fact.entry'), kind: 'wide', cell: ({ entryName }) => entryName },
    { key: 'number', title: say('fact.number'), cell: ({ number }) => number },
    { key: 'scope', title: say('fact.scope'), cell: ({ scope }) => say(`choice.${scope}`) },
    { key: 'defect', title: say('fact.defect'), cell: ({ defect }) => say(`choice.${defect}`) },
    { key: 'reporter', title: say('fact.reporter'), cell: ({ reporter }) => reporter.shortName },
    { key: 'provider', title: say('fact.provider'), cell: ({ provider }) => provider.shortName },
    { key: 'state', title: say('fact.state'), cell: ({ state }) => say(`state.${state}`) },
    { key: 'due', title: say('fact.due'), cell: ({ clock }) => <Due clock={clock} /> },
  ],
  choices: () => [stateChoice(STATES), overdueChoice()],
  facts: (row) => [
    fact('state', say(`state.${row.state}`)),
    fact('due', row.clock.dueOn),
    fact('article', row.clock.article),
    fact('scope', say(`choice.${row.acceptedScope ?? row.scope}`)),
    fact('item', row.itemName ?? ''),
    fact('record', row.recordReference ?? ''),
    fact('defect', say(`choice.${row.defect}`)),
    fact('note', row.note ?? ''),
    fact('reporter', row.reporter.name),
    fact('provider', row.provider.name),
    fact('reportedAt', when(row.reportedAt)),
    fact('acceptedAt', when(row.acceptedAt)),
    fact('atTheCounter', say(`counter.${row.atTheCounter}`)),
    fact('proposedScope', row.proposedScope === null ? '' : say(`choice.${row.proposedScope}`)),
    fact('result', row.resultReason ?? ''),
    fact('resultAt', when(row.resultAt)),
  ],
  forms: {
    accept: {
      path: 'accept',
      fields: [{ name: 'scope', kind: 'choice', choices: ['record', 'field', 'resource'], isOptional: true }],
    },
    verify: {
      path: 'settle',
      fields: [{ name: 'reason', kind: 'long', isOptional: true }],
      fixed: { result: 'verified' },
    },
    correct: {
      path: 'settle',
      fields: [{ name: 'reason', kind: 'long', isOptional: true }],
      fixed: { result: 'corrected' },
    },
    give_feedback: { path: 'settle', fields: [{ name: 'reason', kind: 'long' }], fixed: { result: 'feedback' } },
    withdraw: { path: 'withdraw', fields: [] },
  },
};
