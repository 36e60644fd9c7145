import { EXPORTED_TABLES } from '@zeqing/supervision';
import { startLivedCity, type LivedCity, type TestApi } from './support';

const DAY = '2026-11-25T09:30:00+08:00';
const ROOT = '/api/v1/supervision';

let city: LivedCity;
let api: TestApi;
let supervisor: Agent;
type Agent = Awaited<ReturnType<TestApi['as']>>;

const bytesOf = async (url: string): Promise<{ readonly type: string; readonly bytes: Buffer }> => {
  const answer = await supervisor
    .get(url)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return { type: String(answer.headers['content-type']), bytes: answer.body as Buffer };
};

beforeAll(async () => {
  city = await startLivedCity(new Date(DAY));
  api = city.api;
  supervisor = await api.as('supervisor');
}, 120_000);

afterAll(() => city.close());

describe('tables as files', () => {
  it.each(EXPORTED_TABLES)(
    '%s: as a workbook and as CSV, with the stamp above and the byte order mark in front',
    async (table) => {
      const book = await bytesOf(`${ROOT}/exports/${table}`);
      expect(book.type).toContain('spreadsheetml');
      expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
      const csv = await bytesOf(`${ROOT}/exports/${table}?format=csv&language=en`);
      expect(csv.type).toContain('text/csv');
      const text = csv.bytes.toString('utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text).toContain('journal sequence');
      expect(text.split('\r\n').length).toBeGreaterThan(3);
    },
  );

  it('hold the figures of the screen', async () => {
    const { body } = await supervisor.get(`${ROOT}/funnel`).expect(200);
    const counts = (body.total.steps as { count: number }[]).map(({ count }) => count);
    const csv = (await bytesOf(`${ROOT}/exports/funnel?format=csv`)).bytes.toString('utf8');
    expect(csv).toContain(`合计,${counts.join(',')}`);
  });

  it('are refused for an unknown table or format', async () => {
    await supervisor.get(`${ROOT}/exports/none`).expect(422);
    await supervisor.get(`${ROOT}/exports/board?format=exe`).expect(422);
  });
});

describe('stages, quality and register', () => {
  it('are the figures of the front page, by department', async () => {
    const { body } = await supervisor.get(`${ROOT}/register`).expect(200);
    const measures = body.measures as { id: string; value: number; shares: { count: number }[] }[];
    const front = (await supervisor.get(`${ROOT}/measures`).expect(200)).body.groups as {
      measures: { id: string; value: number | null }[];
    }[];
    const values = new Map(front.flatMap((group) => group.measures).map(({ id, value }) => [id, value]));
    measures.forEach(({ id, value }, at) => {
      expect([id, value]).toEqual([id, values.get(id)]);
      const departments = body.departments as { figures: { value: number | null }[] }[];
      const sum = departments.reduce((all, { figures }) => all + (figures[at]?.value ?? 0), 0);
      expect([id, sum]).toEqual([id, value]);
    });
  });

  it.each(['stages', 'quality'])('%s: says n with every figure', async (table) => {
    const { body } = await supervisor.get(`${ROOT}/${table}`).expect(200);
    for (const { figures } of body.departments as { figures: { value: number | null; n: number }[] }[])
      for (const { value, n } of figures) if (value === null) expect(n).toBe(0);
  });
});

describe('the performance report of art. 38', () => {
  type Reported = { id: string; basis: string; value: number | null; n: number };
  const report = async (year?: number) =>
    (await supervisor.post(`${ROOT}/bulletins`).send({ kind: 'performance', year }).expect(201)).body as {
      title: { zh: string };
      reportedYear: number;
      report: { reportedYear: number; measures: Reported[]; departments: { figures: Reported[] }[] };
    };

  it('is about this year when no year is given, and says of every figure whether it is of the year', async () => {
    const issued = await report();
    expect(issued.title.zh).toBe('2026年度政务数据共享绩效评价报告（稿）');
    expect([issued.reportedYear, issued.report.reportedYear]).toEqual([2026, 2026]);
    const bases = new Map(issued.report.measures.map(({ id, basis }) => [id, basis]));
    expect(bases.get('answer_on_time_rate')).toBe('of_year');
    expect(bases.get('duty_attached_rate')).toBe('as_it_stands');
    expect(issued.report.departments.length).toBeGreaterThan(3);
  });

  it('counts of another year only what that year brought', async () => {
    const now = new Map((await report(2026)).report.measures.map((one) => [one.id, one]));
    const issued = await report(2025);
    expect(issued.title.zh).toContain('2025年度');
    for (const figure of issued.report.measures)
      if (figure.basis === 'as_it_stands' && !figure.id.endsWith('_age'))
        expect([figure.id, figure.value]).toEqual([figure.id, now.get(figure.id)?.value]);
    const answers = issued.report.measures.find(({ id }) => id === 'answer_on_time_rate');
    expect(answers?.n).toBeLessThan(now.get('answer_on_time_rate')?.n ?? 0);
    const { items } = (await supervisor.get(`${ROOT}/bulletins?kind=performance`).expect(200)).body;
    const reports = items as { reportedYear: number; number: string }[];
    expect(reports.find(({ reportedYear }) => reportedYear === 2025)?.number).toBe('2026年第3期');
  });

  it('refuses the cursor of another list', async () => {
    const { next } = (await supervisor.get('/api/v1/departments?limit=1').expect(200)).body;
    const answer = await supervisor.get(`${ROOT}/bulletins?cursor=${encodeURIComponent(next)}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'cursor.invalid']);
  });

  it.each([2024, 2027])('refuses %d', async (year) => {
    const { body } = await supervisor.post(`${ROOT}/bulletins`).send({ kind: 'performance', year }).expect(422);
    expect(body.code).toBe('supervision.year_unfit');
  });

  it('refuses what is no year', async () => {
    await supervisor.post(`${ROOT}/bulletins`).send({ kind: 'performance', year: 'last' }).expect(422);
  });
});

describe('the 通报', () => {
  const issue = async (kind: string) => (await supervisor.post(`${ROOT}/bulletins`).send({ kind }).expect(201)).body;

  it('U44: is numbered, frozen with sequence and hash, and says what changed since the last issue', async () => {
    // The demonstration has issued twice; of its first issue there is nothing before.
    const issues = (await supervisor.get(`${ROOT}/bulletins?kind=board`).expect(200)).body.items as { id: string }[];
    const [last, oldest] = await Promise.all(
      issues.map(async ({ id }) => (await supervisor.get(`${ROOT}/bulletins/${id}`).expect(200)).body),
    );
    expect(oldest).toMatchObject({ number: '2026年第1期', previousId: null, board: { changes: [] } });
    expect(last).toMatchObject({ number: '2026年第2期', previousId: oldest.id });
    expect(last.board.changes.length).toBeGreaterThan(0);
    expect(last.sequence).toBeGreaterThan(oldest.sequence);
    const first = await issue('board');
    expect(first).toMatchObject({
      number: '2026年第3期',
      previousId: last.id,
      algorithm: 'sm3',
      countedOn: '2026-11-25',
    });
    // Nothing more has changed when the next is issued at once, and what is resolved is told.
    expect((await issue('board')).board.changes).toEqual([]);
    const [row] = first.board.rows as { code: string; name: string; cells: { column: string }[] }[];
    await api.database.owner.query(`DELETE FROM measured_blocker WHERE one_thing_code = $1`, [row?.code]);
    const second = await issue('board');
    expect(second).toMatchObject({ number: '2026年第5期' });
    expect(second.board.changes).toHaveLength(row?.cells.length ?? -1);
    expect(second.board.changes[0]).toMatchObject({ kind: 'resolved', oneThingName: row?.name });
    expect(second.contentHash).not.toBe(first.contentHash);
    // The first shows what it showed.
    expect((await supervisor.get(`${ROOT}/bulletins/${first.id}`).expect(200)).body).toEqual(first);
    await city.settle();
  });

  it('refuses a year, which is for a performance report', async () => {
    const { body } = await supervisor.post(`${ROOT}/bulletins`).send({ kind: 'board', year: 2026 }).expect(422);
    expect(body.code).toBe('supervision.year_unfit');
  });

  it('has its hash in the journal', async () => {
    const issued = await issue('performance');
    const events = await api.database.owner.query<{ payload: { hash: string; sequence: number } }[]>(
      `SELECT payload_c14n::jsonb AS payload FROM journal_pending WHERE type = 'bulletin.issued' AND object_id = $1
       UNION ALL SELECT payload_c14n::jsonb FROM journal WHERE type = 'bulletin.issued' AND object_id = $1`,
      [issued.id],
    );
    expect(events.map(({ payload }) => payload.hash)).toEqual([issued.contentHash]);
  });

  it.each(['xlsx', 'csv', 'docx', 'pdf'])('comes as %s, of the board and of the performance report', async (format) => {
    const { items } = (await supervisor.get(`${ROOT}/bulletins`).expect(200)).body as {
      items: { id: string; kind: string }[];
    };
    for (const kind of ['board', 'performance']) {
      const found = items.find((one) => one.kind === kind);
      const { bytes } = await bytesOf(`${ROOT}/bulletins/${found?.id}/file?format=${format}`);
      const head = { xlsx: 'PK', docx: 'PK', pdf: '%PDF', csv: '\uFEFF' }[format] ?? '';
      expect(bytes.toString('utf8').startsWith(head)).toBe(true);
    }
  });

  it('numbers two issues at once one after the other', async () => {
    const both = await Promise.all([issue('board'), issue('board')]);
    const numbers = both.map(({ number }: { number: string }) => number);
    expect(new Set(numbers).size).toBe(2);
    const ids = both.map(({ id }: { id: string }) => id);
    // The second compares with the first, not with the one before both.
    expect(both.filter(({ previousId }: { previousId: string }) => ids.includes(previousId))).toHaveLength(1);
  });

  it('is not for a department’s people', async () => {
    const liaison = await api.as('liaison', '市民政局');
    await liaison.post(`${ROOT}/bulletins`).send({ kind: 'board' }).expect(403);
  });
});
