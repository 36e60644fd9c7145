import type { Page } from 'playwright-core';

/** Does what cannot be undone: the act waits until what the dialog asks for has been typed. */
export async function typeAndConfirm(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: act });
  const field = dialog.getByLabel(/^要继续，请输入：/);
  await field.waitFor();
  const [, wanted = ''] = (await dialog.locator('label').textContent())?.split('：') ?? [];
  if (await button.isEnabled()) throw new Error(`${act}: can be done before anything was typed`);
  await field.fill(`${wanted}0`);
  if (await button.isEnabled()) throw new Error(`${act}: can be done after something else was typed`);
  await field.fill(wanted);
  await button.click();
}
