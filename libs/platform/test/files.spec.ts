import { newId, ok } from '@zeqing/kernel';
import { FileStore, Operations, rows, UnitOfWork } from '@zeqing/platform';
import { aContext, createTestDatabase, TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import { createHash, randomBytes } from 'node:crypto';

let database: TestDatabase;
let work: UnitOfWork;
beforeAll(async () => {
  database = await createTestDatabase();
  work = new UnitOfWork(database.app);
});
afterAll(() => database.drop());

const aFile = (bytes: Buffer) => ({
  name: '责任清单.xlsx',
  mediaType: 'application/octet-stream',
  bytes,
  departmentId: newId(),
  createdBy: newId(),
  createdAt: TEST_INSTANT,
  expiresAt: null,
});

describe('files', () => {
  const files = new FileStore();

  it.each([0, 1, (1 << 20) - 1, 1 << 20, (5 << 20) + 7])('come back byte for byte with %i bytes', async (size) => {
    const bytes = randomBytes(size);
    const saved = await work.run(aContext(), async (tx) => ok(await files.save(tx, aFile(bytes))));
    if (!saved.ok) throw new Error('not saved');
    expect(saved.value).toMatchObject({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect((await files.read(work.reader(), saved.value.id))?.equals(bytes)).toBe(true);
  });

  it('vanish with the act that brought them', async () => {
    let id = '';
    const refused = await work.run(aContext(), async (tx) => {
      id = (await files.save(tx, aFile(Buffer.from('x')))).id;
      return { ok: false as const, error: { code: 'refused' } };
    });
    expect(refused.ok).toBe(false);
    expect(await files.describe(work.reader(), id)).toBeNull();
  });

  it('that come longer than they may leave nothing behind, and the act goes on', async () => {
    const parts = (async function* () {
      for (let part = 0; part < 4; part += 1) yield await Promise.resolve(randomBytes(1 << 20));
    })();
    const kept = await work.run(aContext(), async (tx) =>
      ok(await files.saveStream(tx, aFile(Buffer.alloc(0)), parts, 3 << 20)),
    );
    expect(kept).toEqual(ok(null));
    const left = `SELECT 1 FROM stored_file_chunk c WHERE NOT EXISTS (SELECT 1 FROM stored_file f WHERE f.id = c.file_id)`;
    expect(await database.owner.query(left)).toEqual([]);
  });

  it('are not handed out when their bytes were changed behind our back', async () => {
    const saved = await work.run(aContext(), async (tx) => ok(await files.save(tx, aFile(Buffer.from('genuine')))));
    if (!saved.ok) throw new Error('not saved');
    await database.owner.query('UPDATE stored_file_chunk SET bytes = $2 WHERE file_id = $1', [
      saved.value.id,
      Buffer.from('altered'),
    ]);
    await expect(files.read(work.reader(), saved.value.id)).rejects.toThrow('does not match its digest');
  });
});

describe('long operations', () => {
  const operations = new Operations();
  const start = async (): Promise<string> => {
    const work1 = { kind: 'test', departmentId: null, objectId: null };
    const started = await work.run(aContext(), async (tx) => ok(await operations.start(tx, aContext(), work1)));
    if (!started.ok) throw new Error('not started');
    return started.value;
  };

  it('tell how far they are and how they ended', async () => {
    const id = await start();
    await operations.progress(work.reader(), id, { stage: 'reading', done: 3, total: 10 });
    expect(await operations.find(work.reader(), id)).toMatchObject({ state: 'running', stage: 'reading', done: 3 });
    await operations.succeed(work.reader(), id, { rows: 10 });
    expect(await operations.find(work.reader(), id)).toMatchObject({ state: 'succeeded', result: { rows: 10 } });
  });

  it('end once: a late failure does not undo a success', async () => {
    const id = await start();
    await operations.succeed(work.reader(), id, {});
    await operations.fail(work.reader(), id, { code: 'too_late' });
    expect(await operations.find(work.reader(), id)).toMatchObject({ state: 'succeeded', error: null });
  });
});

describe('the unit of work', () => {
  beforeAll(() =>
    database.owner.query(
      'CREATE TABLE mark (name text PRIMARY KEY); GRANT SELECT, INSERT, UPDATE ON mark TO zeqing_app',
    ),
  );
  const put = (name: string) => async (tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0]) => {
    await rows(tx, 'INSERT INTO mark (name) VALUES ($1)', [name]);
    return ok(name);
  };
  const names = async (): Promise<string[]> =>
    (await rows<{ name: string }>(work.reader(), 'SELECT name FROM mark ORDER BY name')).map((row) => row.name);

  it('undoes a refused inner step and keeps the outer one', async () => {
    await work.run({}, async (tx) => {
      await put('outer')(tx);
      await work.run({ tx }, async (inner) => {
        await put('inner')(inner);
        return { ok: false as const, error: 'refused' };
      });
      return ok(null);
    });
    expect(await names()).toEqual(['outer']);
  });

  it('tries a deadlocked transaction again', async () => {
    await rows(work.reader(), `INSERT INTO mark VALUES ('a'), ('b')`);
    const touch = (first: string, second: string) =>
      work.run({}, async (tx) => {
        await rows(tx, 'UPDATE mark SET name = name WHERE name = $1', [first]);
        await rows(tx, 'SELECT pg_sleep(0.1)');
        await rows(tx, 'UPDATE mark SET name = name WHERE name = $1', [second]);
        return ok(`${first}${second}`);
      });
    const both = await Promise.all([touch('a', 'b'), touch('b', 'a')]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
  });
});
