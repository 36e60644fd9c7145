import { newId } from '@zeqing/kernel';
import { admissibleRows, BULK_LIMIT, countOutcomes } from './bulk';

const rows = (count: number) => Array.from({ length: count }, () => ({ id: newId(), version: 1 }));

describe('the rows of one call', () => {
  it('are at most 200', () => {
    expect(admissibleRows(rows(BULK_LIMIT)).ok).toBe(true);
    expect(admissibleRows(rows(BULK_LIMIT + 1))).toMatchObject({
      error: { code: 'request.bulk_too_many', details: { limit: 200, rows: 201 } },
    });
  });

  it('name each request once, and at least one', () => {
    const [row] = rows(1);
    expect(admissibleRows([])).toMatchObject({ error: { code: 'request.bulk_rows' } });
    expect(admissibleRows(row ? [row, row] : [])).toMatchObject({
      error: { fields: [{ pointer: '/rows/1/id', rule: 'unique' }] },
    });
  });

  it('are counted by outcome', () => {
    const one = { id: newId(), version: 1, now: null, refusal: null };
    expect(
      countOutcomes([
        { ...one, outcome: 'done' },
        { ...one, outcome: 'conflict' },
      ]),
    ).toEqual({
      done: 1,
      would_be_done: 0,
      conflict: 1,
      refused: 0,
    });
  });
});
