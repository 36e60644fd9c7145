// The guardian is a tiny process that outlives us: when we are killed without warning (SIGKILL, out of memory)
// its standard input ends, and it stops what we had started and removes throw-away folders.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startMark } from './process-identity.mjs';

let guardian;

function tell(message) {
  if (!guardian) {
    guardian = spawn(process.execPath, [fileURLToPath(new URL('./guardian-process.mjs', import.meta.url))], {
      detached: true, // Ctrl-C in the terminal must not reach it
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    guardian.on('error', () => {});
    guardian.stdin.on('error', () => {}); // without a guardian everything still works, only less tidily
    guardian.stdin.unref?.();
    guardian.unref();
  }
  guardian.stdin.write(`${JSON.stringify(message)}\n`);
}

/** Asks that this process be stopped if we vanish; groups are stopped in ascending `rank`. */
export const guardProcess = (pid, { signal, rank }) =>
  tell({ type: 'process', pid, mark: startMark(pid), signal, rank });
export const releaseProcess = (pid) => tell({ type: 'ended', pid });
export const guardFolder = (folder) => tell({ type: 'folder', folder });
export const releaseFolder = (folder) => tell({ type: 'removed', folder });
