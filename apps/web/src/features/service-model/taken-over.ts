import type { WrittenItem } from './written-draft';

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A part just added to a list of the form may be undefined there. */
type Parts = readonly (Part | undefined)[];
const isParts = (value: unknown): value is Parts =>
  Array.isArray(value) && value.every((part) => part === undefined || isPart(part));

/** A field left empty is held in several ways, which say the same. */
const said = (value: unknown): unknown =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;

function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = [said(one), said(other)];
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  if (isPart(a) && isPart(b)) return [...Object.keys(a), ...Object.keys(b)].every((name) => isSame(a[name], b[name]));
  return a === b;
}

/** What a part of a list is known by: its code, or of a use or a way what it is for and of which datum. */
function keyOf({ code, kind, use, evidenceTypeCode, earlierItemCode, need }: Part): string | null {
  if (said(code) !== undefined) return String(code);
  const datum = isPart(need) ? need['evidenceTypeCode'] : evidenceTypeCode;
  return kind === undefined && datum === undefined ? null : JSON.stringify([kind, use, datum, earlierItemCode ?? null]);
}

const byKey = (parts: Parts): ReadonlyMap<string | null, Part> =>
  new Map(parts.flatMap((part = {}) => (keyOf(part) === null ? [] : [[keyOf(part), part]])));

/** Lists part by part: what is typed stays at its place, what is new among the taken follows. */
function mergedParts(sent: Parts, typed: Parts, taken: Parts): Parts {
  const [was, now, is] = [byKey(sent), byKey(typed), byKey(taken)];
  return [
    ...typed.map((part = {}) => {
      const [before, after] = [was.get(keyOf(part)), is.get(keyOf(part))];
      return after === undefined ? part : (merged(before ?? {}, part, after) as Part);
    }),
    ...[...is].flatMap(([key, part]) => (was.has(key) || now.has(key) ? [] : [part])),
  ];
}

function merged(sent: unknown, typed: unknown, taken: unknown): unknown {
  if (typed === undefined || isSame(typed, sent)) return taken;
  if (isParts(typed) && isParts(taken)) return mergedParts(isParts(sent) ? sent : [], typed, taken);
  if (!isPart(typed) || !isPart(taken)) return typed;
  const before = isPart(sent) ? sent : {};
  return Object.fromEntries(
    [...new Set([...Object.keys(taken), ...Object.keys(typed)])].map((name) => [
      name,
      merged(before[name], typed[name], taken[name]),
    ]),
  );
}

/**
 * The item with what was taken over while somebody went on typing: a field that changed since it was sent stays as it
 * is typed. Only the word that the list of materials is complete was said of another list (U1).
 */
export const takenOver = (sent: WrittenItem, typed: WrittenItem, taken: WrittenItem): WrittenItem => ({
  ...(merged(sent, typed, taken) as WrittenItem),
  completeForGuide: taken.completeForGuide ?? null,
});
