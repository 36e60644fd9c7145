import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitUntil } from '@zeqing/testing';
import { startDemoWorld, type DemoWorld } from './support/demo-world';

const VERIFIER = path.resolve(__dirname, '../../../docs/offline/verify-bundle.mjs');

let demo: DemoWorld;
let folder: string;
let bundle: { issuedAt: string; validUntil: string; answers: { entry: string; department: string; item: string }[] };
beforeAll(async () => {
  demo = await startDemoWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'zeqing-bundle-'));
  const hall = await demo.api.serviceHall();
  await waitUntil('the answers are fresh', async () => (await hall.get('/api/v1/availability/bundle')).status === 200);
  bundle = (await hall.get('/api/v1/availability/bundle').expect(200)).body;
  const { body: key } = await hall.get('/api/v1/availability/bundle-key').expect(200);
  await writeFile(path.join(folder, 'bundle.json'), JSON.stringify(bundle, null, 2));
  await writeFile(path.join(folder, 'key.pem'), key.publicKey);
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await demo.close();
});

/** The verifier as a hall runs it: Node and the file, nothing of ours. */
function verifying(file: string, ...words: readonly string[]) {
  const found = spawnSync(process.execPath, [VERIFIER, file, path.join(folder, 'key.pem'), ...words], {
    ...{ encoding: 'utf8', cwd: folder, env: { PATH: process.env['PATH'] ?? '' } },
  });
  return { status: found.status, lines: found.stdout.split('\n').filter(Boolean), told: found.stderr };
}
const kept = (): string => path.join(folder, 'bundle.json');
const at = (instant: string): readonly string[] => ['--at', instant];

it('U20: holds the hall’s own answers for 24 hours, and is checked and asked without Zeqing', async () => {
  expect(Date.parse(bundle.validUntil) - Date.parse(bundle.issuedAt)).toBe(24 * 3_600_000);
  expect(bundle.answers.length).toBeGreaterThan(0);
  const [one] = bundle.answers;
  if (one === undefined) throw new Error('the bundle is empty');
  const asked = [one.entry, one.department, one.item] as const;
  const good = verifying(kept(), ...asked, ...at(bundle.issuedAt));
  expect(good.status).toBe(0);
  expect(JSON.parse(good.lines[0] ?? '')).toMatchObject({ genuine: true, answers: bundle.answers.length });
  expect(JSON.parse(good.lines[1] ?? '')).toEqual(one);
  const hall = await demo.api.serviceHall();
  const query = new URLSearchParams({ entry: one.entry, department: one.department, item: one.item });
  const { body } = await hall.get(`/api/v1/availability?${query.toString()}`).expect(200);
  expect(one).toMatchObject({ decision: body.decision, reason: body.reason });
});

it('U17: what it does not hold is undetermined, never no', () => {
  const { status, lines } = verifying(kept(), 'no/such', 'department', 'item', ...at(bundle.issuedAt));
  expect([status, JSON.parse(lines[1] ?? '')]).toEqual([0, { decision: 'undetermined', reason: 'not_in_bundle' }]);
});

it('is refused when a single answer was changed, when its day is over, and when it is somebody else’s', async () => {
  const changed = { ...bundle, answers: bundle.answers.map((one) => ({ ...one, decision: 'available' })) };
  changed.answers.push({ ...changed.answers[0], entry: 'more' } as never);
  await writeFile(path.join(folder, 'changed.json'), JSON.stringify(changed));
  expect(verifying(path.join(folder, 'changed.json'), ...at(bundle.issuedAt))).toMatchObject({ status: 1, lines: [] });
  expect(verifying(kept(), ...at(bundle.validUntil))).toMatchObject({ status: 2, lines: [] });
  expect(verifying(kept(), 'only-one-word').status).toBe(64);
  const liaison = await demo.api.as('liaison');
  await liaison.get('/api/v1/availability/bundle').expect(403);
  await demo.api.anonymous.get('/api/v1/availability/bundle').expect(401);
});
