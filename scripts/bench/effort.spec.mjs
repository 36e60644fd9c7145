import { effortOf, readArguments } from './effort.mjs';

const KNOWN = ['S1', 'S8', 'S12'];

describe('what a bench is asked to do', () => {
  it('runs everything once and whole when nothing is said', () => {
    expect(readArguments([], KNOWN, 'S8')).toEqual({ only: KNOWN, quick: false, unknown: [] });
  });

  it('runs what is named, in the order it is named', () => {
    expect(readArguments(['--only', 'S12,S8,S1'], KNOWN, 'S8').only).toEqual(['S12', 'S8', 'S1']);
  });

  it('a quick run leaves what ends the others to the end', () => {
    expect(readArguments(['--quick'], KNOWN, 'S8')).toEqual({ only: ['S1', 'S12', 'S8'], quick: true, unknown: [] });
    expect(readArguments(['--quick', '--only', 'S8,S1'], KNOWN, 'S8').only).toEqual(['S8', 'S1'].reverse());
  });

  it('tells the names nobody knows, and that none was given', () => {
    expect(readArguments(['--only', 'S1,S99'], KNOWN).unknown).toEqual(['S99']);
    expect(readArguments(['--only'], KNOWN).unknown).toEqual(['']);
  });
});

describe('how much a run measures', () => {
  it('a whole run is of the size the targets speak of', () => {
    expect(effortOf(false)).toMatchObject({
      quick: false,
      rounds: 5,
      largeCatalogue: { entries: 340_000, grants: 1_000_000 },
      broughtCatalogue: { entries: 340_000, departments: 1_000 },
      openClocks: 1_000_000,
      dueRungs: 1_000,
      boardRequests: 50_000,
      itemsInTables: 100_000,
    });
  });

  it('a quick run has less of everything, and leaves nothing out', () => {
    const [whole, quick] = [effortOf(false), effortOf(true)];
    expect(Object.keys(quick)).toEqual(Object.keys(whole));
    const numbers = Object.keys(whole).filter((name) => typeof whole[name] === 'number');
    for (const name of numbers) expect([name, quick[name] > 0 && quick[name] < whole[name]]).toEqual([name, true]);
  });
});
