import { api, said, type Schema } from '../../api/client';
import { StatusWord } from '../../ui/status-word';
import type { Subject } from './subject';
import { fact, overdueChoice, say, stateChoice, toRequest } from './words';

type Urging = Schema<'UrgingAnswer'>;
const STATES = ['issued', 'replied', 'closed'] as const;

/** Numbered 督办单: a question, the day for its answer, the reply with a promised day (U44). */
export const URGINGS: Subject<Urging> = {
  name: 'urgings',
  begin: { permission: 'supervision.urge', path: '/urgings/new' },
  list: (query) => said(api.GET('/api/v1/urgings', { params: { query } })),
  read: (id) => said(api.GET('/api/v1/urgings/{id}', { params: { path: { id } } })),
  titleOf: ({ number }) => number,
  columns: () => [
    { key: 'number', title: say('fact.number'), cell: ({ number }) => number },
    { key: 'department', title: say('fact.department'), cell: ({ department }) => department.shortName },
    { key: 'question', title: say('fact.question'), kind: 'wide', cell: ({ question }) => question },
    { key: 'due', title: say('fact.answerDueOn'), cell: ({ answerDueOn }) => answerDueOn },
    { key: 'promised', title: say('fact.promisedOn'), cell: ({ promisedOn }) => promisedOn },
    {
      key: 'state',
      title: say('fact.state'),
      cell: ({ state, promiseIsBroken, answerIsLate }) =>
        promiseIsBroken || answerIsLate ? (
          <StatusWord tone="late">{say(promiseIsBroken ? 'broken' : 'late')}</StatusWord>
        ) : (
          say(`state.${state}`)
        ),
    },
  ],
  choices: () => [stateChoice(STATES), overdueChoice()],
  facts: (row) => [
    fact('state', say(`state.${row.state}`)),
    fact('office', row.office.name),
    fact('department', row.department.name),
    fact('request', toRequest(row.about?.kind === 'request' ? row.about.id : null)),
    fact('question', row.question),
    fact('issuedOn', row.issuedOn),
    fact('answerDueOn', row.answerDueOn),
    fact('reply', row.reply ?? ''),
    fact('promisedOn', row.promises.map(({ promisedOn }) => promisedOn).join(say('comma'))),
    fact('broken', row.promiseIsBroken ? say('broken') : ''),
    fact('fulfilledOn', row.fulfilledOn ?? ''),
  ],
  forms: {
    reply: {
      path: 'reply',
      fields: [
        { name: 'reply', kind: 'long' },
        { name: 'promisedOn', kind: 'day' },
      ],
    },
    promise: { path: 'promise', fields: [{ name: 'promisedOn', kind: 'day' }] },
    close: { path: 'close', fields: [{ name: 'fulfilledOn', kind: 'day' }] },
  },
};
