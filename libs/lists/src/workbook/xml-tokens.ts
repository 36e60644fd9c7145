import { WorkbookRefused } from './workbook-refused';

/** What the reader is told, in document order. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}
export type Attributes = (name: string) => string | undefined;

const MAX_TAG = 1 << 20;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * A streaming reader of the XML spreadsheets are made of. It knows no DTD: a DOCTYPE is refused, so no entity can be
 * declared, expanded or fetched; only the five named entities and character references exist.
 */
export class XmlTokens {
  #rest = '';

  constructor(private readonly handler: XmlHandler) {}

  push(chunk: string): void {
    this.#rest += chunk;
    let at = 0;
    for (;;) {
      const next = this.#token(at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = this.#rest.slice(at);
    if (this.#rest.length > MAX_TAG) throw new WorkbookRefused('lists.workbook_unreadable');
  }

  /** Throws when the document ends within a tag. */
  end(): void {
    if (this.#rest.trim() !== '') throw new WorkbookRefused('lists.workbook_unreadable');
  }

  /** Handles the token at `from`; answers where the next begins, -1 when the token is not complete yet. */
  #token(from: number): number {
    const text = this.#rest;
    if (from >= text.length) return -1;
    if (text[from] !== '<') return this.#characters(from);
    if (text.startsWith('<!--', from)) return after(text, '-->', from);
    if (text.startsWith('<![CDATA[', from)) return this.#cdata(from);
    if (text.startsWith('<!', from)) {
      if (text.length - from < 9) return -1; // may still become <!-- or <![CDATA[
      throw new WorkbookRefused('lists.workbook_doctype');
    }
    if (text.startsWith('<?', from)) return after(text, '?>', from);
    const end = tagEnd(text, from);
    if (end < 0) return -1;
    this.#tag(text.slice(from + 1, end));
    return end + 1;
  }

  #characters(from: number): number {
    const end = this.#rest.indexOf('<', from);
    if (end < 0) return -1;
    this.handler.text(decode(this.#rest.slice(from, end)));
    return end;
  }

  #cdata(from: number): number {
    const end = this.#rest.indexOf(']]>', from);
    if (end < 0) return -1;
    this.handler.text(this.#rest.slice(from + 9, end));
    return end + 3;
  }

  #tag(body: string): void {
    if (body.startsWith('/')) {
      this.handler.close(localName(body.slice(1).trim()));
      return;
    }
    const isEmpty = body.endsWith('/');
    const space = body.search(/[\s/]/);
    const name = localName(space < 0 ? body : body.slice(0, space));
    this.handler.open(name, attributesOf(space < 0 ? '' : body.slice(space)));
    if (isEmpty) this.handler.close(name);
  }
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

/** The `>` that ends the tag: one inside quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let index = from + 1; index < text.length; index++) {
    const character = text[index];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf =
  (text: string): Attributes =>
  (wanted) => {
    for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      if (name === wanted || name.endsWith(`:${wanted}`)) return decode(double ?? single ?? '');
    return undefined;
  };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
