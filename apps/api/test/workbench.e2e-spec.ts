import { seedDemoLife } from '../../../db/demo-life/seed-demo-life';
import { SEEDS } from '../../../db/seed-demo';
import { startTestApi, type TestApi } from './support';

interface Line {
  readonly urgency: string;
  readonly isMine: boolean;
  readonly awaited: { readonly action: string };
  readonly request: {
    readonly id: string;
    readonly requester: { readonly name: string };
    readonly provider: { readonly name: string };
    readonly clock: { readonly dueOn: string; readonly state: string } | null;
  };
}

const AT = new Date('2026-11-25T09:30:00+08:00');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi(AT);
  await seedDemoLife(api.app, { seeds: SEEDS, at: AT });
}, 120_000);
afterAll(() => api.close());

const linesOf = async (role: string, department: string): Promise<readonly Line[]> => {
  const person = await api.as(role, department);
  return ((await person.get('/api/v1/workbench').expect(200)).body as { lines: Line[] }).lines;
};

it('shows a liaison what its department has to do, the most urgent first', async () => {
  const lines = await linesOf('liaison', '市公安局');
  expect(lines[0]).toMatchObject({
    urgency: 'critically_overdue',
    isMine: true,
    awaited: { action: 'prepare_answer' },
  });
  const dueDays = lines.flatMap(({ request: { clock } }) => (clock && clock.state !== 'stopped' ? [clock.dueOn] : []));
  expect(dueDays).toEqual([...dueDays].sort());
  for (const { request } of lines) expect([request.requester.name, request.provider.name]).toContain('市公安局');
});

it('shows an office head the signatures as its own, and the liaison’s work as the liaison’s', async () => {
  const lines = await linesOf('office_head', '市自然资源和规划局');
  expect(lines.filter(({ isMine }) => isMine).map(({ awaited }) => awaited.action)).toEqual(['sign_agreement']);
  expect(await linesOf('liaison', '市自然资源和规划局')).toHaveLength(lines.length);
});

it('shows the authority the extensions it has to decide, and nobody’s drafts', async () => {
  const lines = await linesOf('authority_officer', '市数据局');
  expect(lines.map(({ awaited }) => awaited.action)).toEqual(['consent_extension']);
});

it('shows a department nothing of others', async () => {
  const mine = await linesOf('liaison', '市残疾人联合会');
  for (const { request } of mine) expect([request.requester.name, request.provider.name]).toContain('市残疾人联合会');
});
