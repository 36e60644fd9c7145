import { localDate } from '@zeqing/kernel';
import * as a from '../../test/builders';
import type { RequestFact } from './facts';
import type { ServiceItem } from './item-model';
import { itemReadiness } from './item-readiness';
import { oneThingReadiness } from './one-thing-readiness';
import type { Forecast } from './readiness-answer';

// Monday 23 November 2026; a calendar without holidays, known to the end of the year. All days are counted by hand.
const forecast = (world: a.World, item: ServiceItem = a.anItem(), model = a.aModel([item])): Forecast | null =>
  itemReadiness(model, a.theFacts(world), item).headline.forecast;
const answering = (due: string, changes: Partial<RequestFact> = {}) =>
  a.aRequest({ due: localDate(due), overdueWorkingDays: 0, ...changes });

describe('when an item can be ready (U13)', () => {
  it('U13: nothing is forecast of what is ready', () => {
    expect(forecast({ grants: [a.aGrant()] })).toBeNull();
  });

  it('U13: an answer under way ends by its due day and the twenty days of supply, later with the one extension', () => {
    expect(forecast({ requests: [answering('2026-12-01')] })).toEqual({
      kind: 'lawful',
      lawful: '2026-12-29',
      lawfulWithExtension: '2027-01-12',
      promised: null,
      ifActedToday: '2026-12-29',
      overdueBy: 0,
      provisional: true,
      why: null,
    });
  });

  it('U13: an extension that is used up is not forecast again', () => {
    expect(forecast({ requests: [answering('2026-12-01', { extended: true })] })).toMatchObject({
      lawful: '2026-12-29',
      lawfulWithExtension: null,
      provisional: false,
    });
  });

  it('U13: what is overdue counts from today, says by how much, and can no longer be extended (U30)', () => {
    expect(forecast({ requests: [a.aRequest()] })).toMatchObject({
      kind: 'lawful',
      lawful: '2026-12-21',
      lawfulWithExtension: null,
      overdueBy: 1,
    });
  });

  it('U13: a promise takes the place of the running term, the supply after it keeps its own', () => {
    const promised = localDate('2026-11-30');
    expect(forecast({ requests: [a.aRequest({ urged: 1, promised })] })).toMatchObject({
      kind: 'promised',
      lawful: '2026-12-21',
      promised: '2026-12-28',
    });
  });

  it('U13: a broken promise forecasts nothing', () => {
    expect(forecast({ requests: [a.aRequest({ urged: 1, promised: localDate('2026-11-22') })] })).toMatchObject({
      kind: 'lawful',
      promised: null,
    });
  });

  it('U13: a stage without a term gives no day, and the day only if somebody acts today', () => {
    expect(forecast({})).toEqual({
      kind: 'none',
      lawful: null,
      lawfulWithExtension: null,
      promised: null,
      ifActedToday: '2027-01-04',
      overdueBy: 0,
      provisional: true,
      why: 'no_term',
    });
    expect(forecast({ entries: [a.anEntry({ shareType: 'unconditional' })] })).toMatchObject({
      ifActedToday: '2026-12-22',
      provisional: false,
    });
  });

  it('U13: refused by law has none, whatever else is under way', () => {
    const entries = [a.anEntry({ shareType: 'not_shared', groundComplete: true })];
    expect(forecast({ entries })).toMatchObject({ kind: 'none', ifActedToday: null, why: 'closed_by_law' });
  });

  it('U13: a supply ends on its day, a confirmation within the requester’s days, a correction on its own', () => {
    const supplying = a.aRequest({ stage: 'supplying', due: localDate('2026-12-10'), overdueWorkingDays: 0 });
    expect(forecast({ requests: [supplying] })?.lawful).toBe('2026-12-10');
    const confirming = a.aRequest({ stage: 'awaiting_confirmation', due: null, overdueWorkingDays: 0 });
    expect(forecast({ requests: [confirming] })?.lawful).toBe('2026-11-30');
    const wrong = { entryCode: a.ENTRY, itemName: null, correctionId: 'c', urged: 0, promised: null } as const;
    const disputed = [{ ...wrong, since: a.TODAY, due: localDate('2026-12-07') }];
    expect(forecast({ grants: [a.aGrant()], disputed })?.lawful).toBe('2026-12-07');
  });

  it('U13: parallel blockers of one datum all have to go: none is early while one has no term', () => {
    const owed = forecast({ owed: 'no', requests: [answering('2026-12-01')] });
    expect(owed).toMatchObject({ kind: 'none', lawful: null, ifActedToday: '2026-12-29', why: 'no_term' });
  });

  it('U13: the days are working days where the provider is, whatever is a holiday where the requester is', () => {
    const world = { requests: [answering('2026-12-01', { extended: true })] };
    const withHoliday = (departmentId: string): Forecast | null => {
      const facts = a.theFacts(world);
      const terms = new Map(facts.terms).set(departmentId, { ...a.someTerms(), calendar: a.aCalendar('2026-12-02') });
      return itemReadiness(a.aModel(), { ...facts, terms }, a.anItem()).headline.forecast;
    };
    expect(withHoliday(a.OFFICE)?.lawful).toBe('2026-12-29');
    expect(withHoliday(a.SOURCE)?.lawful).toBe('2026-12-30');
  });

  it('U5: of several ways to spare a paper the one that is there first counts', () => {
    const missing = a.anEvidenceType({ code: 'licence', mappings: [] });
    const ways = [a.aWay(), a.aWay('e_licence', { need: a.aNeed({ evidenceTypeCode: 'licence' }) })];
    const item = a.anItem({ materials: [a.aMaterial({ ways })] });
    const model = a.aModel([item], [a.anEvidenceType(), missing]);
    const supplying = a.aRequest({ stage: 'supplying', due: localDate('2026-12-10'), overdueWorkingDays: 0 });
    expect(forecast({ requests: [supplying] }, item, model)?.lawful).toBe('2026-12-10');
  });

  it('U1: a list nobody confirmed has no day', () => {
    const item = a.anItem({ materialsConfirmedBy: null, materialsConfirmedAt: null });
    expect(forecast({ grants: [a.aGrant()] }, item)).toMatchObject({ kind: 'none', why: 'no_term' });
  });

  it('U13: a one-thing is there with the last of its compulsory matters, and not while one is not mapped', () => {
    const matter = a.aMatter();
    const requests = [answering('2026-12-01', { purposes: { itemCodes: [a.ITEM], oneThingCodes: [] } })];
    const oneThing = a.anOneThing({ matters: [matter] });
    const told = (of: typeof oneThing) =>
      oneThingReadiness(a.aModel([a.anItem()], [a.anEvidenceType()], [of]), a.theFacts({ requests }), of).forecast;
    expect(told(oneThing)).toMatchObject({ kind: 'lawful', lawful: '2026-12-29' });
    expect(told(a.anOneThing())).toMatchObject({ kind: 'none', why: 'no_term', provisional: false });
    const unmapped = a.aMatter({ id: 'n', position: 2, itemCode: null });
    expect(told(a.anOneThing({ matters: [matter, unmapped] }))).toMatchObject({ kind: 'none', lawful: null });
    const optional = a.aMatter({ ...unmapped, kind: 'optional' });
    expect(told(a.anOneThing({ matters: [matter, optional] }))).toMatchObject({ lawful: '2026-12-29' });
  });
});
