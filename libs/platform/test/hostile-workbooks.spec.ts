import { readWorkbookInChild } from '../src/workbook/read-in-child';
import { checkPackage } from '../src/workbook/zip-check';
import { TOLD_BY_CONTENTS, TOLD_BY_READING } from './hostile-books';
import { aBook, aSheet } from './raw-books';

describe('a file that cannot be unpacked safely', () => {
  it.each(TOLD_BY_CONTENTS)('is refused as %s by its table of contents', async (fault, make) => {
    const bytes = make();
    expect(await checkPackage(bytes)).toBe(fault);
    expect(await readWorkbookInChild(bytes)).toEqual({ fault });
  });
});

describe('a file that shows its malice only while it is read', () => {
  it.each(TOLD_BY_READING)('ends as %s', async (fault, make) => {
    expect(await readWorkbookInChild(make())).toEqual({ fault });
  });

  it('ends when it takes too long, without this process', async () => {
    const slow = aBook(aSheet(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('')));
    expect(await readWorkbookInChild(slow, { patienceMilliseconds: 1 })).toEqual({ fault: 'timeout' });
  });

  it('is just an empty sheet with 1,048,576 empty rows', async () => {
    const empty = aBook(aSheet(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('')));
    expect(await readWorkbookInChild(empty)).toEqual({ sheets: [{ name: 'S', rows: [], merges: [], beyond: null }] });
  });
});
