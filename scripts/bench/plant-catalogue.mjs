// A large catalogue with grants, the same at every run: entries, their resources and who may use them.
import { withoutIndexes } from './databases.mjs';

/** Grants between the entries and the pairs the demonstration hall accepts cases for come first. */
export const HALL_GRANTS = 2_000;
/** Departments beside those of the city. */
const DEPARTMENTS = 1_000;

export const entryCode = (n) => `9999000000777001/${String(n).padStart(6, '0')}`;
export const entryId = (n) => `00000001-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const grantId = (n) => `00000002-0000-4000-8000-${String(n).padStart(12, '0')}`;

const STATEMENTS = [
  `INSERT INTO department (id, code, name, comparable_name, short_name, comparable_short_name, kind, region_code,
     government_region_code, regions_served, management, bound, is_authority)
   SELECT ('00000003-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '12999901' || lpad(n::text, 10, '0'),
     '试验局' || n, '试验局' || n, '试验局' || n, '试验局' || n, '组成部门', '999900', '999900', '{}', 'own', 'decree', false
   FROM generate_series(0, ${DEPARTMENTS - 1}) AS n WHERE $1::int + $2::int > 0`,
  `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, status, published_version,
     content_hash, created_at, updated_at)
   SELECT ('00000001-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '9999000000777001/' || lpad(n::text, 6, '0'),
     '试验目录' || n, ('00000003-0000-4000-8000-' || lpad((n * 7 % ${DEPARTMENTS})::text, 12, '0'))::uuid, 'conditional',
     'published', 1, '', '2026-01-01', '2026-01-01'
   FROM generate_series(0, $1::int - 1) AS n WHERE $2::int > 0`,
  `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
   SELECT id, id, 'interface', '接口', 'P', 'bench', '2026-01-01' FROM catalogue_entry
   WHERE code LIKE '9999000000777001/%' AND $1::int + $2::int > 0`,
  `CREATE TEMPORARY TABLE hall AS
   SELECT department_id, item_code, row_number() OVER (ORDER BY department_id, item_code) - 1 AS place
   FROM api_client_acceptance WHERE $1::int + $2::int > 0`,
  // The requests they come from are not there, and a million rows need no look at them.
  'ALTER TABLE share_grant DROP CONSTRAINT fk_share_grant_request',
  `INSERT INTO share_grant (id, request_id, entry_id, entry_code, provider_department_id, beneficiary_department_id,
     beneficiaries, item_ids, purposes, mode, valid_from, valid_until, opened_at)
   SELECT id, id, entry_id, entry_code, provider, beneficiary, 'department', ARRAY[entry_id],
     jsonb_build_array(jsonb_build_object('kind', 'item', 'code', item_code)), 'service_interface', '2026-01-01', NULL, '2026-01-01'
   FROM (
     SELECT ('00000002-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid AS id,
       ('00000001-0000-4000-8000-' || lpad((n % $1::int)::text, 12, '0'))::uuid AS entry_id,
       '9999000000777001/' || lpad((n % $1::int)::text, 6, '0') AS entry_code,
       ('00000003-0000-4000-8000-' || lpad((n % $1::int * 7 % ${DEPARTMENTS})::text, 12, '0'))::uuid AS provider,
       CASE WHEN n < ${HALL_GRANTS} THEN h.department_id
         ELSE ('00000003-0000-4000-8000-' || lpad(((n * 13 + n / $1::int + 1) % ${DEPARTMENTS})::text, 12, '0'))::uuid END AS beneficiary,
       h.item_code
     FROM generate_series(0, $2::int - 1) AS n JOIN hall h ON h.place = n % (SELECT count(*) FROM hall)) AS made`,
];

/** Once a city. */
export async function plantCatalogue(client, { entries, grants }) {
  const { rowCount } = await client.query('SELECT FROM catalogue_entry WHERE id = $1', [entryId(0)]);
  if (rowCount > 0) return;
  await withoutIndexes(client, 'share_grant', () => runAll(client, entries, grants));
  await client.query('ANALYZE');
}

async function runAll(client, entries, grants) {
  for (const text of STATEMENTS) await client.query(text, text.includes('$1') ? [entries, grants] : []);
}

/** What the demonstration hall may ask: [{department, item}], in the order the grants were planted. */
export async function hallPairs(client) {
  const { rows } = await client.query(
    `SELECT d.code AS department, a.item_code AS item FROM api_client_acceptance a
     JOIN department d ON d.id = a.department_id ORDER BY a.department_id, a.item_code`,
  );
  return rows;
}
