/** How large a made-up catalogue is; the same numbers make the same bytes. */
export interface CatalogueSize {
  readonly entries: number;
  readonly departments: number;
  readonly seed: number;
}
export function departmentName(n: number): string;
export function catalogueParts(size: CatalogueSize): Generator<string>;
