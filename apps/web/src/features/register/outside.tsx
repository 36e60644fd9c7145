import { api, said, type Schema } from '../../api/client';
import type { OpenAction, Subject } from './subject';
import { fact, overdueChoice, say, stateChoice, toRequest } from './words';

type Outside = Schema<'OutsideAnswer'>;
type Listed = Schema<'OutsideSummaryAnswer'>;
const STATES = ['open', 'answered', 'supplied', 'refused', 'closed'] as const;
const CHANNELS = {
  name: 'channel',
  kind: 'choice',
  choices: ['document', 'platform', 'mail', 'post', 'in_person'],
} as const;
const KINDS = ['answer', 'supply', 'refusal', 'closing'] as const;

/** An act as the register's pages know it. */
const act = (action: string, allowed: boolean): OpenAction => {
  const text = say(`outsideAct.${action}`);
  return { action, text: { zh: text, en: text }, allowed, reason: null, role: 'liaison', article: null };
};
const actsOf = (open: Outside['open'] | undefined): readonly OpenAction[] =>
  open === undefined ? [] : [act('forward', open.forward), act('record', open.records.length > 0)];

type Row = Listed & Partial<Outside> & { readonly allowedActions: readonly OpenAction[] };

/** What is asked of bodies that do not use the system, and what their letters ask of us (U42). */
export const OUTSIDE: Subject<Row> = {
  name: 'outside-requests',
  begin: { permission: 'outside.record', path: '/outside-requests/new' },
  list: async (query) => {
    const { items, next } = await said(api.GET('/api/v1/outside-requests', { params: { query } }));
    return { items: items.map((item) => ({ ...item, allowedActions: [] })), next };
  },
  read: async (id) => {
    const found = await said(api.GET('/api/v1/outside-requests/{id}', { params: { path: { id } } }));
    return { ...found, allowedActions: actsOf(found.open) };
  },
  titleOf: ({ body }) => body,
  columns: () => [
    { key: 'body', title: say('fact.body'), kind: 'wide', cell: ({ body }) => body },
    { key: 'direction', title: say('fact.direction'), cell: ({ direction }) => say(`choice.${direction}`) },
    { key: 'wanted', title: say('fact.wanted'), kind: 'wide', cell: ({ wanted }) => wanted },
    { key: 'due', title: say('fact.agreedDay'), cell: ({ dueOn }) => dueOn },
    {
      key: 'state',
      title: say('fact.state'),
      cell: ({ state, overdueAt }) => (overdueAt === null ? say(`state.${state}`) : say('agreedDayPassed')),
    },
  ],
  choices: () => [stateChoice(STATES), overdueChoice()],
  facts: (row) => [
    fact('state', say(`state.${row.state}`)),
    fact('direction', say(`choice.${row.direction}`)),
    fact('request', toRequest(row.requestId)),
    fact('body', row.body),
    fact('wanted', row.wanted),
    fact('purpose', row.purpose),
    fact('legalBasis', row.legalBasis),
    fact('receivedOn', row.receivedOn ?? ''),
    fact('backdated', row.backdated ? say('yes') : ''),
    fact('agreedDay', row.dueOn ?? ''),
    fact('termBasis', row.termBasis ?? ''),
    fact(
      'legs',
      (row.legs ?? [])
        .map(({ sender, receiver, sentOn }) => `${sentOn} ${sender} → ${receiver}`)
        .join(say('semicolon')),
    ),
    fact(
      'records',
      (row.records ?? [])
        .map((one) => `${one.happenedOn} ${say(`choice.${one.kind}`)} ${one.said} ${one.document}`)
        .join(say('semicolon')),
    ),
  ],
  forms: {
    forward: {
      path: 'legs',
      fields: [
        { name: 'sender', kind: 'text' },
        { name: 'receiver', kind: 'text' },
        CHANNELS,
        { name: 'outsideNumber', kind: 'text', isOptional: true },
        { name: 'sentOn', kind: 'day' },
      ],
    },
    record: {
      path: 'records',
      fields: [
        { name: 'kind', kind: 'choice', choices: KINDS },
        { name: 'said', kind: 'long' },
        { name: 'document', kind: 'text' },
        { name: 'happenedOn', kind: 'day' },
      ],
    },
  },
};
