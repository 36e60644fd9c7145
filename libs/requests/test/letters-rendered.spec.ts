import { DocumentRenderer } from '@zeqing/platform';
import { everyLetter } from '../src/letter/domain/letters.fixture';

const renderer = new DocumentRenderer();
afterAll(() => renderer.onModuleDestroy());

it.each([
  ['docx', 'PK'],
  ['pdf', '%PDF-'],
] as const)('every kind of letter is set as %s, with every character in the font', async (format, beginning) => {
  for (const [kind, document] of everyLetter()) {
    const made = await renderer.render(document, format);
    const begins = made?.bytes.subarray(0, beginning.length).toString('latin1');
    expect([kind, begins, made?.missing]).toEqual([kind, beginning, []]);
  }
});
