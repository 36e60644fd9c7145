import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { localDate, localDateOf } from '@zeqing/kernel';

/** Written by `npm run demo:reset -- --day 2026-10-30`. */
export const DEMO_DAY_FILE = 'demo-day';
const MORNING = 'T09:30:00+08:00';

/**
 * The instant the demonstration is told up to: now, or the morning of the day that was chosen when it was reset, so that everything in it
 * stands that much further back. A day that is none, or not over yet, is an error of the file.
 */
export function demoInstant(home: string, now: Date): Date {
  const file = path.join(home, DEMO_DAY_FILE);
  if (!existsSync(file)) return now;
  const day = localDate(readFileSync(file, 'utf8').trim());
  if (day >= localDateOf(now))
    throw new Error(`${file}: the demonstration cannot be told up to ${day}, which is not over`);
  return new Date(`${day}${MORNING}`);
}
