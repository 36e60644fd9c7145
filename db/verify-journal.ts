import fs from 'node:fs';
import { CheckpointCheck, JournalVerifier, readCheckpointFile } from '@zeqing/journal';

const USAGE = `usage: node dist/db/verify-journal.js <export.ndjson> [<checkpoint.json> <public-key.pem>]
Verifies a journal export offline (docs/journal-format.md). Exit code 0: sound, 1: faults found, 2: cannot be checked.
`;

/** Splits at line feeds only: other line separators may stand inside a text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of fs.createReadStream(file, { encoding: 'utf8' })) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

async function main(): Promise<number> {
  const [exported, checkpointPath, keyPath] = process.argv.slice(2);
  if (!exported || (checkpointPath && !keyPath)) {
    process.stderr.write(USAGE);
    return 2;
  }
  let check: CheckpointCheck | null = null;
  if (checkpointPath && keyPath) {
    const checkpoint = readCheckpointFile(fs.readFileSync(checkpointPath, 'utf8'), fs.readFileSync(keyPath, 'utf8'));
    if (checkpoint === null) {
      process.stdout.write('the checkpoint is not signed with this key\n');
      return 1;
    }
    check = new CheckpointCheck(checkpoint);
  }
  const verifier = new JournalVerifier((seq, hash) => check?.onRow(seq, hash));
  for await (const line of linesOf(exported)) verifier.feed(line);
  const verdict = verifier.end();
  const faults = [...verdict.faults.map(({ code, seq }) => (seq === null ? code : `${code} at ${seq}`))];
  const checkpointFault = check?.fault() ?? null;
  if (checkpointFault !== null) faults.push(checkpointFault);
  for (const fault of faults) process.stdout.write(`fault: ${fault}\n`);
  process.stdout.write(`${verdict.rows} rows, last ${verdict.last} ${verdict.lastHash}, ${faults.length} faults\n`);
  return faults.length === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
