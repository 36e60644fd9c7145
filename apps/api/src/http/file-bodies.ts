import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
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

/** `@RouteConfig(TAKES_LONG_TABLES)`: the body is a CSV file of any length, which the route reads as it comes. */
export const TAKES_LONG_TABLES = { takesFiles: ['text/csv'], isRead: false } as const;

/** `@RouteConfig(TAKES_LONG_JSON)`: the body may hold a department's whole model. Bytes. */
export const TAKES_LONG_JSON = { longest: 8 << 20 } as const;

interface FileRoute {
  readonly takesFiles?: readonly string[];
  /** False: the body is handed over as a stream, to whom the guards let in. */
  readonly isRead?: boolean;
  /** Of a JSON body that may be longer than others. */
  readonly longest?: number;
}

/**
 * Files of up to `limit` bytes as bodies, read for the routes that take their type and refused unread by all others; and
 * JSON as long as its route takes.
 */
export function acceptFiles(fastify: FastifyInstance, limit: number): void {
  for (const type of WORKBOOK_TYPES)
    fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limit }, (_request, body, done) =>
      done(null, body),
    );
  fastify.addContentTypeParser('text/csv', (request: FastifyRequest, payload: IncomingMessage, done) => {
    if ((request.routeOptions.config as FileRoute).isRead === false) done(null, payload);
    else
      wholeOf(payload, limit).then(
        (body) => done(null, body),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
  });
  fastify.addHook('onRoute', (route) => {
    const { longest } = (route.config ?? {}) as FileRoute;
    if (longest !== undefined) route.bodyLimit = longest;
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const { takesFiles = [] } = request.routeOptions.config as FileRoute;
    const isUnwanted = FILE_TYPES.some((file) => file === type) && !takesFiles.includes(type) && !request.is404;
    done(isUnwanted ? new ProblemException({ code: 'body.unsupported_type' }) : undefined);
  });
}

/** The whole body; refused as soon as it is longer than `limit` bytes. */
async function wholeOf(payload: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of payload) {
    size += part.length;
    if (size > limit)
      throw Object.assign(new Error('the body is too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
