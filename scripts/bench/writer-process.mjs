// Run by s4.mjs and s9.mjs: transactions of the product with their journal rows, so many a second or as fast as it goes.
//   node writer-process.mjs grants|changes|events
// A message {count, perSecond, first} starts a round; each commit is answered by {n, at}, the end by {done}.
import { setTimeout as pause } from 'node:timers/promises';
import { entryId, grantId } from './plant-catalogue.mjs';
import { openWork, sharedClock, subject } from './product.mjs';

const CLIENTS = 8;
const { newId, ok, systemActor } = subject('kernel');
const { Journal } = subject('journal');
const { rows } = subject('platform');

const { config, work } = await openWork(CLIENTS);
const journal = new Journal(config);
const event = (type, id, payload, object = 'grant') => ({
  type,
  object: { type: object, id, version: 2 },
  departmentIds: [],
  payload,
});

const KINDS = {
  /** A grant is suspended, as a transition of its request would do it. */
  async grants(tx, n) {
    await rows(tx, `UPDATE share_grant SET state = 'suspended', version = version + 1 WHERE id = $1`, [grantId(n)]);
    return event('grant.bench_suspended', grantId(n), { entryId: entryId(n) });
  },
  /** Every other one is a correction of the whole resource accepted: the entry is disputed from then on (U9). */
  async changes(tx, n) {
    if (n % 2 === 0) return KINDS.grants(tx, n);
    const id = newId();
    await rows(
      tx,
      `INSERT INTO correction (id, state, state_since, entry_id, entry_code, scope, defect, reporter_department_id,
         reporter_region_code, provider_department_id, provider_region_code, reported_by, reported_at, accepted_scope,
         accepted_by, accepted_at)
       SELECT $1, 'accepted', now(), e.id, e.code, 'resource', 'wrong', other.id, other.region_code, own.id,
         own.region_code, 'bench', now(), 'resource', 'bench', now()
       FROM catalogue_entry e JOIN department own ON own.id = e.provider_department_id
       CROSS JOIN LATERAL (SELECT id, region_code FROM department WHERE id <> own.id ORDER BY id LIMIT 1) other
       WHERE e.id = $2`,
      [id, entryId(n)],
    );
    await rows(
      tx,
      `INSERT INTO correction_clock (id, correction_id, department_id, region_code, budget_working_days, rule_code,
         rule_version, article, started_at, started_on, due_on, provisional, rungs)
       SELECT $1, $1, provider_department_id, provider_region_code, 10, 'correction', 1, '第二十六条', now(),
         current_date, current_date + 14, false, '[]'
       FROM correction WHERE id = $1`,
      [id],
    );
    return event(
      'correction.accepted',
      id,
      { state: 'accepted', entryId: entryId(n), scope: 'resource' },
      'correction',
    );
  },
  async events(_, n) {
    return event('bench.happened', newId(), { n });
  },
};

async function transact(n) {
  await work.run({}, async (tx) => {
    const happened = await KINDS[process.argv[2]](tx, n);
    const context = { actor: systemActor('bench'), at: new Date(), traceId: 'bench' };
    await journal.append(tx, context, happened);
    return ok(null);
  });
  process.send({ n, at: sharedClock() });
}

/** As fast as a number of clients can. */
async function inARow(first, count) {
  let next = first;
  const client = async () => {
    while (next < first + count) await transact(next++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

async function paced(first, count, perSecond) {
  const begin = performance.now();
  const running = [];
  while (running.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - begin) * perSecond) / 1_000));
    while (running.length < due) running.push(transact(first + running.length));
    await pause(1);
  }
  await Promise.all(running);
}

process.on('disconnect', () => process.exit());
process.on('message', async ({ first, count, perSecond }) => {
  await (perSecond ? paced(first, count, perSecond) : inARow(first, count));
  process.send({ done: true });
});
process.send({});
