// The demonstration city's service items many times over: the same papers, ways and data, other codes.

const MADE = (column) => `md5(${column}::text || '#' || n)::uuid`;
const CODE = `left(t.code, 18) || lpad((900000000000 + n * 1000 + t.place)::text, 13, '1')`;

/** Tables in the order of their references, with what differs between a row and its copy. */
const TABLES = [
  {
    name: 'service_item',
    from: '(SELECT s.*, row_number() OVER (ORDER BY code) AS place FROM service_item s)',
    made: { id: MADE('t.id'), code: CODE },
  },
  { name: 'situation', made: { item_id: MADE('t.item_id') } },
  { name: 'situation_question', made: { item_id: MADE('t.item_id') } },
  { name: 'material', made: { id: MADE('t.id'), item_id: MADE('t.item_id') } },
  { name: 'data_need', made: { id: MADE('t.id'), item_id: MADE('t.item_id') } },
  {
    name: 'material_way',
    made: {
      material_id: MADE('t.material_id'),
      data_need_id: `CASE WHEN t.data_need_id IS NOT NULL THEN ${MADE('t.data_need_id')} END`,
    },
  },
];

/** Answers how many items there are then. */
export async function plantItems(client, wanted) {
  const { rows } = await client.query('SELECT count(*)::int AS items FROM service_item');
  const copies = Math.max(0, Math.ceil(wanted / rows[0].items) - 1);
  for (const { name, from = name, made } of TABLES) {
    const { rows: columns } = await client.query(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
      [name],
    );
    const values = columns.map((column) => made[column.name] ?? `t."${column.name}"`);
    await client.query(
      `INSERT INTO ${name} (${columns.map((column) => `"${column.name}"`).join(', ')})
       SELECT ${values.join(', ')} FROM ${from} AS t CROSS JOIN generate_series(1, $1::int) AS n`,
      [copies],
    );
  }
  await client.query('ANALYZE');
  return rows[0].items * (copies + 1);
}
