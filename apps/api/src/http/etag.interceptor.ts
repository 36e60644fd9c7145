import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Gives an answer that carries a row version its strong ETag, and answers 304 to a reader who has it. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        const etag = etagOf(body);
        if (etag === null || reply.hasHeader('etag')) return body;
        void reply.header('etag', etag);
        if (request.method !== 'GET' || request.headers['if-none-match'] !== etag) return body;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}

function etagOf(body: unknown): string | null {
  const { version } = (body ?? {}) as { version?: unknown };
  return typeof version === 'number' ? `"v${version}"` : null;
}
