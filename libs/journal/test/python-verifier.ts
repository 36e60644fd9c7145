import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve(__dirname, '../verifier/verify_journal.py');

export const hasPython = spawnSync('python3', ['--version']).status === 0;

export interface PythonVerdict {
  readonly rows: number;
  readonly last: number;
  readonly lastHash: string;
  readonly faults: readonly [string, number | null][];
}

/** What the second, independent verifier says of the lines. */
export function pythonVerdict(lines: readonly string[]): PythonVerdict {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zeqing-export-'));
  try {
    const file = path.join(folder, 'export.ndjson');
    fs.writeFileSync(file, lines.join(''));
    const run = spawnSync('python3', [PROGRAM, file], { encoding: 'utf8' });
    if (run.stdout === '') throw new Error(run.stderr);
    return JSON.parse(run.stdout) as PythonVerdict;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
