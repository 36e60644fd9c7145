import { canonicalJson, type CanonicalValue } from '@zeqing/kernel';
import type { DigestAlgorithm } from '@zeqing/platform';
import { GENESIS, linkHash, rowHash } from '../chain';
import { journalInstant, rowText } from '../domain/row-text';
import { verifyLines } from './verifier';

const textOf = (index: number, digest: DigestAlgorithm, payload: CanonicalValue = { n: index }): string =>
  rowText(
    {
      eventId: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      type: 'thing.changed',
      objectType: 'thing',
      objectId: 'a',
      objectVersion: index,
      actorKind: 'system',
      actorId: 'golden',
      actorDepartmentIds: [],
      departmentIds: ['01900000-0000-7000-8000-0000000000aa'],
      traceId: 'golden',
      occurredAt: journalInstant(new Date('2026-11-23T02:00:00Z')),
      recordedAt: journalInstant(new Date('2026-11-23T02:00:00.123Z')),
      digest,
    },
    canonicalJson(payload),
  );

function journalOf(size: number, digest: DigestAlgorithm = 'sm3', after = 0): string[] {
  let prev: Buffer = GENESIS;
  const rows = Array.from({ length: size }, (_, index) => {
    const seq = index + 1;
    const text = textOf(seq, digest);
    const own = rowHash(digest, text);
    const hash = linkHash(digest, seq, prev, own);
    const line = {
      seq,
      prev: prev.toString('hex'),
      row: text,
      rowHash: own.toString('hex'),
      hash: hash.toString('hex'),
    };
    prev = hash;
    return line;
  });
  const header = {
    format: 'zeqing.journal.export.1',
    after,
    afterHash: rows[after - 1]?.hash ?? GENESIS.toString('hex'),
    through: size,
    throughHash: prev.toString('hex'),
  };
  return [header, ...rows.slice(after)].map((line) => canonicalJson(line));
}

describe('the offline verifier', () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33])('finds a journal of %i rows sound', (size) => {
    expect(verifyLines(journalOf(size))).toMatchObject({ rows: size, last: size, faults: [] });
  });

  it('finds a part from the middle sound', () => {
    expect(verifyLines(journalOf(9, 'sha256', 4))).toMatchObject({ rows: 5, last: 9, faults: [] });
  });

  // docs/journal-format.md shows these values: whoever writes a third verifier checks it with them.
  it('computes the published hashes', () => {
    expect(rowHash('sm3', textOf(1, 'sm3')).toString('hex')).toBe(GOLDEN.rowSm3);
    expect(rowHash('sha256', textOf(1, 'sha256')).toString('hex')).toBe(GOLDEN.rowSha256);
    expect(verifyLines(journalOf(3, 'sm3')).lastHash).toBe(GOLDEN.thirdSm3);
    expect(verifyLines(journalOf(3, 'sha256')).lastHash).toBe(GOLDEN.thirdSha256);
  });

  it('never throws, whatever the lines hold', () => {
    const sound = journalOf(3);
    const hostile = [
      '',
      'null',
      '[]',
      '{',
      '{"seq":1}',
      '"\\ud800"',
      '{"a":"\\ud800"}',
      '{"n":1e999}',
      '['.repeat(20_000),
    ];
    for (const line of hostile) {
      expect(verifyLines([line]).faults).not.toEqual([]);
      expect(verifyLines(sound.with(2, line)).faults).not.toEqual([]);
    }
  });

  it('names what is wrong and where', () => {
    const lines = journalOf(4);
    const changed = lines.with(2, (lines[2] ?? '').replace('\\"n\\":2', '\\"n\\":3'));
    expect(verifyLines(changed).faults).toEqual([
      { code: 'row.hash', seq: 2 },
      { code: 'chain.hash', seq: 2 },
    ]);
    expect(verifyLines(lines.toSpliced(2, 1)).faults.map((fault) => fault.code)).toEqual([
      'seq.gap',
      'chain.prev',
      'object.version',
    ]);
  });
});

const GOLDEN = {
  rowSm3: 'd9abe457c54cfc38e2bdff340505c4c4de3282f79c04299b68dc4d535b7a76ac',
  rowSha256: 'a737b5a62d0690a8e7d5deabcf5637a54e4ab5f3b6ffa9420e67c0ac42eb6a0f',
  thirdSm3: '465064ca443a1c281a1a5a24e58495d82d623f31d8452283e114316389c9338a',
  thirdSha256: '4efa184198e2402a894aa2826c517e6c3520b7879694a8b962bb2de4fcd6519e',
};
