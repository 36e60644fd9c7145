import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HolidayNotice } from '../domain/holiday-notice';

const SEED_FILE = 'holidays-2004-2026.json';

interface SeedFile {
  readonly regionCode: string;
  readonly notices: readonly Omit<HolidayNotice, 'regionCode'>[];
}

/** The national notices that come with Zeqing (db/seeds, made by generate-holidays.mjs). */
export async function readSeedNotices(seedsDirectory: string): Promise<readonly HolidayNotice[]> {
  const seed = JSON.parse(await readFile(path.join(seedsDirectory, SEED_FILE), 'utf8')) as SeedFile;
  return seed.notices.map((notice) => ({ ...notice, regionCode: seed.regionCode }));
}
