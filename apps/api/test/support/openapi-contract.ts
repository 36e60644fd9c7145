import type { OpenAPIObject } from '@nestjs/swagger';
import addFormats from 'ajv-formats';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { PROBLEMS, type ProblemCode } from '../../src/problems';
import type { HttpAnswer } from './http-call';
import { schemasOf, type Route } from './openapi-routes';

const OAUTH = 'POST /oauth/token';
const OAUTH_ERRORS = ['invalid_request', 'invalid_client', 'unsupported_grant_type', 'invalid_scope'];
const NO_BODY = new Set([204, 304]);

export interface Contract {
  /** What is wrong with an answer to a route; empty when it is as the document promises. */
  faultsOf(route: Route, answer: HttpAnswer): readonly string[];
}

/**
 * Judges answers by the document: a status it names, a body of its schema with no field it does not name, every
 * refusal a problem document (RFC 9457) with a code of ours; the token route refuses as RFC 6749 says. No 5xx.
 */
export function contractOf(document: OpenAPIObject): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: true, schemas: { document: sealed(document) } });
  addFormats(ajv);
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (route: Route, status: number, type: string): ValidateFunction => {
    const pointer = [
      'paths',
      route.path,
      route.method.toLowerCase(),
      'responses',
      String(status),
      'content',
      type,
      'schema',
    ];
    const ref = `document#/${pointer.map(escaped).join('/')}`;
    const known = validators.get(ref) ?? ajv.compile({ $ref: ref });
    validators.set(ref, known);
    return known;
  };
  return {
    faultsOf(route, answer) {
      if (answer.status >= 500) return [`${answer.status}: ${answer.text.slice(0, 300)}`];
      if (answer.status >= 400) return route.name === OAUTH ? oauthFaults(answer) : problemFaults(answer);
      if (NO_BODY.has(answer.status)) return answer.text === '' ? [] : ['a body where none may be'];
      const documented = route.operation.responses[String(answer.status)];
      if (!documented) return [`status ${answer.status} is not in the document`];
      const type = mediaType(answer);
      const media = documented.content?.[type];
      if (!media) return [`content type ${type} is not in the document`];
      if (!media.schema || type !== 'application/json') return [];
      const validate = validatorOf(route, answer.status, type);
      return validate(answer.json)
        ? []
        : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
    },
  };
}

export const mediaType = (answer: HttpAnswer): string =>
  (answer.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The document with every object closed: an answer may not tell more than is written. */
function sealed(document: OpenAPIObject): object {
  const copy = structuredClone(document);
  for (const schema of Object.values(schemasOf(copy)))
    if (schema.properties) Object.assign(schema, { additionalProperties: false });
  return copy;
}

/** What is wrong with a refusal as a problem document. */
export function problemFaults(answer: HttpAnswer): readonly string[] {
  if (mediaType(answer) !== 'application/problem+json')
    return [`${answer.status} as "${mediaType(answer)}": ${answer.text.slice(0, 200)}`];
  const body = (answer.json ?? {}) as Record<string, unknown>;
  const code = String(body['code']);
  if (!isCode(code)) return [`the problem code ${code} is not known`];
  const faults = [];
  if (PROBLEMS[code].status !== answer.status || body['status'] !== answer.status)
    faults.push(`${code} with ${answer.status}`);
  if (body['type'] !== `/api/problems/${code}`) faults.push(`type ${String(body['type'])} for ${code}`);
  if (typeof body['traceId'] !== 'string') faults.push('no traceId');
  return faults;
}

const isCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEMS, text);

function oauthFaults(answer: HttpAnswer): readonly string[] {
  // Fastify refuses what it cannot read before the route is asked.
  if (mediaType(answer) === 'application/problem+json') return problemFaults(answer);
  const { error } = (answer.json ?? {}) as { error?: unknown };
  return OAUTH_ERRORS.includes(String(error)) ? [] : [`no error of RFC 6749: ${answer.text.slice(0, 200)}`];
}
