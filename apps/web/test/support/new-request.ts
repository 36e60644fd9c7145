import type { Page } from 'playwright-core';

/** What a request asks for, as its form is filled in; the period stays as the form proposes it. */
export interface Wish {
  readonly purpose: string;
  readonly legalBasis: string;
  readonly scenario: string;
  readonly useScope: string;
}

/** Goes through the task list of a new request, all but the pledge, and ends at the list. */
export async function fillRequest(page: Page, { purpose, legalBasis, scenario, useScope }: Wish): Promise<void> {
  await page.getByRole('link', { name: '需要哪些数据项' }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('link', { name: '下一项：用于办理什么' }).click();
  await page.getByRole('combobox', { name: '用于哪件“一件事”或事项' }).click();
  await page.keyboard.type(purpose);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '下一项：依据、场景和范围' }).click();
  for (const [label, words] of [
    ['使用依据', legalBasis],
    ['使用场景', scenario],
    ['使用范围', useScope],
  ] as const)
    await page.getByLabel(label).fill(words);
  await page.getByRole('link', { name: '返回填写清单' }).click();
}

/** The pledge that all of it is true. */
export async function pledge(page: Page): Promise<void> {
  await page.getByRole('link', { name: '真实性承诺' }).click();
  await page.getByRole('checkbox', { name: /承诺申请内容真实/ }).check();
  await page.getByRole('link', { name: '返回填写清单' }).click();
}
