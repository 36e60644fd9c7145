import { createHash } from 'node:crypto';
import { canonicalJson } from '@zeqing/kernel';
import { rootFrom } from '@zeqing/journal';
import { waitUntil } from '@zeqing/testing';
import { ANYBODY, call, type Caller } from './support/demo-callers';
import { startDemoWorld, type DemoWorld } from './support/demo-world';
import { startTestWorker } from './support/start-test-worker';

let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld();
}, 180_000);
afterAll(() => world.close());

const get = (caller: Caller, path: string) =>
  call(world.port, caller, `GET /api/v1/requests/${world.requestId}${path}`);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('letters', () => {
  it('are listed as far as their acts were done', async () => {
    const { status, json } = await get(world.caller('liaison'), '/letters');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      items: [{ kind: 'request', text: { zh: '申请函', en: 'Request' }, formats: ['docx', 'pdf'] }],
    });
  });

  it.each([
    ['docx', DOCX, 'PK'],
    ['pdf', 'application/pdf', '%PDF-'],
  ])('come as %s under their own name, kept by no cache', async (format, type, beginning) => {
    const { status, headers, text } = await get(world.caller('liaison'), `/letters/request?format=${format}`);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, 'no-store']);
    expect(text.startsWith(beginning)).toBe(true);
    const disposition = String(headers['content-disposition']);
    expect(disposition).toMatch(new RegExp(`^attachment; filename="document.${format}"; filename\\*=UTF-8''`));
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toMatch(/关于申请共享.+的函（草稿）\./);
  });

  it('are not found before their act, nor by a name that is none', async () => {
    expect((await get(world.caller('liaison'), '/letters/refusal')).json).toMatchObject({ code: 'not_found' });
    expect((await get(world.caller('liaison'), '/letters/poem')).status).toBe(404);
    expect((await get(world.caller('liaison'), '/letters/request?format=odt')).json).toMatchObject({
      code: 'invalid_input',
    });
    expect((await get(ANYBODY, '/letters')).status).toBe(401);
  });
});

interface CaseFile {
  acts: {
    seq: number;
    type: string;
    row: string;
    rowHash: string;
    prev: string;
    hash: string;
    actorName: string | null;
    posts: { role: string; departmentName: string }[];
    proof: { checkpointSeq: number; path: string[] } | null;
  }[];
  clocks: { clock: { phase: string; article: string }; days: unknown[] }[];
  letters: { kind: string; lines: string[]; sha256: string }[];
  checkpoints: { seq: number; digest: string; root: string }[];
}
const caseFile = async (caller: Caller): Promise<CaseFile> => (await get(caller, '/case-file')).json as CaseFile;

const AN_HOUR = 3_600_000;

/** A checkpoint over all that was written; it is due an hour after the last one. */
async function signACheckpoint(): Promise<void> {
  const { clock, database } = world.api;
  const now = clock.now();
  const worker = await startTestWorker(world.api);
  try {
    await waitUntil('all to be sealed', async () => {
      const [row] = await database.owner.query<{ count: string }[]>('SELECT count(*) FROM journal_pending');
      return row?.count === '0';
    });
    clock.set(new Date(now.getTime() + AN_HOUR));
    await worker.sweep('journal.checkpoint');
  } finally {
    await worker.close();
    clock.set(now);
  }
}

describe('U48: the whole-case file', () => {
  it('U48: tells the auditor every act with who did it as what, the term day by day and the letters', async () => {
    const file = await caseFile(world.caller('auditor'));
    expect(file.acts.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['request.drafted', 'request.sent_for_signing', 'request.signed']),
    );
    const signed = file.acts.find(({ type }) => type === 'request.signed');
    expect(signed?.actorName).toEqual(expect.any(String));
    expect(signed?.posts).toMatchObject([
      { role: 'office_head', departmentName: expect.stringMatching(/./) as string },
    ]);
    expect(file.clocks[0]?.clock).toMatchObject({ phase: 'answer', article: '政务数据共享条例 第二十一条' });
    expect(file.clocks[0]?.days.length).toBeGreaterThan(10);
    const [letter] = file.letters;
    expect(letter?.sha256).toBe(
      createHash('sha256')
        .update(letter?.lines.join('\n') ?? '')
        .digest('hex'),
    );
  });

  it('U48: proves every act to whoever holds the signed checkpoint', async () => {
    await signACheckpoint();
    const { acts, checkpoints } = await caseFile(world.caller('auditor'));
    expect(acts.length).toBeGreaterThan(0);
    for (const { seq, hash, proof, row } of acts) {
      const checkpoint = checkpoints.find((one) => one.seq === proof?.checkpointSeq);
      const path = proof?.path.map((text) => Buffer.from(text, 'hex')) ?? [];
      const place = { index: seq - 1, size: checkpoint?.seq ?? 0 };
      const root = rootFrom(checkpoint?.digest === 'sha256' ? 'sha256' : 'sm3', Buffer.from(hash, 'hex'), place, path);
      expect(root.toString('hex')).toBe(checkpoint?.root);
      expect(canonicalJson(JSON.parse(row) as never)).toBe(row);
    }
  });

  it('U48: hides the provider’s preparation from the requester, and shows each party what concerns it', async () => {
    const types = async (caller: Caller) => (await caseFile(caller)).acts.map(({ type }) => type);
    expect(await types(world.provider.liaison)).not.toContain('request.drafted');
    expect(await types(world.caller('liaison'))).toContain('request.drafted');
    expect(await types(world.caller('liaison'))).not.toContain('request.answer_prepared');
  });

  it('U48: comes as docx and as PDF', async () => {
    const docx = await get(world.caller('auditor'), '/case-file?format=docx');
    expect([docx.status, docx.headers['content-type']]).toEqual([200, DOCX]);
    const pdf = await get(world.caller('auditor'), '/case-file?format=pdf');
    expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain('全案卷.pdf');
  });

  it('U48: is noted in the journal whenever it is read', async () => {
    const count = async (): Promise<number> => {
      const [row] = await world.api.database.owner.query<{ count: string }[]>(
        `SELECT (SELECT count(*) FROM journal WHERE type = 'request.case_file_read')
           + (SELECT count(*) FROM journal_pending WHERE type = 'request.case_file_read') AS count`,
      );
      return Number(row?.count);
    };
    const before = await count();
    await caseFile(world.caller('auditor'));
    expect(await count()).toBe(before + 1);
  });
});
