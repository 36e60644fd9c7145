import { ROLES, systemActor, type Actor, type ActorPost, type Role } from '@zeqing/kernel';
import { isPermission, OFFICERS, PERMISSIONS, permits, ruleOf, scopeFor, type Permission } from './policy';

const ALL = Object.keys(PERMISSIONS).filter(isPermission);
const BEYOND_OWN_ACCOUNT = ALL.filter((permission) => ruleOf(permission).scope !== 'self');

const post = (role: Role, departmentId = 'health', regionCode = '999900'): ActorPost => ({
  postId: `${role}-${departmentId}`,
  role,
  departmentId,
  regionCode,
  delegationId: null,
});
const person = (...posts: ActorPost[]): Actor => ({ kind: 'person', id: 'p', posts });

describe('the three separated officers', () => {
  it.each(BEYOND_OWN_ACCOUNT)('%s is in the hands of one officer at most', (permission) => {
    const holding = OFFICERS.filter((officer) => permits(person(post(officer)), permission));
    expect(holding.length).toBeLessThanOrEqual(1);
  });

  it('what an officer manages is in nobody else’s hands', () => {
    const managing: Permission[] = [
      'organisation.manage',
      'people.manage',
      'clients.manage',
      'settings.manage',
      'journal.read',
    ];
    for (const permission of managing) expect(ruleOf(permission).roles).toHaveLength(1);
  });

  it('share nothing but their own accounts', () => {
    const shared = ALL.filter((p) => OFFICERS.filter((officer) => permits(person(post(officer)), p)).length > 1);
    expect(shared).toEqual(['session.own']);
  });

  it('the security officer sees no business data, the audit officer only whole case files, whose reading is journalled, and signs of gaming (U48)', () => {
    const reachable = (role: Role): Permission[] => BEYOND_OWN_ACCOUNT.filter((p) => permits(person(post(role)), p));
    expect(reachable('security_administrator')).toEqual(['people.manage', 'clients.manage']);
    expect(reachable('auditor')).toEqual(['journal.read', 'requests.case_file', 'signs.read']);
  });
});

describe('permits', () => {
  it('gives nothing to who holds no post, and nothing to the system or the anonymous caller', () => {
    for (const permission of BEYOND_OWN_ACCOUNT) {
      expect(permits(person(), permission)).toBe(false);
      expect(permits(systemActor('anonymous'), permission)).toBe(false);
    }
  });

  it('keeps one’s own account within reach of every person and of no machine', () => {
    expect(permits(person(), 'session.own')).toBe(true);
    const hall: Actor = { kind: 'client', id: 'c', posts: [post('service_hall')], scopes: ['availability.read'] };
    expect(permits(hall, 'session.own')).toBe(false);
  });

  it('lets a liaison act for each department of a post and for no other', () => {
    const liaison = person(post('liaison', 'health'), post('liaison', 'police'));
    expect(permits(liaison, 'requests.prepare', 'police')).toBe(true);
    expect(permits(liaison, 'requests.prepare', 'civil')).toBe(false);
    expect(permits(liaison, 'requests.sign', 'health')).toBe(false);
  });

  it('does not lend the role of one department to another', () => {
    const both = person(post('liaison', 'health'), post('office_head', 'police'));
    expect(permits(both, 'requests.sign', 'police')).toBe(true);
    expect(permits(both, 'requests.sign', 'health')).toBe(false);
  });

  it('judges a region’s reach by where the department is', () => {
    const supervisor = person(post('supervisor', 'data'));
    expect(permits(supervisor, 'requests.read', { id: 'county', regionCode: '999901' })).toBe(true);
    expect(permits(supervisor, 'requests.read', { id: 'far', regionCode: '980100' })).toBe(false);
    expect(permits(supervisor, 'requests.read', 'county')).toBe(false);
  });

  it('narrows a machine client to the scopes of its token', () => {
    const hall: Actor = { kind: 'client', id: 'c', posts: [post('service_hall')], scopes: ['availability.read'] };
    expect(permits(hall, 'availability.read', 'health')).toBe(true);
    expect(permits(hall, 'availability.read', 'police')).toBe(false);
    expect(permits(hall, 'catalogue.read')).toBe(false);
  });

  it('shows what is published to every role but the officers', () => {
    const readers = ROLES.filter((role) => permits(person(post(role)), 'catalogue.read'));
    expect(readers).toEqual(ROLES.filter((role) => !OFFICERS.some((officer) => officer === role)));
  });

  it('does not compile with a permission nobody declared', () => {
    // @ts-expect-error -- the type checker is the test: an unknown permission is a type error
    expect(() => permits(person(post('liaison')), 'requests.invented')).toThrow();
    expect(isPermission('toString')).toBe(false);
  });
});

describe('scopeFor', () => {
  it.each<[string, Actor, Permission, ReturnType<typeof scopeFor>]>([
    ['nobody without the role', person(post('auditor')), 'requests.read', { kind: 'departments', departmentIds: [] }],
    [
      'own departments, each once',
      person(post('liaison', 'a'), post('office_head', 'a'), post('liaison', 'b')),
      'requests.read',
      { kind: 'departments', departmentIds: ['a', 'b'] },
    ],
    [
      'a city and its counties',
      person(post('supervisor')),
      'requests.read',
      { kind: 'region', regionCodePrefix: '9999' },
    ],
    [
      'the wider of two regions',
      person(post('supervisor', 'a', '999901'), post('supervisor', 'b', '990000')),
      'requests.read',
      { kind: 'region', regionCodePrefix: '99' },
    ],
    ['everything published', person(post('liaison')), 'catalogue.read', { kind: 'everything' }],
  ])('gives %s', (_, actor, permission, scope) => expect(scopeFor(actor, permission)).toEqual(scope));
});
