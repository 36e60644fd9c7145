import fs from 'node:fs';
import path from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ruleOf } from '@zeqing/organisation';
import fc from 'fast-check';
import { openApiDocument } from '../src/openapi';
import { ANYBODY, call, signIn, type Caller } from './support/demo-callers';
import { startDemoWorld, type DemoWorld } from './support/demo-world';
import { send, type HttpCall } from './support/http-call';
import type { Known } from './support/openapi-arbitrary';
import { contractOf, type Contract } from './support/openapi-contract';
import { requestsTo } from './support/openapi-requests';
import { handlersOf, routesOf, schemasOf, type Route } from './support/openapi-routes';
import { knownOf } from './support/known-values';
import { fingerprintOf, partsThatChanged } from './support/written';

const FILE = path.resolve(__dirname, '../../../docs/openapi.json');
const COMMITTED = JSON.parse(fs.readFileSync(FILE, 'utf8')) as OpenAPIObject;
const ROUTES = routesOf(COMMITTED);
const SCHEMAS = schemasOf(COMMITTED);
const SEED = Number(process.env['ZEQING_TEST_SEED'] ?? 20_261_123);
const RUNS = process.env['ZEQING_TEST_FULL'] === '1' ? 200 : 10;
/** Probes for balancers; everything else is described. */
const NOT_IN_DOCUMENT = ['GET /livez', 'GET /startupz', 'GET /readyz'];
const SIGN_OUT = 'DELETE /api/v1/session';

let world: DemoWorld;
let contract: Contract;
let known: Known;
let written: () => Promise<string>;
let signingOut: Caller;

beforeAll(async () => {
  world = await startDemoWorld();
  contract = contractOf(openApiDocument(world.api.app));
  signingOut = await signIn(world.api, 'liaison', '市公安局');
  known = await knownOf(world);
  written = await fingerprintOf(world.api.database.owner);
}, 120_000);
afterAll(() => world.close());

describe('the document', () => {
  it('describes every route of the running application but the named ones', () => {
    const running = handlersOf(world.api.app).map(({ name }) => name);
    const described = routesOf(openApiDocument(world.api.app)).map(({ name }) => name);
    expect(running.filter((name) => !described.includes(name)).sort()).toEqual([...NOT_IN_DOCUMENT].sort());
    expect(ROUTES.map(({ name }) => name).sort()).toEqual(described.sort());
  });
});

/** Who may call the route: every role of its permission; nobody signed in where it is public. */
function callersFor(route: Route): readonly Caller[] {
  if (route.name === SIGN_OUT) return [signingOut];
  const permission = handlersOf(world.api.app).find(({ name }) => name === route.name)?.permission;
  return permission ? ruleOf(permission).roles.map((role) => world.caller(role)) : [ANYBODY];
}

describe(`generated requests (seed ${SEED}, ${RUNS} a route)`, () => {
  it.each(ROUTES.map((route) => [route.name, route] as const))(
    '%s answers as documented and writes nothing it refuses',
    async (_name, route) => {
      const callers = callersFor(route);
      let before = await written();
      const ask = async (request: HttpCall, caller: Caller): Promise<void> => {
        const answer = await send(world.port, { ...request, headers: { ...request.headers, ...caller.headers } });
        const faults = [...contract.faultsOf(route, answer)];
        const after = await written();
        if (answer.status >= 400)
          faults.push(...partsThatChanged(before, after).map((part) => `a refused call wrote: ${part}`));
        before = after;
        if (faults.length > 0) throw new Error(faults.join('\n'));
      };
      await fc.assert(fc.asyncProperty(requestsTo(route, SCHEMAS, known), fc.constantFrom(...callers), ask), {
        seed: SEED,
        numRuns: RUNS,
      });
    },
  );

  it('leave the application answering', async () => {
    expect((await call(world.port, ANYBODY, 'GET /readyz')).json).toEqual({ status: 'ready', degraded: [] });
  });
});
