import { openApiDocument } from '../src/openapi';
import { startDemoWorld, type DemoWorld } from './support/demo-world';
import { handlersOf, routesOf } from './support/openapi-routes';
let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld();
}, 120_000);
afterAll(() => world.close());
it('x', () => {
  const document = openApiDocument(world.api.app);
  const names = new Set(routesOf(document).map((r) => r.name));
  const undocumented = handlersOf(world.api.app)
    .map((h) => h.name)
    .filter((n) => !names.has(n));
  console.error(undocumented, names.size, handlersOf(world.api.app).length, handlersOf(world.api.app).slice(0, 5));
});
