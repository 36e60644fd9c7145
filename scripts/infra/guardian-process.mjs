// Run by guardian.mjs. Reads one JSON message a line until the launcher is gone, then tidies up.
import fs from 'node:fs';
import readline from 'node:readline';
import { isSameProcess } from './process-identity.mjs';

const GRACE_MS = 20_000;
const processes = new Map();
const folders = new Set();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const handlers = {
  process: (message) => processes.set(message.pid, message),
  ended: ({ pid }) => processes.delete(pid),
  folder: ({ folder }) => folders.add(folder),
  removed: ({ folder }) => folders.delete(folder),
};

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    /* it ended in between */
  }
}

async function stopGroup(group) {
  const running = () => group.filter(({ pid, mark }) => isSameProcess(pid, mark));
  for (const { pid, signal } of running()) send(pid, signal);
  for (const end = Date.now() + GRACE_MS; running().length > 0 && Date.now() < end;) await pause(50);
  for (const { pid } of running()) send(pid, 'SIGKILL');
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  handlers[message.type](message);
}
const ranks = [...new Set([...processes.values()].map(({ rank }) => rank))].sort((a, b) => a - b);
for (const rank of ranks) await stopGroup([...processes.values()].filter((entry) => entry.rank === rank));
for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
