import events from '../src/features/journal/events.en.json';
import historyTexts from '../src/features/services/history-texts.json';
import {
  axe,
  clippedLabels,
  sampleOf,
  SCREENS,
  SIZES,
  speakPseudo,
  startEmptyWorld,
  startLivedWorld,
  untranslated,
  Visitor,
  type ScreenVisit,
  type WebWorld,
} from './support';

/** What `--full` goes round is long; a tenth of it is not. */
const PATIENCE_MS = 20 * 60_000;
const LANGUAGES = ['zh', 'en'] as const;
/** Texts that stand in both languages beside those of i18next: no page is handed them in the pseudo-locale. */
const OWN_WORDS = JSON.stringify([events, historyTexts.en]);
/** By how much large type is larger, at least. */
const LARGER = 1.15;
/** What says so that a list is had as a workbook, and as CSV. */
const FILES = [/导出 (Excel|xlsx)/, /导出 (CSV|csv)/] as const;
const FAILURES = [500, 403, 404] as const;
/** Refused, these would make another page of it: who is signed in, and what the frame asks. */
const OF_THE_FRAME = /\/api\/v1\/(me|sign-in-options|notices\/unread-count|notices\/stream)$/;

type Faults = Record<string, readonly string[]>;

/** Goes round the chosen screens, by person, and answers what was found where. */
async function goRound(
  visitor: Visitor,
  visits: readonly ScreenVisit[],
  look: (visit: ScreenVisit) => Promise<readonly string[]>,
): Promise<Faults> {
  const person = ({ role, department }: ScreenVisit): string => `${role} ${department}`;
  const faults: Faults = {};
  for (const visit of visits.toSorted((a, b) => (person(a) < person(b) ? -1 : 1))) {
    await visitor.become(visit.role, visit.department);
    const found = await look(visit);
    if (found.length > 0) faults[visit.name] = found;
  }
  return faults;
}

const chosen = (what: string, share?: number): readonly ScreenVisit[] =>
  sampleOf(SCREENS, ({ name }) => `${what} ${name}`, share);

