import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { canonicalJson, SettableClock, type CanonicalValue, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { TEST_INSTANT } from '@zeqing/testing';
import { CheckpointCheck, CheckpointSweep, readCheckpointFile, verifyLines, type Checkpoint } from '../src';
import { linkHash, rowHash } from '../src/chain';
import { aJournalWorld, type JournalWorld } from './journal-world';
import { hasPython, pythonVerdict } from './python-verifier';

const ROWS = 40;
const OTHER = `'00000000-0000-4000-8000-000000000001'`;

/** A change by somebody who owns the tables and has switched the trigger off. */
const IN_THE_DATABASE: readonly [string, string][] = [
  ['event id', `UPDATE journal SET event_id = ${OTHER} WHERE seq = 7`],
  ['type', `UPDATE journal SET type = 'thing.lost' WHERE seq = 7`],
  ['object type', `UPDATE journal SET object_type = 'thong' WHERE seq = 7`],
  ['object id', `UPDATE journal SET object_id = 'other' WHERE seq = 7`],
  ['object version', `UPDATE journal SET object_version = object_version + 1 WHERE seq = 7`],
  ['actor kind', `UPDATE journal SET actor_kind = 'person' WHERE seq = 7`],
  ['actor', `UPDATE journal SET actor_id = 'someone' WHERE seq = 7`],
  ['departments of the actor', `UPDATE journal SET actor_department_ids = ARRAY[${OTHER}::uuid] WHERE seq = 7`],
  ['departments concerned', `UPDATE journal SET department_ids = ARRAY[${OTHER}::uuid] WHERE seq = 7`],
  ['trace', `UPDATE journal SET trace_id = 'x' WHERE seq = 7`],
  ['occurred at, by a microsecond', `UPDATE journal SET occurred_at = occurred_at + interval '1 us' WHERE seq = 7`],
  ['recorded at', `UPDATE journal SET recorded_at = recorded_at - interval '1 day' WHERE seq = 7`],
  [
    'a number in the payload',
    `UPDATE journal SET payload_c14n = replace(payload_c14n, '"n":1', '"n":2') WHERE seq = 7`,
  ],
  ['the form of a number', `UPDATE journal SET payload_c14n = replace(payload_c14n, '"n":1', '"n":1.0') WHERE seq = 7`],
  ['the order of keys', `UPDATE journal SET payload_c14n = '{"é":"é","n":1}' WHERE seq = 7`],
  ['white space', `UPDATE journal SET payload_c14n = replace(payload_c14n, ':', ': ') WHERE seq = 7`],
  ['the Unicode form', `UPDATE journal SET payload_c14n = normalize(payload_c14n, NFD) WHERE seq = 7`],
  ['the named digest', `UPDATE journal SET digest = 'sha256' WHERE seq = 7`],
  ['the row hash', `UPDATE journal SET row_hash = hash WHERE seq = 7`],
  ['the previous hash', `UPDATE journal SET prev = row_hash WHERE seq = 7`],
  ['the hash', `UPDATE journal SET hash = row_hash WHERE seq = 7`],
  ['the first row, deleted', `DELETE FROM journal WHERE seq = 1`],
  ['a middle row, deleted', `DELETE FROM journal WHERE seq = 20`],
  ['the last row, deleted', `DELETE FROM journal WHERE seq = ${ROWS}`],
  ['the tail, cut off', `DELETE FROM journal WHERE seq > 30`],
  ['all rows, deleted', `DELETE FROM journal`],
  [
    'a row deleted and the rest renumbered',
    `DELETE FROM journal WHERE seq = 20; UPDATE journal SET seq = seq - 1 WHERE seq > 20`,
  ],
  ['a row moved', `UPDATE journal SET seq = ${ROWS + 1} WHERE seq = 20`],
  [
    'two rows swapped',
    `UPDATE journal SET seq = 999 WHERE seq = 7; UPDATE journal SET seq = 7 WHERE seq = 8; UPDATE journal SET seq = 8 WHERE seq = 999`,
  ],
  [
    'a row twice',
    `INSERT INTO journal SELECT ${ROWS + 1}, event_id, type, object_type, object_id, object_version, actor_kind, actor_id,
     actor_department_ids, department_ids, trace_id, occurred_at, recorded_at, payload_c14n, digest, row_hash, prev, hash
     FROM journal WHERE seq = 7; UPDATE journal_head SET seq = ${ROWS + 1}`,
  ],
  ['the head, set back', `UPDATE journal_head SET seq = 30`],
  ['the hash of the head', `UPDATE journal_head SET hash = decode(repeat('11', 32), 'hex')`],
];

type Lines = readonly string[];

/** A change in the exported file. */
const IN_THE_FILE: readonly [string, (lines: Lines) => Lines][] = [
  ['white space in a line', (lines) => lines.with(5, ` ${lines[5] ?? ''}`)],
  ['another order of keys in a line', (lines) => lines.with(5, reordered(lines[5]))],
  ['a time zone', (lines) => lines.with(5, (lines[5] ?? '').replace(/T(\d\d)(.{13})Z/, 'T$1$2+00:00'))],
  ['an escape for a character', (lines) => lines.with(5, (lines[5] ?? '').replace('é', '\\u00e9'))],
  ['an empty line', (lines) => lines.toSpliced(5, 0, '\n')],
  ['no header', (lines) => lines.slice(1)],
  ['the end missing', (lines) => lines.slice(0, -3)],
  ['a line twice', (lines) => lines.toSpliced(6, 0, lines[5] ?? '')],
  ['nothing at all', () => []],
];

const reordered = (line = ''): string => {
  const { hash, ...rest } = JSON.parse(line) as Record<string, CanonicalValue>;
  return `${JSON.stringify({ ...rest, hash })}\n`;
};

describe('tampering', () => {
  let world: JournalWorld;
  let sound: Lines;

  beforeAll(async () => {
    world = await aJournalWorld();
    for (let row = 0; row < ROWS; row++)
      await world.happen({ id: `thing-${row % 5}`, version: 1 + Math.floor(row / 5), payload: { é: 'é', n: 1 } });
    await world.sealer.sealPending();
    sound = await world.exported();
  });
  afterAll(() => world.close());

  /** Does something to the tables as their owner, exports what is there then, and undoes it. */
  async function exportedAfter(tamper: (tx: Tx) => Promise<unknown>): Promise<Lines> {
    const runner = world.database.owner.createQueryRunner();
    await runner.startTransaction();
    try {
      const tx = runner.manager as unknown as Tx;
      await rows(tx, 'ALTER TABLE journal DISABLE TRIGGER ALL');
      await tamper(tx);
      return await world.exported(tx);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  function expectDetected(lines: Lines): void {
    expect(verifyLines(lines).faults).not.toEqual([]);
    if (hasPython) expect(pythonVerdict(lines).faults).not.toEqual([]);
  }

  it('is not found where there is none', () => {
    expect(verifyLines(sound)).toMatchObject({ rows: ROWS, last: ROWS, faults: [] });
    if (hasPython) expect(pythonVerdict(sound)).toMatchObject({ rows: ROWS, last: ROWS, faults: [] });
  });

  it.each(IN_THE_DATABASE)('is detected in the database: %s', async (_, sql) => {
    expectDetected(await exportedAfter((tx) => rows(tx, sql)));
  });

  it.each(IN_THE_FILE)('is detected in an export: %s', (_, change) => {
    const changed = change(sound);
    expect(changed).not.toEqual(sound);
    expectDetected(changed);
  });

  describe('against a checkpoint', () => {
    let home: string;
    let checkpoint: Checkpoint;
    let publicKey: string;

    beforeAll(async () => {
      home = await fs.mkdtemp(path.join(os.tmpdir(), 'zeqing-home-'));
      const config = { ...world.database.config, home };
      const clock = new SettableClock(TEST_INSTANT);
      expect(await new CheckpointSweep(world.work, config, clock, world.logger).run()).toBe(1);
      publicKey = await fs.readFile(path.join(home, 'keys', 'journal-checkpoint.pub.pem'), 'utf8');
      const [file] = await fs.readdir(path.join(home, 'checkpoints'));
      const read = readCheckpointFile(await fs.readFile(path.join(home, 'checkpoints', file ?? ''), 'utf8'), publicKey);
      if (read === null) throw new Error('the checkpoint is not signed with its key');
      checkpoint = read;
    });
    afterAll(() => fs.rm(home, { recursive: true }));

    const faultOf = (lines: Lines): string | null => {
      const check = new CheckpointCheck(checkpoint);
      expect(verifyLines(lines, (seq, hash) => check.onRow(seq, hash)).faults).toEqual([]);
      return check.fault();
    };

    /** Rewrites the journal from a row on, every hash made anew: the chain is whole again. */
    function rewritten(lines: Lines, from: number): Lines {
      const [header = '', ...body] = lines;
      let prev = '';
      const remade = body.map((line) => {
        const row = JSON.parse(line) as { seq: number; prev: string; row: string; rowHash: string; hash: string };
        if (row.seq < from) {
          prev = row.hash;
          return line;
        }
        const text = row.seq === from ? row.row.replace('"n":1', '"n":2') : row.row;
        const ownHash = rowHash('sm3', text);
        const before = prev || row.prev;
        prev = linkHash('sm3', row.seq, Buffer.from(before, 'hex'), ownHash).toString('hex');
        const made = { seq: row.seq, prev: before, row: text, rowHash: ownHash.toString('hex'), hash: prev };
        return `${canonicalJson(made)}\n`;
      });
      return [`${canonicalJson({ ...JSON.parse(header), throughHash: prev })}\n`, ...remade];
    }

    it('a sound journal holds what it states', () => {
      expect(checkpoint).toMatchObject({ seq: ROWS, digest: 'sm3' });
      expect(faultOf(sound)).toBeNull();
    });

    it('the command line tells sound from unsound by its exit code', async () => {
      const program = path.resolve(__dirname, '../../../dist/db/verify-journal.js');
      const [exportFile, statement, key] = ['e.ndjson', 'c.json', 'k.pem'].map((name) => path.join(home, name));
      await fs.writeFile(statement ?? '', JSON.stringify({ format: 'zeqing.journal.checkpoint.1', ...checkpoint }));
      await fs.writeFile(key ?? '', publicKey);
      const run = async (lines: Lines, ...more: (string | undefined)[]) => {
        await fs.writeFile(exportFile ?? '', lines.join(''));
        const words = [program, exportFile ?? '', ...more.map((word) => word ?? '')];
        return spawnSync(process.execPath, words, { encoding: 'utf8' });
      };
      expect(await run(sound, statement, key)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(' 0 faults'),
      });
      expect(await run(sound.toSpliced(5, 1))).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('seq.gap at 6'),
      });
      const again = await run(rewritten(sound, 20), statement, key);
      expect(again).toMatchObject({ status: 1, stdout: expect.stringContaining('checkpoint.head_hash') });
      expect(spawnSync(process.execPath, [program]).status).toBe(2);
    });

    it.each([1, 20, ROWS])('a journal rewritten from row %i on is detected, though its chain is whole', (from) => {
      expect(faultOf(rewritten(sound, from))).toBe('checkpoint.head_hash');
    });

    it('a tail cut off together with the head, as by an old backup, is detected', async () => {
      const cut = await exportedAfter((tx) =>
        rows(
          tx,
          `DELETE FROM journal WHERE seq > 30;
           UPDATE journal_head SET seq = 30, hash = (SELECT hash FROM journal WHERE seq = 30)`,
        ),
      );
      expect(faultOf(cut)).toBe('checkpoint.beyond_end');
    });

    it.each([
      ['another statement', { seq: 39 }],
      ['another root', { root: '00'.repeat(32) }],
      ['another key id', { keyId: '0123456789abcdef' }],
    ])('a checkpoint with %s than was signed is none', (_, change) => {
      const text = JSON.stringify({ format: 'zeqing.journal.checkpoint.1', ...checkpoint, ...change });
      expect(readCheckpointFile(text, publicKey)).toBeNull();
    });

    it('a checkpoint signed with another key is none', async () => {
      const other = { ...world.database.config, home: path.join(home, 'other') };
      await world.database.owner.query('DELETE FROM journal_checkpoint');
      await new CheckpointSweep(world.work, other, new SettableClock(TEST_INSTANT), world.logger).run();
      const file = path.join(home, 'other', 'checkpoints', `${String(ROWS).padStart(15, '0')}.json`);
      expect(readCheckpointFile(await fs.readFile(file, 'utf8'), publicKey)).toBeNull();
    });
  });
});
