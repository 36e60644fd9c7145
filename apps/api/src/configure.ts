import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@zeqing/kernel';
import type { FastifyInstance } from 'fastify';
import { acceptFiles } from './http/file-bodies';
import { QuickLookUp } from './availability/quick-look-up';
import { refuseUnreadable, refuseUnroutable } from './http/unreadable';
import { setUpOpenApi } from './openapi';
import { QueueBoard } from './queue-board/queue-board';
import { serveWeb } from './web/web-pages';

const MIB = 1 << 20;
const JSON_LIMIT = MIB;
const WORKBOOK_LIMIT = 20 * MIB;

/** Everything comes from here. Plain http stays plain: TLS is the balancer's, and a trial machine has none. */
const CONTENT_POLICY = {
  'default-src': ["'self'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  // antd writes its style sheets at run time (ADR 17); scripts come from files of ours only.
  'style-src': ["'self'", "'unsafe-inline'"],
};

/** The HTTP server: its limits, and an id for every request that goes into answers, logs and the journal. */
export function makeAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    requestTimeout: 60_000,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: refuseUnroutable,
    clientErrorHandler: refuseUnreadable,
  });
}

/** Everything around the routes, the same in the product and in the tests. Call before listening. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  app.get(QuickLookUp, { strict: false }).mount(fastify); // before what its answers do without
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY } });
  acceptFiles(fastify, WORKBOOK_LIMIT);
  await app.get(QueueBoard).mount(fastify);
  await serveWeb(fastify);
  app.enableShutdownHooks();
  setUpOpenApi(app);
}
