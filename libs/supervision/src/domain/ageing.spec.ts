import { ageingOf, type AgedSpell } from './ageing';

const spell = (departmentId: string, netAge: number, changes: Partial<AgedSpell> = {}): AgedSpell => ({
  ...{ departmentId, stage: 'answer', netAge, isOverdue: false, overdueDays: 0, times: 1, ...changes },
});

describe('ageing', () => {
  it('puts every open stretch in the one bucket its working days fall in', () => {
    const { total } = ageingOf([0, 5, 6, 10, 11, 20, 21, 300].map((age) => spell('a', age)));
    expect(total).toEqual({ counts: [2, 2, 2, 2], total: 8, overdue: 0, oldestDays: 300 });
  });

  it('counts those alike as often as they are there', () => {
    const { stages } = ageingOf([spell('a', 3, { stage: 'supply', times: 7 })]);
    expect(stages.find(({ stage }) => stage === 'supply')).toMatchObject({ counts: [7, 0, 0, 0], total: 7 });
  });

  it('has the departments with overdue and then with the oldest work first', () => {
    const open = [spell('a', 30), spell('b', 2, { isOverdue: true, overdueDays: 1 }), spell('c', 40)];
    expect(ageingOf(open).departments.map(({ departmentId }) => departmentId)).toEqual(['b', 'c', 'a']);
  });
});
