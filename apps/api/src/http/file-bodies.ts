import type { FastifyInstance } from 'fastify';
import { ProblemException } from './problem.exception';

/** `@RouteConfig(TAKES_FILES)`: the route's body is a file. */
export const TAKES_FILES = { takesFiles: true } as const;

const WORKBOOK_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
  'text/csv',
];

/** Files of up to `limit` bytes as bodies, read for the routes that take them and refused unread by all others. */
export function acceptFiles(fastify: FastifyInstance, limit: number): void {
  for (const type of WORKBOOK_TYPES)
    fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limit }, (_request, body, done) =>
      done(null, body),
    );
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const { takesFiles = false } = request.routeOptions.config as { takesFiles?: boolean };
    const isUnwanted = WORKBOOK_TYPES.includes(type) && !takesFiles && !request.is404;
    done(isUnwanted ? new ProblemException({ code: 'body.unsupported_type' }) : undefined);
  });
}
