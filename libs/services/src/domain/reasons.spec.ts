import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCKER_TEXTS } from './blocker-texts';
import { BLOCKER_CODES } from './readiness-answer';
import { REASON_CODES, sayFor } from './reasons';

const DOCUMENT = readFileSync(join(__dirname, '../../../../docs/reason-codes.md'), 'utf8');

/** The codes of a section's table, first column. */
const documented = (heading: string): string[] => {
  const section = DOCUMENT.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, code]) => code ?? '');
};

describe('reason codes', () => {
  it('stand in the document, each once and no other', () => {
    expect(documented('Readiness: the counter').sort()).toEqual([...REASON_CODES].sort());
    expect(documented('Readiness: blockers').sort()).toEqual([...BLOCKER_CODES].sort());
  });

  it.each(BLOCKER_CODES)('%s reads the same in the document and on the screen', (code) => {
    expect(DOCUMENT).toMatch(new RegExp(`^\\| \`${code}\` \\|.*\\| ${BLOCKER_TEXTS[code].zh} \\|$`, 'm'));
  });

  it.each(REASON_CODES)('%s gives the clerk a sentence about the material in both languages', (reason) => {
    const { zh, en } = sayFor(reason, '结婚证 $&');
    expect(zh).toContain('结婚证 $&');
    expect(en).toContain('结婚证 $&');
    expect(`${zh}${en}`).not.toContain('{');
  });
});
