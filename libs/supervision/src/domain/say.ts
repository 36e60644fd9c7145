/** A text in both languages; Chinese first. */
export interface Say {
  readonly zh: string;
  readonly en: string;
}
