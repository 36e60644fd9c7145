import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '@zeqing/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, type ProblemCode } from '../problems';
import { PROBLEM_TYPE, problemText } from './problem-document';
import { sendProblem } from './problem.filter';

/** What Fastify cannot route: percent-encoding that is none, or a part of the path longer than any of ours. */
export function refuseUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, { code: error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'route.unknown' : 'bad_request' });
}

/** What Node's parser refuses by code; everything else is plainly not HTTP. */
const PARSER_REFUSALS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers.too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'connection.timeout',
};

/** Bytes that are no HTTP request have no reply object: the problem is written to the socket, which then ends. */
export function refuseUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const code = PARSER_REFUSALS[error.code ?? ''] ?? 'bad_request';
  if (socket.writable) socket.write(rawAnswer(code));
  socket.destroySoon();
}

function rawAnswer(code: ProblemCode): string {
  const { status } = PROBLEMS[code];
  const body = problemText({ code }, 'zh', '', newId());
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Language: zh',
    'Connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
