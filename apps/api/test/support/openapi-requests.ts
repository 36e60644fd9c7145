import fc, { type Arbitrary } from 'fast-check';
import type { HttpCall } from './http-call';
import {
  BAD_PAIRS,
  BAD_SEGMENTS,
  CONTENT_TYPES,
  HOSTILE_TEXTS,
  IF_MATCHES,
  OTHER_HEADERS,
  RAW_BODIES,
  WORKBOOKS,
} from './hostile-inputs';
import { hostileValue, spoiled, valueOf, type Known } from './openapi-arbitrary';
import type { Parameter, Route, Schema } from './openapi-routes';

type Schemas = Readonly<Record<string, Schema>>;
type Headers = Readonly<Record<string, string>>;

/** Where a generated request is hostile; the other parts are as the document asks, so that the fault is looked for. */
const SPOILED = ['nothing', 'path', 'query', 'headers', 'body', 'body', 'everything'] as const;
type Part = Exclude<(typeof SPOILED)[number], 'nothing' | 'everything'>;

/** Requests to a route: one in seven as the document asks, the rest with something hostile in one or all of their parts. */
export function requestsTo(route: Route, schemas: Schemas, known: Known): Arbitrary<HttpCall> {
  return fc.constantFrom(...SPOILED).chain((spoiledPart) => {
    const isHostile = (part: Part): boolean => spoiledPart === part || spoiledPart === 'everything';
    const keyed = fc.nat().map((number) => ({ 'idempotency-key': `k${number}` }));
    const other = isHostile('headers') ? fc.constantFrom(...OTHER_HEADERS) : fc.oneof(fc.constant({}), keyed);
    const parts = {
      path: pathOf(route, schemas, known, isHostile('path')),
      query: queryOf(route, schemas, known, isHostile('query')),
      headers: headersOf(route, isHostile('headers')),
      body: bodyOf(route, schemas, known, isHostile('body')),
      other,
    };
    return fc.record(parts).map(({ path, query, headers, body, other: more }) => ({
      method: route.method,
      path: query === '' ? path : `${path}?${query}`,
      headers: { ...more, ...headers, ...body.headers },
      ...(body.text === undefined ? {} : { body: body.text }),
    }));
  });
}

const parametersIn = (route: Route, place: string): readonly Parameter[] =>
  (route.operation.parameters ?? []).filter((parameter) => parameter.in === place);

function pathOf(route: Route, schemas: Schemas, known: Known, isHostile: boolean): Arbitrary<string> {
  const parameters = parametersIn(route, 'path');
  const segments = parameters.map(({ name, schema = {} }) => {
    const honest = name === 'id' ? fc.constantFrom(...known.ids) : valueOf(schema, schemas, known);
    const written = honest.map((value) => encodeURIComponent(wellFormed(value)));
    return isHostile ? fc.oneof(fc.uuid({ version: 7 }), fc.constantFrom(...BAD_SEGMENTS)) : written;
  });
  return fc
    .tuple(...segments)
    .map((parts) =>
      parameters.reduce((path, { name }, index) => path.replace(`{${name}}`, () => parts[index] ?? ''), route.path),
    );
}

/** What is optional is mostly left out: one wrong value refuses the whole call. */
function queryOf(route: Route, schemas: Schemas, known: Known, isHostile: boolean): Arbitrary<string> {
  const pairs = parametersIn(route, 'query').map(({ name, schema = {}, required = false }) => {
    const honest = valueOf(schema, schemas, known);
    const short = HOSTILE_TEXTS.filter((text) => text.length < 1_000);
    const value = isHostile ? fc.oneof(honest, fc.constantFrom(...short)) : honest;
    const pair = value.map((one) => `${name}=${encodeURIComponent(wellFormed(one))}`);
    const left = fc.constant('');
    return required ? pair : fc.oneof({ weight: 4, arbitrary: left }, { weight: 1, arbitrary: pair });
  });
  const extra = isHostile ? fc.constantFrom('', ...BAD_PAIRS) : fc.constant('');
  return fc.tuple(...pairs, extra).map((parts) => parts.filter((part) => part !== '').join('&'));
}

/** A lone surrogate cannot be percent-encoded; its three bytes stand in BAD_SEGMENTS and BAD_PAIRS. */
const wellFormed = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value)).toWellFormed();

function headersOf(route: Route, isHostile: boolean): Arbitrary<Headers> {
  if (!parametersIn(route, 'header').some(({ name }) => name === 'If-Match')) return fc.constant({});
  const seen = fc.constantFrom('"v1"', '"v2"', '"v3"', '"v4"');
  const said = (isHostile ? fc.constantFrom(...IF_MATCHES) : seen).map((version) => ({ 'if-match': version }));
  return isHostile ? fc.oneof({ weight: 4, arbitrary: said }, { weight: 1, arbitrary: fc.constant({}) }) : said;
}

interface Body {
  readonly headers: Headers;
  readonly text?: string;
}

function bodyOf(route: Route, schemas: Schemas, known: Known, isHostile: boolean): Arbitrary<Body> {
  const content = route.operation.requestBody?.content ?? {};
  const [type] = Object.keys(content);
  const raw = fc
    .tuple(fc.constantFrom(...RAW_BODIES), fc.constantFrom('application/json', ...CONTENT_TYPES))
    .map(([text, as]) => ({ text, headers: { 'content-type': as } }));
  if (type === undefined) return isHostile && route.method !== 'GET' ? raw : fc.constant({ headers: {} });
  const schema = content[type]?.schema ?? {};
  const written = (value: unknown): Body => ({ text: textAs(type, value), headers: { 'content-type': type } });
  if (schema.format === 'binary') return fc.oneof(fc.constantFrom(...WORKBOOKS).map(written), raw);
  const valid = valueOf(schema, schemas, known);
  if (!isHostile) return valid.map(written);
  const value = fc.oneof(
    { weight: 6, arbitrary: valid.chain(spoiled) },
    { weight: 1, arbitrary: valid.map((one) => ({ ...(one as object), isAdmin: true })) },
    { weight: 1, arbitrary: hostileValue() },
  );
  return fc.oneof({ weight: 4, arbitrary: value.map(written) }, { weight: 1, arbitrary: raw });
}

function textAs(type: string, value: unknown): string {
  if (type === 'application/x-www-form-urlencoded') return formText(value);
  return type === 'application/json' ? JSON.stringify(value) : String(value);
}

const formText = (value: unknown): string =>
  Object.entries(value ?? {})
    .map((pair) => pair.map((part) => encodeURIComponent(wellFormed(part))).join('='))
    .join('&');
