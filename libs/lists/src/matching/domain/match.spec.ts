import { SETTLING_STATES } from '../../settling/domain/settling';
import { judgeCandidate, nextStepOf, outcomeOf, type MatchedEntry, type MatchFacts } from './match';

const entry = (changes: Partial<MatchedEntry> = {}): MatchedEntry => ({
  ...{ id: 'e', code: '1', name: '婚姻登记信息', status: 'published', shareType: 'unconditional', conditions: null },
  ...{ refusalGround: null, providerDepartmentId: 'p' },
  ...changes,
});
const met = (changes: Partial<MatchFacts> = {}): readonly [string, string] => {
  const facts = { entry: null, negativeId: null, settling: null, ...changes };
  return [outcomeOf(facts), nextStepOf(facts)];
};
const GROUND = { kind: 'law', title: '中华人民共和国统计法', clause: '第二十八条', text: '' } as const;

describe('the matching board', () => {
  it('leads each of the four outcomes to its own next step', () => {
    expect(met({ entry: entry() })).toEqual(['found', 'request']);
    expect(met({ entry: entry({ shareType: 'conditional' }) })).toEqual(['conditional', 'request_with_conditions']);
    expect(met()).toEqual(['not_in_catalogue', 'designate']);
    expect(met({ negativeId: 'n' })).toEqual(['forbidden', 'negative_row']);
  });

  it('U23: takes a refusal ground without its article for none, and a complete one for the negative list', () => {
    const refused = entry({ shareType: 'not_shared', refusalGround: { ...GROUND, clause: null } });
    expect(met({ entry: refused })).toEqual(['conditional', 'request_with_conditions']);
    expect(met({ entry: { ...refused, refusalGround: GROUND } })).toEqual(['forbidden', 'list_negative']);
  });

  it('finds nothing in an entry that is not published', () => {
    for (const status of ['draft', 'signed', 'submitted', 'withdrawn'] as const)
      expect(met({ entry: entry({ status }) })[0]).toBe('not_in_catalogue');
  });

  it('follows a settling until it is a duty, and designates anew after one that ended without', () => {
    const leads = Object.fromEntries(
      SETTLING_STATES.map((state) => [state, met({ settling: { id: 's', state, dueOn: null, isOverdue: false } })[1]]),
    );
    expect(leads).toMatchObject({
      asked: 'follow_settling',
      deciding_last: 'follow_settling',
      confirmed: 'follow_duty',
    });
    expect(leads).toMatchObject({ withdrawal_asked: 'follow_duty', withdrawn: 'designate', returned: 'designate' });
    expect(leads['negative']).toBe('designate');
  });
});

describe('judging a candidate', () => {
  it('tells by which words and items it agrees, what is missing, and what each weighs', () => {
    const judged = judgeCandidate(
      { name: '婚姻登记', items: ['姓名', '登记日期', '登记机关电话'] },
      { name: '婚姻登记信息', items: ['男方姓名', '姓名', '登记日期'] },
    );
    const [name, items] = judged.parts;
    expect(name).toMatchObject({ part: 'name', weight: 0.4, agreed: ['婚姻登记'] });
    expect(items).toMatchObject({
      part: 'items',
      weight: 0.6,
      agreed: ['姓名', '登记日期'],
      missing: ['登记机关电话'],
    });
    expect(judged.score).toBeCloseTo(0.4 * (name?.score ?? 0) + 0.6 * (2 / 3));
  });
});
