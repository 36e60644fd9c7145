import fs from 'node:fs';
import path from 'node:path';
import { ROLES } from '@zeqing/kernel';
import { OFFICERS, ruleOf } from '@zeqing/organisation';
import { openApiDocument } from '../src/openapi';
import { AccessObjects } from './support/access-objects';
import { attempt, expectedOf, OUTCOMES, outcomeOf, type Matrix, type Outcome } from './support/access-matrix';
import { CALLERS, departmentIdOf, type CallerName } from './support/demo-callers';
import { startDemoWorld, type DemoWorld } from './support/demo-world';
import { contractOf } from './support/openapi-contract';
import { handlersOf, routesOf, type Route } from './support/openapi-routes';

const FILE = path.join(__dirname, 'access-matrix.json');
const MATRIX = JSON.parse(fs.readFileSync(FILE, 'utf8')) as Matrix;
const SIGN_OUT = 'DELETE /api/v1/session';
const HOW = 'Judge it by policy.ts, design §10 and U26, then write it into apps/api/test/access-matrix.json.';

interface Cell {
  readonly route: string;
  readonly variant: string;
  readonly caller: CallerName;
  readonly outcome: Outcome;
}

let world: DemoWorld;
let cells: readonly Cell[];
let faults: readonly string[];

beforeAll(async () => {
  world = await startDemoWorld();
  ({ cells, faults } = await tryEverything());
}, 600_000);
afterAll(() => world.close());

/** Every route as every caller on every variant of its object; signing out comes last, it ends the caller. */
async function tryEverything(): Promise<{ cells: Cell[]; faults: string[] }> {
  const document = openApiDocument(world.api.app);
  const contract = contractOf(document);
  const last = (route: Route): number => Number(route.name === SIGN_OUT);
  const routes = [...routesOf(document)].sort((a, b) => last(a) - last(b));
  const named = {
    departmentId: await departmentIdOf(world.api, '市民政局'),
    personId: await personIdOf('minzheng.lianluo'),
  };
  const [tried, wrong]: [Cell[], string[]] = [[], []];
  for (const name of CALLERS) {
    const caller = world.caller(name);
    const objects = await AccessObjects.of(world, caller);
    for (const route of routes) {
      for (const [variant, make] of Object.entries(objects.variantsFor(route.name) ?? { '-': null })) {
        const answer = await attempt(world.port, caller, route.name, make === null ? null : await make(), named);
        tried.push({ route: route.name, variant, caller: name, outcome: outcomeOf(answer) });
        wrong.push(...contract.faultsOf(route, answer).map((fault) => `${name} ${route.name} ${variant}: ${fault}`));
      }
    }
  }
  return { cells: tried, faults: wrong };
}

async function personIdOf(login: string): Promise<string> {
  const [row] = await world.api.database.owner.query<{ id: string }[]>('SELECT id FROM person WHERE login = $1', [
    login,
  ]);
  return row?.id ?? '';
}

const told = ({ route, variant, caller, outcome }: Cell): string =>
  `${route} [${variant}] answers ${caller}: ${outcome}`;

describe('every route × every role × every kind of object', () => {
  it('is decided in the table', () => {
    const undecided = cells.filter((cell) => !expectedOf(MATRIX, cell.route, cell.variant, cell.caller));
    if (undecided.length > 0) throw new Error(`${undecided.map(told).join('\n')}\nNot decided yet. ${HOW}`);
  });

  it('answers as the table says', () => {
    const surprises = cells.filter((cell) => {
      const expected = expectedOf(MATRIX, cell.route, cell.variant, cell.caller);
      return expected !== undefined && expected !== cell.outcome;
    });
    expect(surprises.map(told)).toEqual([]);
  });

  it('holds nothing in the table that does not exist', () => {
    const tried = new Set(cells.map(({ route, variant, caller }) => `${route} ${variant} ${caller}`));
    const written = Object.entries(MATRIX).flatMap(([route, variants]) =>
      Object.entries(variants).flatMap(([variant, row]) =>
        OUTCOMES.flatMap((outcome) => (row[outcome] ?? []).map((caller) => `${route} ${variant} ${caller}`)),
      ),
    );
    expect(written.filter((cell) => !tried.has(cell))).toEqual([]);
    expect(new Set(written).size).toBe(written.length);
  });

  it('answers as the document promises', () => expect(faults).toEqual([]));
});

describe('the table', () => {
  const rows = Object.entries(MATRIX).flatMap(([route, variants]) =>
    Object.entries(variants).map(([variant, row]) => ({ route, variant, row })),
  );

  it('lets nobody past the door whose role does not hold the route’s permission', () => {
    const permissions = new Map(handlersOf(world.api.app).map(({ name, permission }) => [name, permission]));
    for (const { route, variant, row } of rows) {
      const permission = permissions.get(route);
      const holders: readonly string[] = permission ? ruleOf(permission).roles : CALLERS;
      const inside = [...(row.reached ?? []), ...(row.hidden ?? [])];
      expect([route, variant, inside.filter((caller) => !holders.includes(caller))]).toEqual([route, variant, []]);
      if (permission) expect([route, row.sign_in]).toEqual([route, ['anonymous']]);
    }
  });

  it('leaves no route to two of the three officers but those of their own account', () => {
    const shared = rows.filter(({ row }) => OFFICERS.filter((officer) => row.reached?.includes(officer)).length > 1);
    const permissions = new Map(handlersOf(world.api.app).map(({ name, permission }) => [name, permission]));
    const beyond = shared.filter(({ route }) => !['session.own', null].includes(permissions.get(route) ?? null));
    expect(beyond.map(({ route }) => route)).toEqual([]);
  });

  it('hides what is gone from everybody who may ask', () => {
    const gone = rows.filter(({ variant, route }) => variant === 'gone' && !route.includes('/calendar/regions/'));
    expect(gone.filter(({ row }) => row.reached?.length).map(({ route }) => route)).toEqual([]);
  });

  it('knows every role', () => expect(CALLERS).toEqual(['anonymous', ...ROLES]));
});
