/** One sentence in both languages of the screens. */
export interface Say {
  readonly zh: string;
  readonly en: string;
}
