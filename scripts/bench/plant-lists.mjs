// Beside 50,000 requests what grows with them: their items, answers, supplies, grants, and corrections, disputes, cases, urgings,
// notices; each made after those the life of the demonstration has left.
import fs from 'node:fs';
import path from 'node:path';
import { plantFigures } from './plant-figures.mjs';
import { columnsOf, plantRequests } from './plant-requests.mjs';

const NEW_ID = { id: 'gen_random_uuid()' };
const OF_REQUEST = { request_id: 'p.id' };
const PARTIES = { provider_department_id: 'p.provider', requester_department_id: 'p.requester' };
/** Only where there was one: a body outside, or an object that is no request. */
const kept = (column, expression) => ({ [column]: `CASE WHEN t.${column} IS NOT NULL THEN ${expression} END` });

/** Table, so many of it for a request, and what is not as in its model; `p` is the request, `n.n` its number. */
const TABLES = [
  ['share_request_item', 1, OF_REQUEST],
  [
    'request_clock',
    1,
    { ...NEW_ID, ...OF_REQUEST, department_id: 'p.provider' },
    `x.state = 'stopped' AND x.phase = 'answer'`,
  ],
  [
    'request_clock',
    0.8,
    { ...NEW_ID, ...OF_REQUEST, department_id: 'p.provider' },
    `x.state = 'stopped' AND x.phase = 'supply'`,
  ],
  ['request_answer', 1, OF_REQUEST],
  ['request_supply', 0.9, { ...NEW_ID, ...OF_REQUEST }],
  [
    'share_grant',
    0.8,
    { ...NEW_ID, ...OF_REQUEST, provider_department_id: 'p.provider', beneficiary_department_id: 'p.requester' },
  ],
  [
    'usage_sheet',
    0.4,
    { ...NEW_ID, ...OF_REQUEST, grant_id: '(SELECT id FROM share_grant g WHERE g.request_id = p.id)' },
  ],
  [
    'correction',
    0.2,
    {
      id: `md5('correction ' || n.n)::uuid`,
      serial: '1000000 + n.n',
      provider_department_id: 'p.provider',
      reporter_department_id: 'p.requester',
    },
  ],
  [
    'correction_clock',
    0.2,
    { ...NEW_ID, correction_id: `md5('correction ' || n.n)::uuid`, department_id: 'p.provider' },
  ],
  [
    'suspected_case',
    0.2,
    {
      ...NEW_ID,
      ...{
        overdue_fact_id: 'NULL::uuid',
        correction_id: 'NULL::uuid',
        request_id: 'p.id',
        department_id: 'p.provider',
      },
      ...{ opened_by: `'bench'`, suspicion: `'x'`, evidence: `'x'`, occurred_on: 'current_date' },
      opened_at: `now() - n.n * interval '1 minute'`,
    },
  ],
  ['urging', 0.1, { ...NEW_ID, serial: '1000000 + n.n', department_id: 'p.provider' }],
  ['dispute', 0.1, { ...NEW_ID, serial: '1000000 + n.n', ...PARTIES, ...kept('request_id', 'p.id') }],
  [
    'outside_request',
    0.05,
    { ...NEW_ID, serial: '1000000 + n.n', department_id: 'p.provider', share_request_id: 'NULL::uuid' },
  ],
  ['request_package', 0.05, { ...NEW_ID, serial: '1000000 + n.n', requester_department_id: 'p.requester' }],
  ['request_consultation', 0.05, { ...NEW_ID, ...OF_REQUEST, serial: '1000000 + n.n', department_id: 'p.provider' }],
];

/** `$1` of one person, half of them read. */
const NOTICES = `
  INSERT INTO notice (id, event_id, person_id, kind, object_type, object_id, facts, occurred_at, read_at, title_zh, title_en, link, urgency, number)
  OVERRIDING SYSTEM VALUE
  SELECT gen_random_uuid(), gen_random_uuid(), person.id::text, 'request.submitted', 'share_request', gen_random_uuid(), '{}', now(),
    CASE WHEN n % 2 = 0 THEN now() END, '新的申请', 'A new request', '/requests', 'news', 1000000 + n
  FROM generate_series(1, $1::int) AS n CROSS JOIN (SELECT id FROM person WHERE login = $2) AS person`;

/** Copies of the rows of a table (those of `where`) for the first requests; what a constraint holds to be double is left out. */
async function plantCopies(client, table, count, changes, where = 'true') {
  const columns = await columnsOf(client, table);
  const changed = Object.entries(changes).filter(([name]) => columns.includes(name));
  const pairs = changed.map(([name, expression]) => `'${name}', ${expression}`).join(', ');
  const [key] = columns;
  const { rowCount } = await client.query(
    `INSERT INTO ${table} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
     SELECT ${columns.map((name) => `made.${name}`).join(', ')}
     FROM generate_series(1, $1::int) AS n(n) JOIN planned p ON p.n = n.n
     JOIN (SELECT x.*, row_number() OVER (ORDER BY x.${key}) - 1 AS place, count(*) OVER () AS all_of FROM ${table} x
           WHERE ${where}) AS t
       ON t.place = n.n % t.all_of
     CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(t) || jsonb_build_object(${pairs})) AS made
     WHERE ${changed.some(([name]) => name === 'grant_id') ? 'made.grant_id IS NOT NULL' : 'true'}
     ON CONFLICT DO NOTHING`,
    [count],
  );
  return rowCount;
}

/** Requests between 200 departments, of which one liaison's has every tenth, and what belongs to them. */
export async function plantEverywhere(client, { requests, home }) {
  const { people } = JSON.parse(fs.readFileSync(path.join(home, 'demo-credentials.json'), 'utf8'));
  const { department, login } = people.find(({ role }) => role === 'liaison');
  await plantFigures(client, { requests, departments: 200 });
  await plantRequests(client, { requests, department });
  for (const [table, share, changes, where] of TABLES) {
    const planted = await plantCopies(client, table, Math.round(requests * share), changes, where);
    console.error(`[plans] ${table}: ${planted} planted`);
  }
  await client.query(NOTICES, [requests, login]);
  await client.query('ANALYZE');
}
