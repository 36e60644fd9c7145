import type { INestApplicationContext } from '@nestjs/common';
import { CatalogueTerms } from '@zeqing/catalogue';
import { CalendarService, subtractWorkingDays, type WorkingCalendar } from '@zeqing/calendar';
import { localDateOf, SettableClock, startOfDay, type LocalDate } from '@zeqing/kernel';
import { CLOCK } from '@zeqing/platform';
import {
  CorrectionClocks,
  GrantExpiry,
  GrantWatch,
  InnerDays,
  OutsideRequests,
  RecurringSupply,
  RungKeeper,
  StandingAnswers,
  SupplementLapse,
  UsageLedger,
} from '@zeqing/requests';
import { SettlingWatch } from '@zeqing/lists';
import { BULLETINS } from './bulletins';
import { Company, done } from './company';
import { FILINGS } from './filings';
import { HEALTH } from './health';
import { attachResource, confirmRecipients, hasList, publishList } from './lists';
import { NEEDS } from './matching';
import { MODEL_DRAFTS } from './model-drafts';
import { PAPERS } from './papers';
import { confirmOrders } from './platform';
import { codeOf, PLOT } from './plot';
import { INCIDENTS } from './register';
import { Storyteller } from './storyteller';
import { USES } from './uses';

const REGION = '999900';
/** Milliseconds. */
const MINUTE = 60_000;
/** Working days before today on which the list is published and the first standing answer signed. */
const PUBLISHED = 150;
const STANDING = 149;
/** Before the quarter told day by day only a few things happen, and nothing falls due by itself. */
const DAY_BY_DAY = 52;
/** What a section, a body outside or an unused grant is reminded of goes back no further. */
const REMINDED = 12;
const OPENING_MINUTES = 9 * 60;
const CLOSING_MINUTES = 17 * 60;
const BETWEEN_ACTS_MINUTES = 7;

interface Scene {
  readonly before: number;
  play(): Promise<unknown>;
}

/**
 * Half a year and more in the demonstration city, the last quarter day by day, played by the use cases at instants of
 * the past: requests in every phase, some overdue, corrections, a dispute, an urging, uses told by halls. Plays only in a city without a list; needs an app whose clock
 * can be set.
 */
export async function seedDemoLife(app: INestApplicationContext, parts: { seeds: string; at: Date }): Promise<boolean> {
  const company = new Company(app, parts.at);
  if (await hasList(company)) return false;
  const clock: unknown = app.get(CLOCK, { strict: false });
  if (!(clock instanceof SettableClock)) throw new Error('the life of the demonstration needs a clock that can be set');
  const calendar = await company.get(CalendarService).calendarFor(company.reader(), REGION);
  const stage = new Days(calendar, parts.at, (instant) => {
    clock.set(instant);
    company.at = instant;
  });
  try {
    await play(scenes(company, parts.seeds), stage, (before) => sweep(company, before));
  } finally {
    clock.set(parts.at);
  }
  return true;
}

function scenes(company: Company, seeds: string): readonly Scene[] {
  const teller = new Storyteller(company);
  return [
    { before: PUBLISHED, play: () => publishList(company, seeds) },
    { before: PUBLISHED, play: () => confirmRecipients(company) },
    { before: STANDING, play: () => signStandingAnswers(company) },
    ...PLOT.flatMap((line) => [
      { before: line.signed ?? 2, play: () => teller.begin(line) },
      ...line.steps.map((step) => ({ before: (line.signed ?? 0) - step.on, play: () => teller.go(line, step) })),
    ]),
    ...[...INCIDENTS, ...PAPERS, ...FILINGS, ...MODEL_DRAFTS, ...USES, ...HEALTH, ...NEEDS, ...BULLETINS].map(
      ({ before, happen }) => ({
        before,
        play: () => happen(company, teller),
      }),
    ),
  ];
}

/** The market regulator agrees beforehand to what every department may have of its registers (U3). */
async function signStandingAnswers(company: Company): Promise<void> {
  const head = await company.head('shijian');
  for (const entry of ['companies', 'cancelledCompanies'] as const) {
    await attachResource(company, codeOf(entry));
    const terms = {
      ...{
        recipients: { kind: 'all_bound' } as const,
        purposes: [],
        itemIds: [],
        modes: ['service_interface'] as const,
      },
      ...{ beneficiaries: ['department'] as const, validFrom: localDateOf(company.at), validUntil: null },
    };
    done(entry, await company.get(StandingAnswers).signStandingAnswer(head, codeOf(entry), terms));
  }
}

/** Day by day: the acts of the day in their order, and in the evening what falls due by itself. */
async function play(all: readonly Scene[], days: Days, evening: (before: number) => Promise<unknown>): Promise<void> {
  for (let before = PUBLISHED; before >= 0; before--) {
    const today = all.filter((scene) => scene.before === before);
    for (const [index, scene] of today.entries()) {
      days.goTo(before, OPENING_MINUTES + index * BETWEEN_ACTS_MINUTES);
      await scene.play();
    }
    if (today.length === 0 && before > DAY_BY_DAY) continue;
    days.goTo(before, CLOSING_MINUTES);
    await evening(before);
  }
}

async function sweep(company: Company, before: number): Promise<void> {
  await company.get(RungKeeper).fireDue();
  await company.get(CorrectionClocks).fireDue();
  await company.get(SupplementLapse).returnDue();
  await company.get(GrantExpiry).endDue();
  await confirmOrders(company);
  if (before > REMINDED) return;
  await company.get(CatalogueTerms).followUp();
  await company.get(OutsideRequests).overdue();
  await company.get(SettlingWatch).followUp();
  await company.get(InnerDays).tell();
  await company.get(GrantWatch).noticeUnused();
  await company.get(RecurringSupply).watch();
  await company.get(UsageLedger).prefill();
}

/** The working days before the present, and the hands of the clock. */
class Days {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly present: Date,
    private readonly set: (instant: Date) => void,
  ) {}

  /** So many minutes into a working day, never later than the present. */
  goTo(before: number, minutes: number): void {
    const wanted = new Date(startOfDay(this.#day(before)).getTime() + minutes * MINUTE);
    this.set(wanted < this.present ? wanted : this.present);
  }

  #day(before: number): LocalDate {
    return subtractWorkingDays(this.calendar, localDateOf(this.present), before);
  }
}
