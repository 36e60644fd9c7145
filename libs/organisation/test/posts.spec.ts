import { localDate, newId, type Actor, type Id } from '@zeqing/kernel';
import { permits, PeopleService, PostService } from '@zeqing/organisation';
import { aPerson } from '@zeqing/testing';
import { at, codeOf, context, must, OrganisationFixture } from './organisation-fixture';

describe('posts and delegation', () => {
  let fixture: OrganisationFixture;
  let people: PeopleService;
  let posts: PostService;

  beforeAll(async () => {
    fixture = await OrganisationFixture.start();
    people = fixture.module.get(PeopleService);
    posts = fixture.module.get(PostService);
  });
  afterAll(() => fixture.stop());

  const postsAt = (person: Id, instant: string) =>
    people.effectivePosts(fixture.unitOfWork.reader(), person, at(instant));

  it('lends a post for the days named, both included, by the calendar of China', async () => {
    const [head, deputy] = [await fixture.person('head'), await fixture.person('deputy')];
    const postId = await fixture.post(head, 'office_head', '市公安局');
    const lent = must(
      await posts.delegate(context(), {
        ...{ postId, delegateId: deputy, reason: '出差' },
        ...{ validFrom: localDate('2026-11-24'), validTo: localDate('2026-11-26') },
      }),
    );
    expect(await postsAt(deputy, '2026-11-23T15:59:59Z')).toEqual([]);
    expect(await postsAt(deputy, '2026-11-23T16:00:00Z')).toMatchObject([
      { postId, role: 'office_head', delegationId: lent.id },
    ]);
    expect(await postsAt(deputy, '2026-11-26T15:59:59Z')).toHaveLength(1);
    expect(await postsAt(deputy, '2026-11-26T16:00:00Z')).toEqual([]);
    expect(await postsAt(head, '2026-11-25T02:00:00Z')).toMatchObject([{ postId, delegationId: null }]);
  });

  it('ends what was lent when the post ends, and when its holder is disabled', async () => {
    const [head, deputy] = [await fixture.person('head2'), await fixture.person('deputy2')];
    const postId = await fixture.post(head, 'office_head', '市民政局');
    const period = { validFrom: localDate('2026-11-23'), validTo: localDate('2026-12-31') };
    must(await posts.delegate(context(), { postId, delegateId: deputy, reason: '休假', ...period }));
    must(await posts.endPost(context(), postId, 1, localDate('2026-12-01')));
    expect(await postsAt(deputy, '2026-12-01T02:00:00Z')).toHaveLength(1);
    expect(await postsAt(deputy, '2026-12-02T02:00:00Z')).toEqual([]);
    must(await people.setStatus(context(), head, 1, 'disabled'));
    expect(await postsAt(deputy, '2026-12-01T02:00:00Z')).toEqual([]);
  });

  it('lets the holder lend, and nobody lend another’s post', async () => {
    const [head, deputy, other] = [
      await fixture.person('head3'),
      await fixture.person('deputy3'),
      await fixture.person('other3'),
    ];
    const postId = await fixture.post(head, 'office_head', '市教育局');
    const draft = {
      ...{ postId, reason: '出差', validFrom: localDate('2026-11-23'), validTo: localDate('2026-11-30') },
    };
    const as = (id: Id) => context(at('2026-11-23T02:00:00Z'), { kind: 'person', id, posts: [] });
    expect(codeOf(await posts.delegate(as(other), { ...draft, delegateId: other }))).toBe('not_found');
    expect(codeOf(await posts.delegate(as(head), { ...draft, delegateId: head }))).toBe('organisation.own_rights');
    expect(codeOf(await posts.delegate(as(head), { ...draft, delegateId: deputy }))).toBe('ok');
    const past = { ...draft, delegateId: deputy, validFrom: localDate('2026-11-01'), validTo: localDate('2026-11-02') };
    expect(codeOf(await posts.delegate(as(head), past))).toBe('organisation.period');
  });

  it('keeps the three officers apart, in the use case and in the database', async () => {
    const system = await fixture.person('system', 'system_administrator');
    const auditor = await fixture.person('auditor', 'auditor');
    await fixture.post(auditor, 'auditor', '市数据局');
    const departmentId = await fixture.department('市数据局');
    const period = { validFrom: localDate('2026-01-01'), validTo: null };
    for (const role of ['security_administrator', 'auditor', 'liaison', 'supervisor'] as const)
      expect(codeOf(await posts.appoint(context(), { personId: system, departmentId, role, ...period }))).toBe(
        'organisation.officers_apart',
      );
    const plant = (office: string, role: string) =>
      fixture.rows(
        `INSERT INTO post (id, person_id, office, department_id, role, valid_from) VALUES ($1, $2, $3, $4, $5, now())`,
        [newId(), system, office, departmentId, role],
      );
    await expect(plant('auditor', 'auditor')).rejects.toThrow('fk_post_person_office');
    await expect(plant('system_administrator', 'auditor')).rejects.toThrow('ck_post_role');
    await expect(plant('duty', 'liaison')).rejects.toThrow('fk_post_person_office');
  });

  it('gives nobody rights over oneself and keeps the last officer', async () => {
    const id = await fixture.person('security', 'security_administrator');
    const postId = await fixture.post(id, 'security_administrator', '市数据局');
    const departmentId = await fixture.department('市数据局');
    const actor: Actor = { ...aPerson(departmentId, 'security_administrator'), id };
    const own = { personId: id, departmentId, role: 'security_administrator', validTo: null } as const;
    const as = context(at('2026-11-23T02:00:00Z'), actor);
    expect(codeOf(await posts.appoint(as, { ...own, validFrom: localDate('2026-01-01') }))).toBe(
      'organisation.own_rights',
    );
    expect(codeOf(await people.setStatus(as, id, 1, 'disabled'))).toBe('organisation.own_rights');
    expect(codeOf(await posts.endPost(context(), postId, 1, localDate('2026-12-01')))).toBe(
      'organisation.last_officer',
    );
    expect(codeOf(await people.setStatus(context(), id, 1, 'disabled'))).toBe('organisation.last_officer');
    await fixture.post(
      await fixture.person('security2', 'security_administrator'),
      'security_administrator',
      '市数据局',
    );
    expect(codeOf(await posts.endPost(context(), postId, 1, localDate('2026-12-01')))).toBe('ok');
  });

  it('gives no post in a body outside the Decree, no authority post outside the authority, none twice', async () => {
    const personId = await fixture.person('plain');
    const appoint = async (department: string, role: 'liaison' | 'authority_officer') =>
      codeOf(
        await posts.appoint(context(), {
          ...{ personId, departmentId: await fixture.department(department), role },
          ...{ validFrom: localDate('2026-01-01'), validTo: null },
        }),
      );
    expect(await appoint('演示商业银行', 'liaison')).toBe('organisation.department_outside');
    expect(await appoint('市公安局', 'authority_officer')).toBe('organisation.not_authority');
    expect(await appoint('市公安局', 'liaison')).toBe('ok');
    expect(await appoint('市公安局', 'liaison')).toBe('organisation.post_held');
  });

  it('takes rights away with a body that leaves the Decree', async () => {
    const personId = await fixture.person('leaving');
    await fixture.post(personId, 'liaison', '市残疾人联合会');
    const holds = async () => {
      const held = await postsAt(personId, '2026-11-23T02:00:00Z');
      return permits({ kind: 'person', id: personId, posts: held }, 'catalogue.read');
    };
    expect(await holds()).toBe(true);
    await fixture.rows(`UPDATE department SET bound = 'outside' WHERE name = '市残疾人联合会'`);
    expect(await holds()).toBe(false);
  });

  it('writes each act into the journal without a name in it', async () => {
    const id = await fixture.person('journalled');
    await fixture.post(id, 'liaison', '市司法局');
    const events = await fixture.rows<{ type: string; payload_c14n: string; object_version: number }>(
      `SELECT type, payload_c14n, object_version FROM journal_pending
       WHERE object_id = $1 OR payload_c14n LIKE '%' || $1 || '%' ORDER BY id`,
      [id],
    );
    expect(events.map(({ type, object_version }) => [type, object_version])).toEqual([
      ['person.created', 1],
      ['post.appointed', 1],
    ]);
    expect(events.some(({ payload_c14n }) => /测试|journalled/.test(payload_c14n))).toBe(false);
  });
});
