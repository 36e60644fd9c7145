import { startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];

/** These days are invented: what the official notice of 2027 says is not known here. */
const NOTICE_2027 = {
  regionCode: '000000',
  year: 2027,
  title: '测试用 2027 年节假日安排',
  documentNumber: '测试〔2026〕1号',
  issuedOn: '2026-11-10',
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUpWorkdays: ['2026-12-27'] }],
};
const BASE = '/api/v1/calendar';

let api: TestApi;
let liaison: Agent;
let officer: Agent;

beforeAll(async () => {
  api = await startTestApi();
  [liaison, officer] = [await api.as('liaison'), await api.as('authority_officer')];
});
afterAll(() => api.close());

describe('GET /calendar/working-days', () => {
  it('tells the last day, its basis and every day on the way in both languages', async () => {
    const { body } = await liaison.get(`${BASE}/working-days?from=2026-09-18&add=10`).expect(200);
    expect(body).toMatchObject({
      ...{ from: '2026-09-18', add: 10, date: '2026-10-09', provisional: false, knownThrough: '2026-12-31' },
      ...{ receiptDayCounts: false, basis: expect.stringContaining('民法典 第二百零一条') },
    });
    expect(body.warning).toBeUndefined();
    expect(body.days).toHaveLength(22);
    expect(body.days[0]).toMatchObject({ counted: false, reason: 'receipt_day', text: { zh: '收件当日，不计入' } });
    expect(body.days[2]).toEqual({
      ...{ date: '2026-09-20', weekday: 7, counted: true, reason: 'make_up_working_day', name: '国庆节' },
      text: { zh: '国庆节调休上班', en: 'make-up working day (国庆节)' },
    });
  });

  it('gives one language when asked for one', async () => {
    const { body } = await liaison.get(`${BASE}/working-days?from=2026-09-18&add=1&region=999900&lang=en`).expect(200);
    expect(body.days[1].text).toEqual({ en: 'weekend' });
  });

  it('calls a date past the last notice provisional and says so', async () => {
    const { body } = await liaison.get(`${BASE}/working-days?from=2026-12-30&add=20`).expect(200);
    expect(body).toMatchObject({ provisional: true, warning: { zh: expect.stringContaining('2026-12-31') } });
  });

  it.each([
    ['from=2026-02-30&add=1', 'invalid_input'],
    ['from=2026-09-18&add=ten', 'invalid_input'],
    ['from=2026-09-18&add=1&region=45', 'invalid_input'],
    ['from=2026-09-18&add=1&regoin=450000', 'invalid_input'],
    ['add=1', 'invalid_input'],
    ['from=2026-09-18&add=2001', 'calendar.out_of_range'],
    ['from=2003-12-31&add=1', 'calendar.out_of_range'],
    ['from=2100-12-20&add=30', 'calendar.out_of_range'],
  ])('refuses %s with 422 %s', async (query, code) => {
    const { body } = await liaison.get(`${BASE}/working-days?${query}`).expect(422);
    expect(body).toMatchObject({ code, type: `/api/problems/${code}` });
  });

  it('is closed to callers who are not signed in', async () => {
    await api.anonymous.get(`${BASE}/working-days?from=2026-09-18&add=10`).expect(401);
  });
});

describe('GET /calendar/days', () => {
  it('lists a year’s exceptions and counts its working days', async () => {
    const { body } = await liaison.get(`${BASE}/days?year=2026&region=999900`).expect(200);
    expect(body).toMatchObject({ year: 2026, workingDays: 248, provisional: false, calendarRegion: '000000' });
    expect(body.days).toHaveLength(39);
    expect(body.days[0]).toEqual({ date: '2026-01-01', kind: 'off', name: '元旦', regionCode: '000000' });
  });

  it('refuses a year out of range', async () => {
    const { body } = await liaison.get(`${BASE}/days?year=1999`).expect(422);
    expect(body.code).toBe('calendar.out_of_range');
  });
});

