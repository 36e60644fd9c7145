import { ROLES, type Role } from '@zeqing/kernel';
import { portOf, send, type HttpAnswer } from './http-call';
import type { TestApi } from './start-test-api';

export type CallerName = Role | 'anonymous';
export const CALLERS: readonly CallerName[] = ['anonymous', ...ROLES];

/** Somebody who calls the API: the headers that say who, and the department the post is of. */
export interface Caller {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly department: string;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly ifMatch?: number;
}

export const ANYBODY: Caller = { name: 'anonymous', headers: {}, department: '' };
const HEALTH = '市卫生健康委员会';
const AUTHORITY = '市数据局';

/** Calls with JSON; refusals are answers like any other. */
export function call(port: number, caller: Caller, name: string, options: CallOptions = {}): Promise<HttpAnswer> {
  const [method = '', path = ''] = name.split(' ');
  const { body, ifMatch } = options;
  return send(port, {
    method,
    path,
    headers: {
      ...caller.headers,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"v${ifMatch}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The same, and its JSON; throws when it was refused. For setting the stage. */
export async function made(
  port: number,
  caller: Caller,
  name: string,
  options: CallOptions = {},
): Promise<Record<string, unknown>> {
  const answer = await call(port, caller, name, options);
  if (answer.status >= 400) throw new Error(`${caller.name} ${name}: ${answer.status} ${answer.text}`);
  return (answer.json ?? {}) as Record<string, unknown>;
}

/** A person of the demonstration, newly signed in. */
export async function signIn(api: TestApi, role: string, department?: string, place = 0): Promise<Caller> {
  const person = api.credentials.people.filter(
    (one) => one.role === role && (!department || one.department === department),
  )[place];
  if (!person) throw new Error(`nobody of the demonstration is ${role} of ${department ?? 'any department'}`);
  const { login, password } = person;
  const answer = await call(portOf(api.app.getHttpServer()), ANYBODY, 'POST /api/v1/session', {
    body: { login, password },
  });
  if (answer.status !== 201) throw new Error(`${login} could not sign in: ${answer.text}`);
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return { name: role, headers: { cookie }, department: person.department };
}

export async function withToken(
  port: number,
  client: { clientId: string; clientSecret: string },
  name: string,
  department: string,
): Promise<Caller> {
  const basic = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
  const answer = await send(port, {
    method: 'POST',
    path: '/oauth/token',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (answer.json ?? {}) as { access_token?: unknown };
  if (answer.status !== 200) throw new Error(`${name} got no token: ${answer.text}`);
  return { name, headers: { authorization: `Bearer ${String(token)}` }, department };
}

/** One caller for each role of the kernel and one who is not signed in; duties are those of the health commission. */
export async function signInEverybody(api: TestApi): Promise<ReadonlyMap<CallerName, Caller>> {
  const port = portOf(api.app.getHttpServer());
  const callers = new Map<CallerName, Caller>([['anonymous', ANYBODY]]);
  for (const role of ROLES) {
    if (role === 'service_hall' || role === 'exchange_platform') continue;
    const isDuty = role === 'liaison' || role === 'office_head' || role === 'department_head';
    callers.set(role, await signIn(api, role, isDuty ? HEALTH : AUTHORITY));
  }
  callers.set('service_hall', await withToken(port, api.credentials.serviceHall, 'service_hall', HEALTH));
  const officer = callers.get('security_administrator') ?? ANYBODY;
  const departmentId = await departmentIdOf(api, AUTHORITY);
  const draft = { role: 'exchange_platform', departmentId, hallName: '共享交换平台' };
  const { clientId, clientSecret } = await made(port, officer, 'POST /api/v1/clients', { body: draft });
  const client = { clientId: String(clientId), clientSecret: String(clientSecret) };
  callers.set('exchange_platform', await withToken(port, client, 'exchange_platform', AUTHORITY));
  return callers;
}

export async function departmentIdOf(api: TestApi, name: string): Promise<string> {
  const found: { id: string }[] = await api.database.owner.query('SELECT id FROM department WHERE name = $1', [name]);
  if (!found[0]) throw new Error(`no department is called ${name}`);
  return found[0].id;
}
