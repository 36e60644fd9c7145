import type { Page } from '@zeqing/kernel';
import { startDemoWorld, type DemoWorld } from './support/demo-world';

let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld();
}, 240_000);
afterAll(() => world.close());

interface Named {
  readonly name: string;
  readonly nameHits: readonly { readonly from: number; readonly to: number }[];
}

async function found(q: string): Promise<readonly Named[]> {
  const liaison = await world.api.as('liaison', '市卫生健康委员会');
  const { body } = await liaison.get('/api/v1/catalogue/entries').query({ q }).expect(200);
  return (body as Page<Named>).items;
}

it('finds the same entries by traditional characters and by full-width letters and figures', async () => {
  const plain = await found('婚姻登记');
  expect(plain.map(({ name }) => name)).toContain('婚姻登记信息');
  expect(await found('婚姻登記')).toEqual(plain);
  const { code } = world.entry;
  const wide = code.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  expect(wide).not.toBe(code);
  expect(await found(wide)).toEqual(await found(code));
  expect(await found(code)).toHaveLength(1);
});

it('says which characters of the name pinyin or initials stand for, and of no entry found by what is written', async () => {
  const heard = async (q: string): Promise<readonly string[]> =>
    (await found(q)).flatMap(({ name, nameHits }) => nameHits.map(({ from, to }) => name.slice(from, to)));
  expect(await heard('hydj')).toContain('婚姻登记');
  expect(await heard('HunYin')).toContain('婚姻');
  expect(await heard('婚姻')).toEqual([]);
});

it('takes the signs of LIKE for what they are', async () => {
  expect(await found('%')).toEqual([]);
  expect(await found('_')).toEqual([]);
});

it('searches the rows of an edition, departments and people in the same way', async () => {
  const authority = await world.api.as('authority_officer');
  const editions = await authority.get('/api/v1/lists/editions').query({ series: 'demo-city', limit: 1 }).expect(200);
  const { id } = (editions.body as Page<{ id: string }>).items[0] ?? { id: '' };
  const rows = async (q: string): Promise<unknown[]> =>
    (await authority.get(`/api/v1/lists/editions/${id}/rows`).query({ q }).expect(200)).body.items as unknown[];
  expect((await rows('婚姻登记')).length).toBeGreaterThan(0);
  expect(await rows('婚姻登記')).toEqual(await rows('婚姻登记'));
  const departments = await authority.get('/api/v1/departments').query({ q: '衛生健康', region: '999900' }).expect(200);
  expect((departments.body as Page<{ name: string }>).items.map(({ name }) => name)).toContain('市卫生健康委员会');
  const officer = await world.api.as('security_administrator');
  const people = await officer.get('/api/v1/people').query({ q: 'ＭＩＮＺＨＥＮＧ．' }).expect(200);
  expect((people.body as Page<{ login: string }>).items.map(({ login }) => login)).toContain('minzheng.lianluo');
});

it('tells a screen the words a search looks for, to whoever is signed in', async () => {
  const auditor = await world.api.as('auditor');
  const { body } = await auditor.get('/api/v1/search-words').query({ q: ' 戶籍（１） ' }).expect(200);
  expect(body).toEqual({ words: '户籍(1)' });
  await auditor.get('/api/v1/search-words').expect(422);
});
