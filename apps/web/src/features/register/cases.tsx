import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import type { Subject } from './subject';
import { fact, overdueChoice, say, stateChoice, toEntry, toFiling, toRequest, when } from './words';

type Case = Schema<'CaseAnswer'>;
const STATES = ['suspected', 'reason_given', 'found', 'ordered', 'complied', 'closed'] as const;
const FINDINGS = ['violation', 'proper_reason', 'not_attributable'] as const;

/** What a late term of the catalogue was about: the entry, the term, the change it follows. */
function lateTermFacts(term: Case['catalogueTerm']) {
  if (term === null) return [];
  const { lawTitle: title, changedOn: day } = term;
  return [
    fact('entry', toEntry(term.entryCode, term.entryName)),
    fact('lateTerm', say(`lateTerm.${term.phase}`)),
    fact('lawChange', title === null ? '' : say('changeOf', { title, day })),
    fact('filing', toFiling(term.filingId)),
  ];
}

/** The violation register (arts 39–41): suspected, the reason heard, found; only a finding is called a violation (U28). */
export const CASES: Subject<Case> = {
  name: 'cases',
  begin: { permission: 'cases.suspect', path: '/cases/new' },
  list: (query) => said(api.GET('/api/v1/cases', { params: { query } })),
  read: (id) => said(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  titleOf: ({ title, department }) => `${department.shortName} · ${inLanguage(title)}`,
  columns: () => [
    { key: 'title', title: say('fact.suspected'), kind: 'wide', cell: ({ title }) => inLanguage(title) },
    { key: 'department', title: say('fact.department'), cell: ({ department }) => department.shortName },
    { key: 'article', title: say('fact.article'), cell: ({ provision }) => provision.article },
    { key: 'state', title: say('fact.state'), cell: ({ state }) => say(`state.${state}`) },
    {
      key: 'finding',
      title: say('fact.finding'),
      cell: ({ finding }) => (finding === null ? '' : say(`choice.${finding}`)),
    },
    { key: 'opened', title: say('fact.openedAt'), cell: ({ openedAt }) => when(openedAt) },
  ],
  choices: () => [stateChoice(STATES), overdueChoice()],
  facts: (row) => [
    fact('state', say(`state.${row.state}`)),
    fact('department', row.department.name),
    fact('article', row.provision.article),
    fact('request', toRequest(row.requestId)),
    ...lateTermFacts(row.catalogueTerm),
    fact('suspicion', row.suspicion?.text ?? ''),
    fact('evidence', row.suspicion?.evidence ?? ''),
    fact(
      'overdueDays',
      row.fact === null ? '' : say('overdueDays', { count: row.overdueWorkingDays, day: row.fact.dueOn }),
    ),
    fact('reasonStated', row.reason ?? ''),
    fact('finding', row.finding === null ? '' : say(`choice.${row.finding}`)),
    fact('grounds', row.findingGrounds ?? ''),
    fact('demand', row.order?.demand ?? ''),
    fact('dueOn', row.order?.dueOn ?? ''),
    fact('compliance', row.order?.complianceStatement ?? ''),
    fact('lapsed', row.order?.hasLapsed === true ? say('lapsed') : ''),
    fact('circular', row.circular?.number ?? ''),
    fact('closing', row.closingNote ?? ''),
  ],
  forms: {
    state_reason: { path: 'reason', fields: [{ name: 'reason', kind: 'long' }] },
    find: {
      path: 'finding',
      fields: [
        { name: 'finding', kind: 'choice', choices: FINDINGS },
        { name: 'grounds', kind: 'long' },
      ],
    },
    order: {
      path: 'order',
      fields: [
        { name: 'demand', kind: 'long' },
        { name: 'dueOn', kind: 'day' },
      ],
    },
    comply: {
      path: 'compliance',
      fields: [
        { name: 'statement', kind: 'long' },
        { name: 'compliedOn', kind: 'day' },
      ],
    },
    circulate: {
      path: 'circular',
      fields: [
        { name: 'number', kind: 'text' },
        { name: 'issuedOn', kind: 'day' },
        { name: 'document', kind: 'text' },
      ],
    },
    close: { path: 'close', fields: [{ name: 'note', kind: 'long' }] },
  },
};
