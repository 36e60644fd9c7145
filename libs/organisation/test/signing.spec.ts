import { newId } from '@zeqing/kernel';
import { SigningBook } from '@zeqing/organisation';
import { aPerson } from '@zeqing/testing';
import { codeOf, context, must, OrganisationFixture } from './organisation-fixture';

const DEPARTMENT = '市民政局';
const rule = { act: 'refuse', twoPersons: false, basis: '民发〔2026〕8号' } as const;

describe('U35: who signs in a department', () => {
  let fixture: OrganisationFixture;
  let book: SigningBook;
  beforeAll(async () => {
    fixture = await OrganisationFixture.start();
    book = fixture.module.get(SigningBook);
  });
  afterAll(() => fixture.stop());

  const as = (departmentId: string, role: Parameters<typeof aPerson>[1]) =>
    context(undefined, aPerson(departmentId, role));

  it('is set by its own head, act by act, as seen, and journalled with both values', async () => {
    const id = await fixture.department(DEPARTMENT);
    const head = as(id, 'department_head');
    expect(must(await book.rulesOf(head, id))).toMatchObject({ version: 0 });
    expect(must(await book.set(head, id, 0, rule)).rules[2]).toMatchObject({ ...rule, setAt: head.at });
    expect(codeOf(await book.set(head, id, 0, rule))).toBe('stale');
    expect(must(await book.set(head, id, 1, { ...rule, act: 'agree', twoPersons: true })).version).toBe(2);
    expect([...(await book.actsOfTwo(fixture.unitOfWork.reader(), id))]).toEqual(['agree', 'partial', 'publish']);
    const events = await fixture.rows(
      `SELECT type, object_version AS version, payload_c14n::jsonb AS payload FROM journal_pending
        WHERE object_type = 'signing_rule' ORDER BY object_version`,
    );
    expect(events).toMatchObject([
      { type: 'signing_rule.set', version: 1, payload: { act: 'refuse', twoPersonsBefore: true, twoPersons: false } },
      { type: 'signing_rule.set', version: 2, payload: { act: 'agree', twoPersonsBefore: false, twoPersons: true } },
    ]);
  });

  it('is set by nobody else: not by who signs, not by the head of another department', async () => {
    const id = await fixture.department(DEPARTMENT);
    const other = await fixture.department('市教育局');
    expect(codeOf(await book.set(as(id, 'office_head'), id, 2, rule))).toBe('forbidden');
    expect(codeOf(await book.set(as(other, 'department_head'), id, 2, rule))).toBe('forbidden');
    expect(codeOf(await book.set(as(other, 'department_head'), newId(), 0, rule))).toBe('not_found');
  });
});
