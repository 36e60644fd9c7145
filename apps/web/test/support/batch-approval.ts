import type { Page } from 'playwright-core';
import { typeAndConfirm } from './typed';

/** On the page of a batch: signs its impact, where there is one, and publishes; waits until the page says what it made. */
export async function publishBatch(page: Page, made: RegExp): Promise<void> {
  const sign = page.getByRole('button', { name: '已看过影响，签认' });
  const act = page.getByRole('button', { name: '审核通过并发布' });
  await act.waitFor();
  await page.getByRole('heading', { name: '审核通过后的影响' }).waitFor();
  await page.getByText(/没有事项的就绪度|个事项的就绪度/).waitFor();
  if ((await sign.count()) > 0) {
    await sign.click();
    await page.getByText(/签认。/).waitFor();
  }
  await act.click();
  await typeAndConfirm(page, '审核通过并发布');
  await page.getByText(made).waitFor();
}
