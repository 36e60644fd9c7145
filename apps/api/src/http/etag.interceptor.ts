import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/**
 * Gives an answer that carries a row version its ETag, for the If-Match of the next act. It is no key of a cache: what an
 * answer says beside the row (days left, the grant, what is open to the reader) changes without the row, so nobody is
 * answered 304 by it and nothing is stored. Routes with an ETag of their own (availability) say themselves how long they may be kept.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        const hasOwn = reply.hasHeader('etag');
        if (!reply.hasHeader('cache-control')) void reply.header('cache-control', hasOwn ? 'no-cache' : 'no-store');
        const etag = etagOf(body);
        if (etag !== null && !hasOwn) void reply.header('etag', etag);
        return body;
      }),
    );
  }
}

function etagOf(body: unknown): string | null {
  const { version } = (body ?? {}) as { version?: unknown };
  return typeof version === 'number' ? `"v${version}"` : null;
}
