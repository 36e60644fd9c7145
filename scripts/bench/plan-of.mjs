// Statements a process wrote down (note-statements.cjs), and their plans in short.
import fs from 'node:fs';
import { inRepository } from '../infra/paths.mjs';
import { pause } from '../infra/processes.mjs';

/** What every request asks, and what the api asks by itself: no list's own. */
const NOT_OF_A_LIST =
  /journal_head|journal_cursor|FROM session|idempotency_key|pg_catalog|advisory|FROM person|FROM post /i;
const WRITTEN_WITHIN_MS = 100;
const RUNS = 3;

/** What an app started with `env` asks of its database. */
export class StatementLog {
  #at = 0;

  constructor(file) {
    this.file = file;
    fs.writeFileSync(file, '');
  }

  /** For the environment of the app. */
  get env() {
    return {
      NODE_OPTIONS: `--require ${inRepository('scripts', 'bench', 'note-statements.cjs')}`,
      ZEQING_STATEMENTS: this.file,
    };
  }

  forget() {
    this.#at = fs.statSync(this.file).size;
  }

  /** {sql, values, ms} of what was read since. */
  async read() {
    await pause(WRITTEN_WITHIN_MS);
    const lines = fs.readFileSync(this.file).subarray(this.#at).toString('utf8').split('\n').filter(Boolean);
    return lines
      .map((line) => JSON.parse(line))
      .filter(({ sql }) => /^\s*(SELECT|WITH)/i.test(sql) && !NOT_OF_A_LIST.test(sql));
  }
}

/** What says nothing of the way the rows were found. */
const BESIDE = /^\s*(Planning Time|JIT|Functions|Options|Timing)/;

/** {sql, ms, told, text} of {sql, values}: the least of three runs, by which way the rows were found, and the plan itself. */
export async function planOf(client, { sql, values }) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values);
    runs.push(rows[0]['QUERY PLAN'][0]);
  }
  const { rows } = await client.query(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF) ${sql}`, values);
  const best = runs.toSorted((a, b) => a['Execution Time'] - b['Execution Time'])[0];
  return {
    sql,
    ms: best['Execution Time'],
    told: waysOf(best.Plan),
    text: rows
      .map((row) => row['QUERY PLAN'])
      .filter((line) => !BESIDE.test(line))
      .join('\n'),
  };
}

/** Of the statements of one reading the one PostgreSQL itself needs longest for; the same statement is explained once. */
export async function longestPlan(client, statements) {
  const different = [...new Map(statements.map((one) => [one.sql, one])).values()];
  let longest = null;
  for (const statement of different) {
    const plan = await planOf(client, statement);
    if (longest === null || plan.ms > longest.ms) longest = plan;
  }
  return longest;
}

const nodesOf = (plan) => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const SHOWN = 4;

/** The scans that were run, the most rows first: `ix_… (51), seq scan of department (200)`; what was sorted is said. */
function waysOf(plan) {
  const ways = new Map();
  for (const node of nodesOf(plan)) {
    const { 'Actual Loops': loops, 'Index Name': index, 'Node Type': kind, 'Relation Name': relation } = node;
    if (loops === 0) continue;
    const rows = Math.round((node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * loops);
    const way = index ?? { 'Seq Scan': `seq scan of ${relation}`, Sort: 'sort' }[kind];
    if (way !== undefined) ways.set(way, (ways.get(way) ?? 0) + rows);
  }
  return [...ways]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([way, rows]) => `${way} (${rows})`)
    .join(', ');
}
