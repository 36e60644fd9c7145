import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file the link of this name hands out. */
export async function fileFrom(page: Page, link: string): Promise<SavedFile> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: link, exact: true }).click();
  const file = await saving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
