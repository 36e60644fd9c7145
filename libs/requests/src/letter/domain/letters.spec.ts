import fs from 'node:fs';
import path from 'node:path';
import { documentText } from '@zeqing/kernel';
import { everyLetter, A_REQUEST } from './letters.fixture';
import { LETTER_KINDS } from './letter-kinds';
import { REQUEST_LETTER_KINDS, REQUEST_LETTERS } from './request-letter-kinds';

const GOLDEN = path.join(__dirname, '..', 'golden');
const letters = [...everyLetter()];

it('writes a letter for every formal act', () => {
  const kinds = [...Object.values(LETTER_KINDS).flat(), 'outside_overdue', 'package'];
  expect(letters.map(([kind]) => kind).sort()).toEqual([...kinds].sort());
});

describe.each(letters)('the letter %s', (kind, document) => {
  const text = documentText(document).join('\n');

  it('says what its reviewed text says', () => {
    const file = path.join(GOLDEN, `${kind}.txt`);
    if (process.env['ZEQING_UPDATE_FIXTURES'] === '1') fs.writeFileSync(file, `${text}\n`);
    expect(`${text}\n`).toBe(fs.readFileSync(file, 'utf8'));
  });

  it('is marked as a draft, signed by a department, with the article it rests on', () => {
    expect(document.mark).toBe('草稿');
    expect(document.signature?.issuer).not.toBe('');
    if (!['outside_overdue', 'urging', 'urging_reply'].includes(kind))
      expect(text).toMatch(/《政务数据共享条例》第.+条/);
    if (document.documentNumber !== null) expect(document.documentNumber).toMatch(/〔2026〕/);
  });

  it('is punctuated as Chinese', () => {
    expect(text).not.toMatch(/[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]|null|undefined|。。|[，；]。/);
  });
});

describe('which letters there are', () => {
  const kindsOf = (changes: Partial<typeof A_REQUEST>) =>
    REQUEST_LETTER_KINDS.filter((kind) => REQUEST_LETTERS[kind].exists({ ...A_REQUEST, ...changes }));
  const nothing = {
    ...{ origin: null, supplement: null, extension: null, transfers: [], suspension: null },
    ...{ serviceChanges: [], disposal: null },
  };

  it('of a draft: its own', () => expect(kindsOf({ answer: null, clocks: [], life: nothing })).toEqual(['request']));

  it('follows what was done', () => {
    expect(kindsOf({})).toEqual(
      REQUEST_LETTER_KINDS.filter((kind) => !['agreement', 'partial_agreement', 'termination'].includes(kind)),
    );
  });

  it('leaves out what an authority would write where there is none', () => {
    expect(kindsOf({ authority: null })).toEqual(
      expect.not.arrayContaining(['extension_application', 'extension_decision', 'service_filing']),
    );
  });
});