describe('in the city after a quarter of a year', () => {
  let world: WebWorld;
  let visitor: Visitor;
  beforeAll(async () => {
    world = await startLivedWorld();
    visitor = await Visitor.start(world);
  }, 240_000);
  afterEach(() => visitor.page.unrouteAll({ behavior: 'wait' }));
  afterAll(() => world.close());

  it('knows how to visit every route of the router', async () => {
    await visitor.become(null);
    await visitor.open('/sign-in');
    const routes = await visitor.page.evaluate<string[]>(
      'Object.values(self.__TSR_ROUTER__.routesById).map((route) => route.fullPath)',
    );
    const visited = new Set(SCREENS.map(({ route }) => route));
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.filter((route) => route && route !== '/' && !visited.has(route))).toEqual([]);
  });

  it.each(LANGUAGES)(
    'has no accessibility fault on any screen (%s)',
    async (language) => {
      await visitor.speak(language);
      const faults = await goRound(visitor, chosen(`populated ${language}`), async (visit) => {
        await visitor.open(await visitor.addressOf(visit));
        return axe(visitor.page);
      });
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );

  it(
    'clips no label and leaves no word untranslated where English is 40 % longer',
    async () => {
      await visitor.speak('en');
      await speakPseudo(visitor.page);
      const faults = await goRound(visitor, chosen('pseudo'), async (visit) => {
        await visitor.open(await visitor.addressOf(visit));
        const found = [
          ...(await clippedLabels(visitor.page)),
          ...(await untranslated(visitor.page, visitor.said + OWN_WORDS)),
        ];
        await visitor.page.setViewportSize(SIZES.hand);
        found.push(...(await clippedLabels(visitor.page)).map((label) => `in the hand: ${label}`));
        await visitor.page.setViewportSize(SIZES.desk);
        return found;
      });
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );

  it(
    'shows every screen in larger type (适老化), cutting nothing, also in the hand, and keeps it',
    async () => {
      await visitor.speak('zh');
      const letters = (): Promise<number> =>
        visitor.page.evaluate<number>('parseFloat(getComputedStyle(document.body).fontSize)');
      await visitor.become('liaison');
      await visitor.open('/workbench');
      const usual = await letters();
      await visitor.page.getByRole('button', { name: '大字版' }).click();
      await visitor.open('/notices');
      expect(await letters()).toBeGreaterThan(usual * LARGER);
      const faults = await goRound(visitor, chosen('large'), async (visit) => {
        await visitor.prefer('type', 'large');
        await visitor.open(await visitor.addressOf(visit));
        const small = (await letters()) < usual * LARGER ? ['its letters are no larger'] : [];
        const found = [...small, ...(await clippedLabels(visitor.page))];
        await visitor.page.setViewportSize(SIZES.hand);
        found.push(...(await clippedLabels(visitor.page)).map((label) => `in the hand: ${label}`));
        await visitor.page.setViewportSize(SIZES.desk);
        return found;
      });
      await visitor.prefer('type', 'usual');
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );

  it(
    'cuts nothing and scrolls nowhere sideways at 200 %, nor in 320 pixels (WCAG 1.4.4, 1.4.10)',
    async () => {
      await visitor.speak('zh');
      const faults = await goRound(visitor, chosen('zoomed'), async (visit) => {
        await visitor.open(await visitor.addressOf(visit));
        const found: string[] = [];
        for (const size of ['doubled', 'reflowed'] as const) {
          await visitor.page.setViewportSize(SIZES[size]);
          found.push(...(await clippedLabels(visitor.page)).map((label) => `${size}: ${label}`));
        }
        await visitor.page.setViewportSize(SIZES.desk);
        return found;
      });
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );

  it(
    'hands out every list as a workbook and as CSV',
    async () => {
      await visitor.speak('zh');
      const faults = await goRound(visitor, chosen('files'), async (visit) => {
        await visitor.open(await visitor.addressOf(visit));
        const lists = await visitor.page.locator('.page .table:not(.grid) tbody tr').count();
        const ways = await Promise.all(
          FILES.map(async (name) => [name, await visitor.page.locator('.page').getByText(name).count()] as const),
        );
        return lists === 0 ? [] : ways.filter(([, count]) => count === 0).map(([name]) => `no ${String(name)}`);
      });
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );

  const failing = FAILURES.flatMap((status) => LANGUAGES.map((language) => [status, language] as const));
  it.each(failing)(
    'says so on every screen, without accessibility fault, when the server answers %i (%s)',
    async (status, language) => {
      await visitor.speak(language);
      const problem = { status, code: 'internal', title: '服务器出错了', traceId: 'trace-of-the-test' };
      const answer = { status, contentType: 'application/problem+json', body: JSON.stringify(problem) };
      const faults = await goRound(visitor, chosen(`${status} ${language}`, 10 * FAILURES.length), async (visit) => {
        const address = await visitor.addressOf(visit);
        const refused: string[] = [];
        await visitor.page.route('**/api/**', async (route) => {
          const { pathname } = new URL(route.request().url());
          if (OF_THE_FRAME.test(pathname)) return route.fallback();
          refused.push(pathname);
          return route.fulfill(answer);
        });
        await visitor.open(address);
        await visitor.page.unrouteAll({ behavior: 'wait' });
        const isSaid = refused.length === 0 || (await visitor.page.getByRole('alert').count()) > 0;
        return [...(isSaid ? [] : [`says nothing of ${refused.join(', ')}`]), ...(await axe(visitor.page))];
      });
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );
});

describe('in a city where nothing has happened yet', () => {
  let world: WebWorld;
  let visitor: Visitor;
  beforeAll(async () => {
    world = await startEmptyWorld();
    visitor = await Visitor.start(world);
  }, 180_000);
  afterAll(() => world.close());

  it.each(LANGUAGES)(
    'has no accessibility fault on any screen (%s)',
    async (language) => {
      await visitor.speak(language);
      const faults = await goRound(visitor, chosen(`empty ${language}`), async (visit) => {
        await visitor.open(await visitor.addressOf(visit));
        return axe(visitor.page);
      });
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );

  it(
    'says on every screen without rows what to do next, and offers a link or an act to go on with',
    async () => {
      await visitor.speak('zh');
      const faults = await goRound(visitor, chosen('next step'), async (visit) => {
        await visitor.open(await visitor.addressOf(visit));
        const empty = await visitor.page.locator('.page .empty').allTextContents();
        const steps = visitor.page.locator(
          '.page .empty p:nth-child(2), .page .empty :is(a, button), .page-actions :is(a, button)',
        );
        const ways = visitor.page.locator('main :is(a[href], button:enabled)').filter({ visible: true });
        const isDeadEnd = (await steps.count()) === 0 || (await ways.count()) === 0;
        return empty.length > 0 && isDeadEnd ? empty : [];
      });
      expect(faults).toEqual({});
    },
    PATIENCE_MS,
  );
});
