import { announcePublication } from './publication-announcement';

const [PROVIDER, OTHER, FAR] = ['provider', 'other', 'far'];
const payload = { kind: 'change', entryId: 'e1', entryCode: '307/1' };
const readers = { providerDepartmentId: PROVIDER, otherDepartmentIds: [OTHER, PROVIDER, FAR, OTHER] };

it('art. 16: tells the liaison of each department once, and the head of the one whose entry it is', () => {
  const told = announcePublication({ type: 'catalogue.entry_published', payload }, readers);
  expect(told?.audience).toEqual([
    { kind: 'post', departmentId: PROVIDER, role: 'liaison' },
    { kind: 'post', departmentId: OTHER, role: 'liaison' },
    { kind: 'post', departmentId: FAR, role: 'liaison' },
    { kind: 'post', departmentId: PROVIDER, role: 'department_head' },
  ]);
  expect(told).toMatchObject({
    ...{ kind: 'catalogue.entry_published', urgency: 'news', objectType: 'catalogue_entry', objectId: 'e1' },
    link: '/catalogue/entry?code=307%2F1',
  });
});

it.each([
  ['new', '目录 307/1 已发布', '307/1 was published'],
  ['change', '目录 307/1 已变更并重新发布', '307/1 was changed and published anew'],
  ['withdrawal', '目录 307/1 已撤销', '307/1 was withdrawn'],
])('says of a %s what became of the entry', (kind, zh, en) => {
  const event = { type: 'catalogue.entry_published', payload: { ...payload, kind } };
  expect(announcePublication(event, readers)?.title).toEqual({ zh, en });
});

it('tells nobody of an event that names no entry', () => {
  const event = { type: 'catalogue.entry_published', payload: { ...payload, entryId: null } };
  expect(announcePublication(event, readers)).toBeNull();
});
