import type { Id } from '@zeqing/kernel';
import type { Department } from './department';

/** Superior → those right below it in its line (条). */
export type Line = ReadonlyMap<Id, readonly Id[]>;

export function lineOf(departments: Iterable<Pick<Department, 'id' | 'lineSuperiorId'>>): Line {
  const below = new Map<Id, Id[]>();
  for (const { id, lineSuperiorId } of departments) {
    if (lineSuperiorId === null) continue;
    const level = below.get(lineSuperiorId);
    if (level === undefined) below.set(lineSuperiorId, [id]);
    else level.push(id);
  }
  return below;
}

/** Everybody below a department in its line, level by level; a circle in the data ends it. */
export function belowInLine(top: Id, line: Line): readonly Id[] {
  const found = new Set<Id>([top]);
  for (const id of found) for (const below of line.get(id) ?? []) found.add(below);
  found.delete(top);
  return [...found];
}
