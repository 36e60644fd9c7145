/** What is said of each event: by its subject, then by its act. */
export type EventWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is said of an event of this type; null when it is not known. */
export function eventWords(words: EventWords, type: string): string | null {
  const [subject = '', act = ''] = type.split('.');
  return words[subject]?.[act] ?? null;
}
