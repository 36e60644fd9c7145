import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../../..');

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(path.join(REPOSITORY, folder, file), 'utf8'));
const found = (sources: readonly string[], pattern: RegExp): readonly string[] =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name));

const worker = sourcesIn('apps/worker/src');

describe('OpenRegister#3350: what acts on a day that has come', () => {
  it('has its caller in the worker, whichever round it is', () => {
    // A round asks for nothing and answers how many things it did.
    const rounds = found(sourcesIn('libs/requests/src'), /^ {2}(?:async )?(\w+)\(\): Promise<number>/gm);
    expect(rounds.length).toBeGreaterThan(8);
    expect(rounds.filter((round) => !worker.some((source) => source.includes(`.${round}()`)))).toEqual([]);
  });

  it('runs on a timer: every sweep that is written is one the worker provides', () => {
    const sweeps = found(worker, /@Sweeper\(\)\s+@Injectable\(\)\s+export class (\w+)/g);
    const provided = worker.map((source) => source.split('@Module(')[1] ?? '');
    expect(sweeps.length).toBeGreaterThan(10);
    expect(sweeps.filter((sweep) => !provided.some((text) => new RegExp(`\\b${sweep}\\b`).test(text)))).toEqual([]);
  });
});
