// Requests in the tables themselves, made after one that the life of the demonstration has left under review.

const TEMPLATE = `
  CREATE TEMPORARY TABLE template AS
  SELECT r.*, c.id AS clock_id FROM share_request r JOIN request_clock c ON c.request_id = r.id AND c.phase = 'answer'
  WHERE r.state = 'reviewing' AND c.state = 'running' AND $1::int > 0 ORDER BY r.id LIMIT 1`;

/** Of so many one is the department's own to answer, of so many one is still open; the others are long used. */
const REQUESTS = `
  CREATE TEMPORARY TABLE planned AS
  SELECT gen_random_uuid() AS id, n, n % $3::int = 0 AS is_own, n % $4::int = 0 AS is_open,
    CASE WHEN n % $3::int = 0 THEN own.id ELSE p.id END AS provider, q.id AS requester
  FROM generate_series(1, $1::int) AS n
  CROSS JOIN (SELECT id FROM department WHERE short_name = $2 OR name = $2 ORDER BY id LIMIT 1) AS own
  JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM department WHERE name LIKE '测试局%') AS p
    ON p.place = n % 200
  JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM department WHERE name LIKE '测试局%') AS q
    ON q.place = (n * 7 + 1 + n / 200) % 200
  WHERE p.id <> q.id OR n % $3::int = 0`;

/** Numbers from here on are planted ones; those of an earlier planting are passed. */
const FIRST = 'SELECT greatest(1000000, max(serial) + 1)::int AS first FROM share_request';

const insertRequests = (columns) => `
  INSERT INTO share_request (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
  SELECT ${columns.map((name) => `made.${name}`).join(', ')} FROM template t CROSS JOIN planned p CROSS JOIN LATERAL jsonb_populate_record(NULL::share_request,
    to_jsonb(t) || jsonb_build_object('id', p.id, 'serial', $1::int + p.n, 'provider_department_id', p.provider,
      'requester_department_id', p.requester, 'state', CASE WHEN p.is_open THEN 'reviewing' ELSE 'shared' END)) AS made`;

const insertClocks = (columns) => `
  INSERT INTO request_clock (${columns.join(', ')})
  SELECT ${columns.map((name) => `made.${name}`).join(', ')} FROM template t JOIN request_clock c ON c.id = t.clock_id CROSS JOIN planned p
  CROSS JOIN LATERAL jsonb_populate_record(NULL::request_clock, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(),
    'request_id', p.id, 'department_id', p.provider, 'due_on', current_date + (p.n / 250 % 20) - 5)) AS made
  WHERE p.is_open`;

/** Those that can be written. */
export async function columnsOf(client, table) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Answers the first serial number. `own`, `open`: every which request is the department's to answer, and still open. */
export async function plantRequests(client, { requests, department, own = 10, open = 250 }) {
  await client.query(TEMPLATE, [requests]);
  await client.query(REQUESTS, [requests, department, own, open]);
  const {
    rows: [{ first }],
  } = await client.query(FIRST);
  const { rowCount } = await client.query(insertRequests(await columnsOf(client, 'share_request')), [first]);
  if (rowCount === 0) throw new Error('the life of the demonstration left no request under review to plant after');
  await client.query(insertClocks(await columnsOf(client, 'request_clock')));
  await client.query('ANALYZE');
  return first;
}
