import type { WrittenItem, WrittenOneThing } from '../domain/written-model';

/** A part of the service model as a file holds it. */
export interface WholeModel {
  readonly items: readonly WrittenItem[];
  readonly templates: readonly WrittenItem[];
  readonly oneThings: readonly WrittenOneThing[];
}
