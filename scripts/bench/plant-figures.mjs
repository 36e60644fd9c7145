// Counted rows of a busy city, as the projection would have written them.
import { createRequire } from 'node:module';
import { inRepository } from '../infra/paths.mjs';

const STATEMENTS = [
  // Departments of districts of the demonstration city.
  `INSERT INTO department (id, name, comparable_name, short_name, comparable_short_name, kind, region_code,
     government_region_code, regions_served, management, bound, is_authority)
   SELECT gen_random_uuid(), '测试局' || n, '测试局' || n, '测试局' || n, '测试局' || n, '组成部门', '999900', '999900',
     '{}', 'own', 'decree', false FROM generate_series(1, $1::int) AS n WHERE $2::int > 0`,
  `CREATE TEMPORARY TABLE body AS
   SELECT id, row_number() OVER (ORDER BY name) - 1 AS place FROM department WHERE name LIKE '测试局%' AND $1::int + $2::int > 0`,
  `INSERT INTO measured_request (id, number, department_id, region_code, requester_department_id, is_bound, entry_id,
     state, month, received_on, answer_kind, ground, supplied_on, confirmed_on, grant_state, grant_has_resource, grant_from,
     grant_until)
   SELECT gen_random_uuid(), '2026-' || lpad(n::text, 6, '0'), p.id, '999900', r.id, true,
     ('00000000-0000-4000-8000-' || lpad((n % 3000)::text, 12, '0'))::uuid, 'shared',
     to_char(current_date - n % 365, 'YYYY-MM'), current_date - n % 365,
     CASE WHEN n % 20 = 0 THEN NULL WHEN n % 20 = 1 THEN 'refuse' ELSE 'agree' END,
     CASE WHEN n % 20 = 1 THEN 'beyond_duty' END,
     CASE WHEN n % 20 > 4 THEN current_date - n % 300 END, CASE WHEN n % 20 > 6 THEN current_date - n % 300 END,
     CASE WHEN n % 20 > 4 THEN 'live' END, n % 20 > 4, CASE WHEN n % 20 > 4 THEN current_date - n % 300 END,
     CASE WHEN n % 20 > 4 THEN current_date + 200 - n % 220 END
   FROM generate_series(1, $2::int) AS n JOIN body p ON p.place = n % $1::int
     JOIN body r ON r.place = (n / $1::int * 7 + n + 1) % $1::int`,
  `INSERT INTO measured_stage (id, stage, number, department_id, region_code, is_bound, entry_id, month, started_on,
     due_on, ended, ended_on, net_days, elapsed_days, booked_days, booked_since, disputes_data)
   SELECT m.id, s.stage, m.number, CASE WHEN s.stage = 'confirmation' THEN m.requester_department_id ELSE m.department_id END,
     m.region_code, true, m.entry_id, m.month, m.received_on, m.received_on + 14,
     CASE WHEN s.open THEN 'open' ELSE 'done' END, CASE WHEN NOT s.open THEN m.received_on + s.took END,
     CASE WHEN NOT s.open THEN s.took - s.took / 4 END, CASE WHEN NOT s.open THEN s.took END, 0, NULL, false
   FROM measured_request m JOIN body ON body.id = m.department_id CROSS JOIN LATERAL (VALUES
     ('answer', m.answer_kind IS NULL, 1 + abs(hashtext(m.number)) % 18),
     ('supply', m.supplied_on IS NULL, 2 + abs(hashtext(m.number || 's')) % 24),
     ('confirmation', m.confirmed_on IS NULL, 1 + abs(hashtext(m.number || 'c')) % 5)) AS s(stage, open, took)
   WHERE (s.stage = 'answer' OR m.answer_kind = 'agree') AND (s.stage <> 'confirmation' OR m.supplied_on IS NOT NULL)
     AND $1::int + $2::int > 0`,
  `INSERT INTO measured_fact (id, object_id, number, stage, department_id, region_code, is_bound, month, due_on, recorded_on)
   SELECT gen_random_uuid(), id, number, stage, department_id, region_code, true, month, due_on, due_on + 1
   FROM measured_stage WHERE department_id IN (SELECT id FROM body) AND due_on < coalesce(ended_on, current_date) AND $1::int + $2::int > 0`,
  `INSERT INTO measured_case (id, code, number, department_id, region_code, is_bound, month, opened_on, state, finding)
   SELECT gen_random_uuid(), '39.4', number, department_id, region_code, true, month, recorded_on, 'open',
     CASE WHEN abs(hashtext(number)) % 3 = 0 THEN 'violation' END
   FROM measured_fact WHERE department_id IN (SELECT id FROM body) AND $1::int + $2::int > 0`,
  `INSERT INTO measured_duty (id, entry_id, number, department_id, region_code, is_bound, owed_to_all, owed_to, is_clear, is_attached)
   SELECT gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '307/' || n, p.id, '999900', true,
     n % 3 = 0, CASE WHEN n % 3 = 0 THEN '{}' ELSE ARRAY(SELECT id FROM body WHERE place % 7 = n % 7) END, n % 11 > 0, n % 4 > 0
   FROM generate_series(0, 2999) AS n JOIN body p ON p.place = n % $1::int WHERE $2::int > 0`,
  // A year's uses at the counters: a hundred kinds a day.
  `INSERT INTO measured_use (id, number, day, month, department_id, region_code, is_bound, entry_id, item_code,
     material_code, source, outcome, paper, calls, is_counted)
   SELECT gen_random_uuid(), '307/' || n, current_date - n % 365, to_char(current_date - n % 365, 'YYYY-MM'), p.id, '999900',
     true, ('00000000-0000-4000-8000-' || lpad((n % 3000)::text, 12, '0'))::uuid, 'item-' || n % 500, 'material-' || n % 9,
     'hall', CASE WHEN n % 11 = 0 THEN 'miss' ELSE 'hit' END, CASE WHEN n % 13 = 0 THEN 'other' ELSE 'not_asked' END,
     1 + n % 40, true
   FROM generate_series(1, 36500) AS n JOIN body p ON p.place = n % $1::int WHERE $2::int > 0`,
  `INSERT INTO measured_one_thing (code, name, state, matters_ready, matters_compulsory, exempt, department_issued, sentence)
   SELECT 'bench-' || n, '一件事' || n, 'blocked', 1, 5, 3, 9, '{"zh": "", "en": ""}'::jsonb
   FROM generate_series(1, 60) AS n WHERE $1::int + $2::int > 0`,
  `INSERT INTO measured_blocker (one_thing_code, position, matter, is_compulsory, code, accountable_kind, accountable_id,
     accountable_name, region_code, since, due_on, content)
   SELECT 'bench-' || n, b, '办理项' || b % 5, b % 4 > 0, 'answering', 'department', p.id, '测试局' || p.place, '999900',
     current_date - b, current_date - b + 10, '{"post": null, "itemCode": "x", "document": null}'::jsonb
   FROM generate_series(1, 60) AS n CROSS JOIN generate_series(1, 40) AS b JOIN body p ON p.place = (n * 3 + b) % $1::int
   WHERE $2::int > 0`,
  `UPDATE measured_refresh SET done_seq = wanted_seq + 1000000000, done_on = current_date WHERE $1::int + $2::int > 0`,
];

/** Once a city. */
export async function plantFigures(client, { requests, departments }) {
  const { rowCount } = await client.query(`SELECT FROM department WHERE name = '测试局1'`);
  if (rowCount > 0) return;
  // The city's own counted rows make place: those of the busy one are all there is to count.
  await client.query(
    'DELETE FROM measured_pairs; DELETE FROM measured_fact; DELETE FROM measured_case; DELETE FROM measured_stage; DELETE FROM measured_request',
  );
  for (const statement of STATEMENTS) await client.query(statement, [departments, requests]);
  const { COUNT_PAIRS } = createRequire(inRepository('dist', 'bench.js'))('./libs/supervision/src/store/pair.store.js');
  await client.query(`INSERT INTO measured_pairs (department_id, cells, counted_on, until) ${COUNT_PAIRS}`, [
    new Date().toISOString().slice(0, 10),
    null,
  ]);
  await client.query('ANALYZE');
}
