import type { FastifyInstance } from 'fastify';
import { ProblemException } from './problem.exception';

const WORKBOOK_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
] as const;
const FILE_TYPES = [...WORKBOOK_TYPES, 'text/csv'] as const;

/** `@RouteConfig(TAKES_FILES)`: the route's body is a workbook. */
export const TAKES_FILES = { takesFiles: WORKBOOK_TYPES } as const;
/** `@RouteConfig(TAKES_TABLES)`: the route's body is a workbook or a CSV file. */
export const TAKES_TABLES = { takesFiles: FILE_TYPES } as const;

interface FileRoute {
  readonly takesFiles?: readonly string[];
}

/** Files of up to `limit` bytes as bodies, read for the routes that take their type and refused unread by all others. */
export function acceptFiles(fastify: FastifyInstance, limit: number): void {
  for (const type of FILE_TYPES)
    fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limit }, (_request, body, done) =>
      done(null, body),
    );
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const { takesFiles = [] } = request.routeOptions.config as FileRoute;
    const isUnwanted = FILE_TYPES.some((file) => file === type) && !takesFiles.includes(type) && !request.is404;
    done(isUnwanted ? new ProblemException({ code: 'body.unsupported_type' }) : undefined);
  });
}
