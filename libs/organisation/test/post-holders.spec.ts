import { localDate, type Id } from '@zeqing/kernel';
import { PeopleService, PostHolders, PostService } from '@zeqing/organisation';
import { context, must, OrganisationFixture } from './organisation-fixture';

const DEPARTMENT = '市民政局';

describe('the holders of posts', () => {
  let fixture: OrganisationFixture;
  let holders: PostHolders;
  let posts: PostService;

  beforeEach(async () => {
    fixture = await OrganisationFixture.start();
    holders = fixture.module.get(PostHolders);
    posts = fixture.module.get(PostService);
  });
  afterEach(() => fixture.stop());

  const liaisonsOn = async (day: string): Promise<readonly Id[]> => {
    const asked = { departmentId: await fixture.department(DEPARTMENT), role: 'liaison' } as const;
    const question = { posts: [asked], supervisedDepartmentIds: [], on: localDate(day) };
    return holders.holdersOf(fixture.unitOfWork.reader(), question);
  };
  const lend = async (postId: Id, delegateId: Id): Promise<void> => {
    const days = { validFrom: localDate('2026-11-24'), validTo: localDate('2026-11-26') };
    must(await posts.delegate(context(), { postId, delegateId, reason: '出差', ...days }));
  };

  it('are those of this role in this department, and whom it is lent to for the days of the loan', async () => {
    const [liaison, deputy, head, elsewhere] = [
      await fixture.person('liaison'),
      await fixture.person('deputy'),
      await fixture.person('head'),
      await fixture.person('elsewhere'),
    ];
    const postId = await fixture.post(liaison, 'liaison', DEPARTMENT);
    await fixture.post(head, 'office_head', DEPARTMENT);
    await fixture.post(elsewhere, 'liaison', '市公安局');
    await lend(postId, deputy);
    expect(await liaisonsOn('2026-11-23')).toEqual([liaison]);
    expect(await liaisonsOn('2026-11-24')).toEqual([liaison, deputy].sort());
    expect(await liaisonsOn('2026-11-26')).toEqual([liaison, deputy].sort());
    expect(await liaisonsOn('2026-11-27')).toEqual([liaison]);
  });

  it('hold until the last day of the post, and no longer when they are disabled, nor does their delegate', async () => {
    const [liaison, deputy] = [await fixture.person('liaison'), await fixture.person('deputy')];
    const postId = await fixture.post(liaison, 'liaison', DEPARTMENT);
    await lend(postId, deputy);
    must(await posts.endPost(context(), postId, 1, localDate('2026-11-25')));
    expect(await liaisonsOn('2026-11-25')).toEqual([liaison, deputy].sort());
    expect(await liaisonsOn('2026-11-26')).toEqual([]);
    must(await fixture.module.get(PeopleService).setStatus(context(), liaison, 1, 'disabled'));
    expect(await liaisonsOn('2026-11-25')).toEqual([]);
  });

  it('of a supervised department are the supervisors of its own region', async () => {
    const supervisor = await fixture.person('supervisor');
    await fixture.post(supervisor, 'supervisor', '市公安局');
    const question = { posts: [], on: localDate('2026-11-23') };
    const supervisorsOf = async (departmentId: Id): Promise<readonly Id[]> =>
      holders.holdersOf(fixture.unitOfWork.reader(), { ...question, supervisedDepartmentIds: [departmentId] });
    expect(await supervisorsOf(await fixture.department(DEPARTMENT))).toEqual([supervisor]);
    const [wider] = await fixture.rows<{ id: Id }>(`SELECT id FROM department WHERE region_code <> '999900' LIMIT 1`);
    expect(await supervisorsOf(wider?.id ?? '')).toEqual([]);
  });
});
