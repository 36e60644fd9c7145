import { newId } from '@zeqing/kernel';
import { Authenticator, ClientService, permits, TokenService, type ApiClient } from '@zeqing/organisation';
import { TEST_INSTANT } from '@zeqing/testing';
import { codeOf, context, must, OrganisationFixture } from './organisation-fixture';

const later = (seconds: number): Date => new Date(TEST_INSTANT.getTime() + seconds * 1_000);

describe('machine clients', () => {
  let fixture: OrganisationFixture;
  let clients: ClientService;
  let tokens: TokenService;
  let authenticator: Authenticator;

  beforeAll(async () => {
    fixture = await OrganisationFixture.start();
    clients = fixture.module.get(ClientService);
    tokens = fixture.module.get(TokenService);
    authenticator = fixture.module.get(Authenticator);
  });
  afterAll(() => fixture.stop());

  const create = async (scopes: string[] = []): Promise<{ client: ApiClient; secret: string }> => {
    const departmentId = await fixture.department('市卫生健康委员会');
    return must(
      await clients.createClient(context(), { role: 'service_hall', departmentId, hallName: newId(), scopes }),
    );
  };
  const ask = (client: ApiClient, clientSecret: string, scopes: string[] = []) =>
    tokens.issue(context(), { clientId: client.clientId, clientSecret, scopes, address: '10.1.1.1' });
  const tokenOf = async (client: ApiClient, secret: string): Promise<string> =>
    must(await ask(client, secret)).accessToken;

  it('acts for its department until the token expires, cached or not', async () => {
    const { client, secret } = await create();
    const token = await tokenOf(client, secret);
    const actor = await authenticator.actorForBearer(token, later(0));
    expect(actor).toMatchObject({
      kind: 'client',
      id: client.id,
      posts: [{ role: 'service_hall', regionCode: '999900' }],
    });
    expect(await authenticator.actorForBearer(token, later(599))).not.toBeNull();
    expect(await authenticator.actorForBearer(token, later(600))).toBeNull();
    expect(await authenticator.actorForBearer('invented', later(0))).toBeNull();
  });

  it('keeps neither the secret nor the token', async () => {
    const { client, secret } = await create();
    const token = await tokenOf(client, secret);
    const kept = await fixture.rows<{ row: string }>(
      'SELECT access_token::text AS row FROM access_token UNION ALL SELECT api_client::text FROM api_client',
    );
    expect(kept.some(({ row }) => row.includes(token) || row.includes(secret))).toBe(false);
  });

  it('loses its tokens at once when it is suspended, and gets no new ones', async () => {
    const { client, secret } = await create();
    const token = await tokenOf(client, secret);
    expect(await authenticator.actorForBearer(token, later(1))).not.toBeNull();
    must(await clients.suspend(context(), client.id, 1));
    expect(await authenticator.actorForBearer(token, later(1))).toBeNull();
    expect(codeOf(await ask(client, secret))).toBe('client.unauthorised');
  });

  it('shows a revocation made by another process within 30 seconds, and at once when it is told', async () => {
    const { client, secret } = await create();
    const token = await tokenOf(client, secret);
    expect(await authenticator.actorForBearer(token, later(1))).not.toBeNull();
    await fixture.rows('UPDATE access_token SET revoked_at = now() WHERE api_client_id = $1', [client.id]);
    expect(await authenticator.actorForBearer(token, later(30))).not.toBeNull();
    expect(await authenticator.actorForBearer(token, later(31))).toBeNull();

    const second = await tokenOf(client, secret);
    expect(await authenticator.actorForBearer(second, later(1))).not.toBeNull();
    await fixture.rows('UPDATE access_token SET revoked_at = now() WHERE api_client_id = $1', [client.id]);
    authenticator.forgetClient(client.id);
    expect(await authenticator.actorForBearer(second, later(1))).toBeNull();
  });

  it('takes the new secret only after a rotation', async () => {
    const { client, secret } = await create();
    const rotated = must(await clients.rotateSecret(context(), client.id, 1));
    expect(codeOf(await ask(client, secret))).toBe('client.unauthorised');
    expect(codeOf(await ask(client, rotated.secret))).toBe('ok');
    expect(codeOf(await clients.rotateSecret(context(), client.id, 1))).toBe('stale');
  });

  it('narrows a token to the scopes asked for, and gives none beyond the client’s', async () => {
    const { client, secret } = await create(['availability.read', 'corrections.report']);
    const { accessToken } = must(await ask(client, secret, ['availability.read']));
    const actor = await authenticator.actorForBearer(accessToken, later(0));
    if (!actor) throw new Error('the token is not accepted');
    expect([permits(actor, 'availability.read'), permits(actor, 'corrections.report')]).toEqual([true, false]);
    expect(codeOf(await ask(client, secret, ['catalogue.read']))).toBe('client.scope_refused');
    const departmentId = await fixture.department('市公安局');
    const greedy = { role: 'service_hall', departmentId, hallName: 'x', scopes: ['requests.sign'] } as const;
    expect(codeOf(await clients.createClient(context(), greedy))).toBe('client.scope_unknown');
  });

  it('is not given to a body outside the Decree', async () => {
    const departmentId = await fixture.department('演示商业银行');
    const draft = { role: 'service_hall', departmentId, hallName: '网点', scopes: [] } as const;
    expect(codeOf(await clients.createClient(context(), draft))).toBe('organisation.department_outside');
  });

  it('replaces what a hall accepts for, dated', async () => {
    const { client } = await create();
    const police = await fixture.department('市公安局');
    const pair = (itemCode: string) => ({ departmentId: police, itemCode });
    must(await clients.importAcceptances(context(), client.id, 1, [pair('a'), pair('b'), pair('b')]));
    must(await clients.importAcceptances(context(), client.id, 2, [pair('c')]));
    expect(await clients.acceptances(fixture.unitOfWork.reader(), client.id)).toEqual([
      { departmentId: police, itemCode: 'c', importedOn: '2026-11-23' },
    ]);
  });
});