describe('the next notice', () => {
  it('is warned of, refused when it is wrong, imported by the authority only, and moves what is known', async () => {
    // 23 November 2026: 38 days of the known calendar are left.
    const before = await liaison.get(`${BASE}/regions/999900`).expect(200);
    expect(before.body).toMatchObject({
      knownThrough: '2026-12-31',
      daysLeft: 38,
      today: '2026-11-23',
      calendarRegion: '000000',
    });
    const codes = before.body.warnings.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['calendar.ends_soon', 'calendar.longest_path_crosses']);

    await liaison.post(`${BASE}/notices`).send(NOTICE_2027).expect(403);
    const wrong = { ...NOTICE_2027, holidays: [{ ...NOTICE_2027.holidays[0], makeUpWorkdays: ['2027-01-04'] }] };
    const refused = await officer.post(`${BASE}/notices`).send(wrong).expect(422);
    expect(refused.body).toMatchObject({
      code: 'calendar.notice_invalid',
      errors: [{ pointer: '/holidays/0/makeUpWorkdays/0', rule: 'calendar.make_up_not_weekend' }],
    });
    const gap = await officer
      .post(`${BASE}/notices`)
      .send({ ...NOTICE_2027, ...nextYear() })
      .expect(422);
    expect(gap.body).toMatchObject({ code: 'calendar.year_gap', details: { importFirst: 2027 } });

    const preview = `${BASE}/notices/preview`;
    await liaison.post(preview).send(NOTICE_2027).expect(403);
    expect((await officer.post(preview).send(wrong).expect(422)).body.code).toBe('calendar.notice_invalid');
    const foreseen = await officer.post(preview).send(NOTICE_2027).expect(200);
    expect(foreseen.body).toMatchObject({ changes: true, knownThrough: '2027-12-31', daysOff: 3, makeUpWorkdays: 1 });
    expect((await liaison.get(`${BASE}/regions/999900`)).body.knownThrough).toBe('2026-12-31');

    const imported = await officer
      .post(`${BASE}/notices`)
      .set('Idempotency-Key', 'notice-2027')
      .send(NOTICE_2027)
      .expect(201);
    expect(imported.body).toMatchObject({
      changed: true,
      knownThroughBefore: '2026-12-31',
      knownThrough: '2027-12-31',
    });
    const twin = await officer
      .post(`${BASE}/notices`)
      .set('Idempotency-Key', 'notice-2027')
      .send(NOTICE_2027)
      .expect(201);
    expect(twin.body).toEqual(imported.body);

    const after = await liaison.get(`${BASE}/regions/999900`).expect(200);
    expect(after.body).toMatchObject({
      knownThrough: '2027-12-31',
      warnings: [],
      notices: expect.arrayContaining([expect.objectContaining({ year: 2027, documentNumber: '测试〔2026〕1号' })]),
    });
    const { body } = await liaison.get(`${BASE}/working-days?from=2026-12-30&add=20`).expect(200);
    expect(body.provisional).toBe(false);
  });
});

function nextYear(): object {
  return { year: 2028, holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-01', makeUpWorkdays: [] }] };
}

describe('the receipt day', () => {
  it('is set per region by the authority, against the version that was read', async () => {
    const url = `${BASE}/regions/999900`;
    const rule = { receiptDayCounts: true, basis: '测试用地方规定 第一条' };
    await officer.patch(url).send(rule).expect(428);
    await liaison.patch(url).set('If-Match', '"v0"').send(rule).expect(403);
    const { headers } = await officer.get(url).expect(200);
    expect(headers['etag']).toBe('"v0"');
    await officer.patch(url).set('If-Match', '"v7"').send(rule).expect(412);
    const set = await officer.patch(url).set('If-Match', '"v0"').send(rule).expect(200);
    expect(set.body).toMatchObject({ version: 1, calendarRegion: '999900', receiptDayCounts: true, basis: rule.basis });
    const { body } = await liaison.get(`${BASE}/working-days?from=2026-09-18&add=1&region=999900`).expect(200);
    expect(body.date).toBe('2026-09-18');
    await officer.patch(`${BASE}/regions/450000`).set('If-Match', '"v0"').send(rule).expect(403);
  });
});
