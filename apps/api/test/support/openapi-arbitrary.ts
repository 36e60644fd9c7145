import fc, { type Arbitrary } from 'fast-check';
import { HOSTILE_TEXTS } from './hostile-inputs';
import type { Schema } from './openapi-routes';

/** Values of the world a generated request may name, so that some of them get past "not found". */
export interface Known {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

const MAX_ELEMENTS = 3;
const DAYS = ['2026-11-23', '2026-12-31', '2027-01-01', '2027-11-22'];

/** Values of a schema as the document states it; what the document leaves open is short text. */
export function valueOf(schema: Schema, schemas: Readonly<Record<string, Schema>>, known: Known): Arbitrary<unknown> {
  const inner = (part: Schema): Arbitrary<unknown> => valueOf(part, schemas, known);
  if (schema.$ref) return inner(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(inner));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(inner)).map((parts) => Object.assign({}, ...parts) as object);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['string']);
  return fc.oneof(...types.map((type) => valueOfType(type, schema, inner, known)));
}

function valueOfType(
  type: string,
  schema: Schema,
  inner: (part: Schema) => Arbitrary<unknown>,
  known: Known,
): Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000, 1_000_000) });
    case 'array':
      return fc.array(inner(schema.items ?? {}), { maxLength: MAX_ELEMENTS });
    case 'object':
      return objectOf(schema, inner);
    default:
      return textOf(schema, known);
  }
}

function objectOf(schema: Schema, inner: (part: Schema) => Arbitrary<unknown>): Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part)] as const);
  return fc.record(Object.fromEntries(properties), {
    requiredKeys: [...(schema.required ?? [])],
    noNullPrototype: true,
  });
}

function textOf(schema: Schema, known: Known): Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...known.ids), fc.uuid({ version: 7 }));
  if (schema.format === 'date') return fc.constantFrom(...DAYS);
  if (schema.format === 'password') return fc.constant('Jiashe-2026hao');
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern, 'u'));
  return fc.oneof(fc.constantFrom(...known.texts), fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }));
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

/** Values of the wrong kind, size or shape for any field. */
export const hostileValue = (): Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...HOSTILE_TEXTS),
    fc.constantFrom<unknown>(
      null,
      [],
      [[]],
      [null],
      [{}],
      {},
      true,
      false,
      deep(40),
      Array.from({ length: 60_000 }, () => 1),
    ),
    fc.constantFrom(0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324),
    fc.jsonValue({ maxDepth: 3 }),
  );

/** A value with one place in it, at any depth, made hostile. */
export function spoiled(value: unknown): Arbitrary<unknown> {
  const places = placesOf(value);
  return fc
    .tuple(fc.nat({ max: Math.max(0, places.length - 1) }), hostileValue())
    .map(([index, poison]) => replaced(value, places[index] ?? [], poison));
}

type Place = readonly (string | number)[];

function placesOf(value: unknown, at: Place = []): readonly Place[] {
  if (value === null || typeof value !== 'object') return [at];
  const inner = Array.isArray(value)
    ? value.flatMap((element: unknown, index) => placesOf(element, [...at, index]))
    : Object.entries(value).flatMap(([name, part]) => placesOf(part, [...at, name]));
  return at.length === 0 ? inner : [at, ...inner];
}

function replaced(value: unknown, place: Place, poison: unknown): unknown {
  const [first, ...rest] = place;
  if (first === undefined) return poison;
  if (Array.isArray(value))
    return value.map((element: unknown, index) => (index === first ? replaced(element, rest, poison) : element));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, part]) => [
      name,
      name === first ? replaced(part, rest, poison) : (part as unknown),
    ]),
  );
}
