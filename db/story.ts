import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Cast, type DemoCredentials } from './story/cast';
import type { Send } from './story/player';
import { Stage } from './story/stage';
import { tellStory } from './story/tell-story';

const DEFAULT_PORT = '3000';

/** `node dist/db/story.js [url]`: tells the story against the running product. */
async function main(): Promise<void> {
  const { PORT, ZEQING_HOME } = process.env;
  const base = process.argv[2] ?? `http://127.0.0.1:${PORT ?? DEFAULT_PORT}`;
  const file = path.resolve(ZEQING_HOME ?? '.local', 'demo-credentials.json');
  const credentials = JSON.parse(await readFile(file, 'utf8')) as DemoCredentials;
  const send: Send = async ({ method, path: route, headers, body }) => {
    const sent = typeof body === 'string' || body === null ? body : new Uint8Array(body);
    const reply = await fetch(`${base}${route}`, { method, headers, body: sent });
    return { status: reply.status, headers: Object.fromEntries(reply.headers), text: await reply.text() };
  };
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  await tellStory(new Stage(new Cast(send, credentials), tell));
}

main().catch((error: unknown) => {
  const told = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `${told}\nIs the product running? Start it with \`npm start\` (the same PORT and ZEQING_HOME).\n`,
  );
  process.exit(1);
});
