import { newId, type Actor, type Id } from '@zeqing/kernel';
import { AccountService, Authenticator, PeopleService, SessionService, SignInService } from '@zeqing/organisation';
import { TEST_INSTANT } from '@zeqing/testing';
import { codeOf, context, must, OrganisationFixture, PASSWORD } from './organisation-fixture';

const later = (minutes: number): Date => new Date(TEST_INSTANT.getTime() + minutes * 60_000);
const self = (id: Id): Actor => ({ kind: 'person', id, posts: [] });

describe('signing in', () => {
  let fixture: OrganisationFixture;
  let signIns: SignInService;
  let authenticator: Authenticator;
  let address = 0;

  const attempt = (login: string, password = PASSWORD, from = `10.0.0.${++address}`) => ({
    ...{ login, password, address: from, userAgent: 'test' },
  });
  const signIn = async (login: string): Promise<string> => must(await signIns.signIn(context(), attempt(login))).token;

  beforeAll(async () => {
    fixture = await OrganisationFixture.start();
    signIns = fixture.module.get(SignInService);
    authenticator = fixture.module.get(Authenticator);
  });
  afterAll(() => fixture.stop());

  it('opens a session that carries the posts of the day', async () => {
    const id = await fixture.person('first');
    await fixture.post(id, 'liaison', '市公安局');
    await fixture.post(id, 'liaison', '市民政局');
    const actor = await authenticator.actorForSession(await signIn('FIRST'), TEST_INSTANT);
    expect(actor).toMatchObject({ kind: 'person', id });
    expect(actor?.posts.map((post) => [post.role, post.regionCode])).toEqual([
      ['liaison', '999900'],
      ['liaison', '999900'],
    ]);
  });

  it('keeps only a hash of the token', async () => {
    await fixture.person('hashed');
    const token = await signIn('hashed');
    const kept = await fixture.rows<{ row: string }>('SELECT session::text AS row FROM session');
    expect(kept.some(({ row }) => row.includes(token))).toBe(false);
  });

  it('locks an account for 15 minutes after five wrong tries, even against the right password', async () => {
    await fixture.person('locked');
    for (let count = 0; count < 5; count++)
      expect(codeOf(await signIns.signIn(context(), attempt('locked', 'wrong')))).toBe('sign_in.refused');
    const sixth = await signIns.signIn(context(later(1)), attempt('locked'));
    expect(sixth).toMatchObject({ ok: false, error: { code: 'sign_in.locked', details: { retryAfterSeconds: 840 } } });
    expect(codeOf(await signIns.signIn(context(later(14)), attempt('locked')))).toBe('sign_in.locked');
    expect(codeOf(await signIns.signIn(context(later(15)), attempt('locked')))).toBe('ok');
  });

  it('forgets an account’s wrong tries after a right one', async () => {
    await fixture.person('human');
    for (const password of ['a', 'b', 'c', 'd', PASSWORD, 'a', 'b', 'c', 'd'])
      await signIns.signIn(context(), attempt('human', password));
    expect(codeOf(await signIns.signIn(context(), attempt('human')))).toBe('ok');
  });

  it('locks an address that tries many accounts, and lets others in', async () => {
    await fixture.person('victim');
    for (let count = 0; count < 5; count++)
      await signIns.signIn(context(), attempt(`guess-${count}`, 'wrong', '192.0.2.9'));
    expect(codeOf(await signIns.signIn(context(), attempt('victim', PASSWORD, '192.0.2.9')))).toBe('sign_in.locked');
    expect(codeOf(await signIns.signIn(context(), attempt('victim', PASSWORD, '192.0.2.10')))).toBe('ok');
  });

  it('does not lock an address from which people sign in rightly', async () => {
    await fixture.person('counter');
    for (let count = 0; count < 7; count++)
      expect(codeOf(await signIns.signIn(context(), attempt('counter', PASSWORD, '192.0.2.20')))).toBe('ok');
  });

  it('locks an unknown login exactly like a known one', async () => {
    const outcomes: string[] = [];
    for (let count = 0; count < 6; count++)
      outcomes.push(codeOf(await signIns.signIn(context(), attempt('nobody', 'x'))));
    expect(outcomes).toEqual([...Array<string>(5).fill('sign_in.refused'), 'sign_in.locked']);
  });

  it('judges five of fifty wrong tries that arrive together', async () => {
    await fixture.person('stormed');
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => signIns.signIn(context(), attempt('stormed', 'wrong'))),
    );
    expect(outcomes.filter((outcome) => codeOf(outcome) === 'sign_in.refused')).toHaveLength(5);
    expect(outcomes.filter((outcome) => codeOf(outcome) === 'sign_in.locked')).toHaveLength(45);
    expect(codeOf(await signIns.signIn(context(), attempt('stormed')))).toBe('sign_in.locked');
  });

  it('notes refused sign-ins by address and minute, without the login', async () => {
    await signIns.signIn(context(), attempt('secretive', 'x', '198.51.100.7'));
    await signIns.signIn(context(), attempt('secretive', 'x', '198.51.100.7'));
    const noted = await fixture.rows<{ kind: string; times: number; details: object }>(
      'SELECT kind, times, details FROM security_event WHERE address = $1',
      ['198.51.100.7'],
    );
    expect(noted).toEqual([
      { kind: 'sign_in.refused', times: 2, details: expect.not.objectContaining({ login: 'secretive' }) },
    ]);
  });

  it('ends a session after 30 idle minutes, and keeps one in use until 12 hours have passed', async () => {
    await fixture.person('worker');
    const token = await signIn('worker');
    const idle = await signIn('worker');
    for (let minute = 20; minute < 720; minute += 20)
      expect(await authenticator.actorForSession(token, later(minute))).not.toBeNull();
    expect(await authenticator.actorForSession(token, later(720))).toBeNull();
    expect(await authenticator.actorForSession(idle, later(30))).toBeNull();
  });

  it('lists and ends one’s own sessions, and finds nobody else’s', async () => {
    const mine = await fixture.person('owner');
    const other = await fixture.person('stranger');
    const [kept, ended] = [await signIn('owner'), await signIn('owner')];
    const sessions = fixture.module.get(SessionService);
    const listed = await sessions.list(context(TEST_INSTANT, self(mine)), kept);
    expect(listed.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    const target = listed.find(({ isCurrent }) => !isCurrent)?.id ?? newId();
    expect(codeOf(await sessions.end(context(TEST_INSTANT, self(other)), target))).toBe('not_found');
    expect(codeOf(await sessions.end(context(TEST_INSTANT, self(mine)), target))).toBe('ok');
    expect(await authenticator.actorForSession(ended, later(1))).toBeNull();
    expect(await authenticator.actorForSession(kept, later(1))).not.toBeNull();
  });

  it('shuts a disabled account out at once', async () => {
    const id = await fixture.person('dismissed');
    const token = await signIn('dismissed');
    must(await fixture.module.get(PeopleService).setStatus(context(), id, 1, 'disabled'));
    expect(await authenticator.actorForSession(token, later(1))).toBeNull();
    expect(codeOf(await signIns.signIn(context(), attempt('dismissed')))).toBe('sign_in.refused');
  });

  describe('passwords', () => {
    it('leaves who must change a password no post until it is changed', async () => {
      const id = await fixture.person('quarterly');
      await fixture.post(id, 'liaison', '市公安局');
      const in91Days = later(91 * 24 * 60);
      const proof = attempt('quarterly');
      const { token } = must(await signIns.signIn(context(in91Days), proof));
      expect((await authenticator.actorForSession(token, in91Days))?.posts).toEqual([]);
      const change = { currentPassword: PASSWORD, newPassword: 'Jiefanglu-66hao', address: proof.address, token };
      must(await fixture.module.get(AccountService).changePassword(context(in91Days, self(id)), change));
      expect((await authenticator.actorForSession(token, in91Days))?.posts).toHaveLength(1);
    });

    it('ends the other sessions on a change and takes none of the last five passwords back', async () => {
      const id = await fixture.person('changer');
      const [kept, other] = [await signIn('changer'), await signIn('changer')];
      const accounts = fixture.module.get(AccountService);
      let minute = 0;
      const change = (currentPassword: string, newPassword: string) =>
        accounts.changePassword(context(later(++minute), self(id)), {
          ...{ currentPassword, newPassword, address: '203.0.113.5', token: kept },
        });
      const chain = [
        PASSWORD,
        'Jiefanglu-1hao',
        'Jiefanglu-2hao',
        'Jiefanglu-3hao',
        'Jiefanglu-4hao',
        'Jiefanglu-5hao',
      ];
      for (let index = 1; index < 5; index++) must(await change(chain[index - 1] ?? '', chain[index] ?? ''));
      expect(await authenticator.actorForSession(other, later(minute))).toBeNull();
      expect(await authenticator.actorForSession(kept, later(minute))).not.toBeNull();
      expect(codeOf(await change('Jiefanglu-4hao', PASSWORD))).toBe('sign_in.password_reused');
      must(await change('Jiefanglu-4hao', 'Jiefanglu-5hao'));
      expect(codeOf(await change('Jiefanglu-5hao', PASSWORD))).toBe('ok');
      expect(codeOf(await change('wrong', 'Jiefanglu-7hao'))).toBe('sign_in.refused');
      expect(codeOf(await change(PASSWORD, 'short'))).toBe('sign_in.password_policy');
    });
  });
});
