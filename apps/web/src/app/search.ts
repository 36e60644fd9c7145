/** What stands behind the `?`: plain words, so that an address can be read, kept and sent. All values are texts. */
export type Search = Readonly<Record<string, string | undefined>>;

export const readSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(search).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  );
  const text = new URLSearchParams(kept).toString();
  return text === '' ? '' : `?${text}`;
}

/** `validateSearch: only('q', 'state')`: the words a screen understands; others are dropped. */
export function only<Word extends string>(...words: readonly Word[]) {
  return (raw: Readonly<Record<string, unknown>>): { [Key in Word]?: string | undefined } => {
    const known = words.map((word) => [word, raw[word]] as const).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(known) as { [Key in Word]?: string };
  };
}
