import { SaxesParser } from 'saxes';
import { WorkbookRefused } from './workbook-refused';

/** What a reader of one part is told, in document order. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}
export type Attributes = (name: string) => string | undefined;

/** Elements within one another; a worksheet has less than ten. */
const MAX_DEPTH = 64;

/**
 * Streams one part of a workbook into its handler. Well-formedness is the parser's strict business; ours is to refuse
 * a document type, so that no entity can be declared, expanded or fetched (ADR 8). Faults are thrown as
 * `WorkbookRefused`.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #depth = 0;

  constructor(handler: XmlHandler) {
    this.#parser.on('error', () => {
      throw new WorkbookRefused('unreadable');
    });
    this.#parser.on('doctype', () => {
      throw new WorkbookRefused('doctype');
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      if (++this.#depth > MAX_DEPTH) throw new WorkbookRefused('unreadable');
      handler.open(localName(name), (wanted) => attributes[wanted] ?? prefixed(attributes, wanted));
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#depth -= 1;
      handler.close(localName(name));
    });
    this.#parser.on('text', (text) => handler.text(text));
    this.#parser.on('cdata', (text) => handler.text(text));
  }

  push(chunk: string): void {
    this.#parser.write(chunk);
  }

  /** Throws when the document is not complete. */
  end(): void {
    this.#parser.close();
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `r:id`, whatever the file calls the namespace. */
function prefixed(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  for (const name in attributes) if (name.endsWith(`:${wanted}`)) return attributes[name];
  return undefined;
}
