import { localDate, newId } from '@zeqing/kernel';
import fc from 'fast-check';
import { nationalCalendar } from '../../clock/domain/calendar.fixture';
import { admissibleExtension, mayConsent, mayNotify, type Extension } from '../../answer/domain/extension.rules';
import { DEFAULT_REQUEST_SETTINGS } from '../../settings/domain/request-settings';
import { admissibleSupplement, supplementTerm, type MissingPart } from '../../answer/domain/supplement.rules';
import { admissibleAssignment, admissibleTransfer } from '../../answer/domain/transfer.rules';
import {
  admissibleDisposal,
  admissibleServiceChange,
  admissibleSuspension,
  mayEndSuspension,
  mayTerminate,
  renewed,
} from '../../use/domain/use.rules';

const calendar = nationalCalendar();
const today = localDate('2026-11-25');
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }): string =>
  result.ok ? 'ok' : result.error.code;

describe('what is missing', () => {
  const part = (name: MissingPart['part'], what = '请写明'): MissingPart => ({ part: name, what });
  it('is told once, whole, each part once and in words', () => {
    expect(codeOf(admissibleSupplement([part('legal_basis'), part('term')], null))).toBe('ok');
    expect(codeOf(admissibleSupplement([part('term')], {}))).toBe('request.supplement_once');
    for (const wrong of [[], [part('term'), part('term')], [part('term', ' ')]])
      expect(codeOf(admissibleSupplement(wrong, null))).toBe('request.supplement_empty');
  });

  it('leaves ten working days, and is flagged after the fifth of the provider', () => {
    const ask = (on: string) =>
      supplementTerm(
        { on: localDate(on), clockStartedOn: localDate('2026-11-23') },
        { requester: calendar, provider: calendar },
        { workingDays: 10, flaggedAfter: 5 },
      );
    expect(ask('2026-11-30')).toEqual({ dueOn: '2026-12-14', askedLate: false });
    expect(ask('2026-12-01')).toEqual({ dueOn: '2026-12-15', askedLate: true });
  });
});

describe('an extension', () => {
  const clock = { dueOn: localDate('2026-12-07'), extendableWorkingDays: 10 };
  const ask = (workingDays: number, reason = '跨省核查', of = clock, on = today) =>
    codeOf(admissibleExtension({ workingDays, reason }, of, null, on));
  const extension = (changes: Partial<Extension> = {}): Extension => ({
    workingDays: 5,
    decision: 'consented',
    noticedAt: null,
    ...changes,
  });

  it('is asked for once, with a reason, within what the rule gives, before the term ends', () => {
    expect([ask(1), ask(10)]).toEqual(['ok', 'ok']);
    expect([ask(0), ask(11), ask(1.5), ask(5, ' ')]).toEqual(Array(4).fill('request.extension_incomplete'));
    expect(ask(1, '因故', { ...clock, extendableWorkingDays: 0 })).toBe('request.extension_not_possible');
    expect(ask(1, '因故', clock, localDate('2026-12-07'))).toBe('ok');
    expect(ask(1, '因故', clock, localDate('2026-12-08'))).toBe('request.extension_too_late');
    expect(codeOf(admissibleExtension({ workingDays: 1, reason: '因故' }, clock, extension(), today))).toBe(
      'request.extension_once',
    );
  });

  it('has effect only by a consent and a notice before the term ends; silence is none', () => {
    const tell = (of: Extension | null, on = today) => codeOf(mayNotify(of, clock, on));
    expect(tell(extension())).toBe('ok');
    for (const without of [null, extension({ decision: null }), extension({ decision: 'declined' })])
      expect(tell(without)).toBe('request.extension_not_consented');
    expect(tell(extension({ noticedAt: new Date(0) }))).toBe('request.extension_once');
    expect(tell(extension(), localDate('2026-12-08'))).toBe('request.extension_too_late');
    expect(codeOf(mayConsent(clock, localDate('2026-12-08')))).toBe('request.extension_too_late');
  });
});

describe('a transfer', () => {
  const [requester, provider, right] = [newId(), newId(), newId()];
  const target = { id: right, bound: 'decree' };
  const settings = DEFAULT_REQUEST_SETTINGS;
  const request = { requesterDepartmentId: requester, providerDepartmentId: provider, passedOnBy: [] as string[] };
  const pass = (on: string, changes: Partial<typeof request> = {}, asked = { target, ground: '三定规定' }) =>
    codeOf(
      admissibleTransfer(
        { ...request, ...changes },
        asked,
        { startedOn: localDate('2026-11-23'), today: localDate(on), calendar },
        settings,
      ),
    );

  it('is possible on the first three working days after receipt, as an independent walk counts them', () => {
    const offOrWork = new Map([...calendar.exceptions.values()].map(({ date, kind }) => [String(date), kind]));
    const workedBetween = (from: number, to: number): number => {
      let count = 0;
      for (let day = from + 1; day <= to; day++) {
        const date = new Date(day * 86_400_000);
        const kind = offOrWork.get(date.toISOString().slice(0, 10));
        if (kind === undefined ? date.getUTCDay() % 6 !== 0 : kind === 'work') count++;
      }
      return count;
    };
    const first = Date.parse('2026-01-01') / 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 20 }), (start, later) => {
        const day = (number: number) => localDate(new Date(number * 86_400_000).toISOString().slice(0, 10));
        const term = { startedOn: day(first + start), today: day(first + start + later), calendar };
        const passed = admissibleTransfer(request, { target, ground: '三定规定' }, term, settings).ok;
        expect(passed).toBe(workedBetween(first + start, first + start + later) <= 3);
      }),
      { numRuns: 1_000, seed: 39 },
    );
  });

  it('names its ground and a bound department that has not had the request, at most twice', () => {
    expect(pass('2026-11-26')).toBe('ok');
    expect(pass('2026-11-27')).toBe('request.transfer_too_late');
    expect(pass('2026-11-25', { passedOnBy: [newId(), newId()] })).toBe('request.transfer_limit');
    expect(pass('2026-11-25', {}, { target, ground: '' })).toBe('request.ground_required');
    for (const wrong of [
      { id: requester, bound: 'decree' },
      { id: provider, bound: 'decree' },
      { id: right, bound: 'outside' },
    ])
      expect(pass('2026-11-25', {}, { target: wrong, ground: '职责' })).toBe('request.transfer_target');
    expect(pass('2026-11-25', { passedOnBy: [right] })).toBe('request.transfer_target');
  });

  it('is the authority’s word after the second, back to a department too', () => {
    const assign = (passedOnBy: string[]) =>
      codeOf(admissibleAssignment({ ...request, passedOnBy }, { target, ground: '认定' }, settings));
    expect(assign([right])).toBe('request.transfer_not_exhausted');
    expect(assign([right, newId()])).toBe('ok');
  });
});

describe('use', () => {
  it('is suspended for a reason with a term to come, and terminated only after it', () => {
    const suspend = (reason: string, rectifyBy: string) =>
      codeOf(admissibleSuspension({ reason, rectifyBy: localDate(rectifyBy) }, today));
    expect(suspend('超范围使用', '2026-12-02')).toBe('ok');
    expect(suspend('超范围使用', '2026-11-25')).toBe('request.rectification_term');
    expect(suspend(' ', '2026-12-02')).toBe('request.ground_required');
    expect(codeOf(mayTerminate({ rectifyBy: today }, today))).toBe('request.rectification_running');
    expect(codeOf(mayTerminate({ rectifyBy: localDate('2026-11-24') }, today))).toBe('ok');
    expect(codeOf(mayEndSuspension('provider', { side: 'authority' }))).toBe('request.suspended_by_authority');
    expect(codeOf(mayEndSuspension('authority', { side: 'provider' }))).toBe('ok');
  });

  it('is stopped or changed only with the negotiation on record and the filing', () => {
    const terms = {
      reason: '系统改造',
      negotiationRecord: '会议纪要〔2026〕12号',
      negotiatedOn: localDate('2026-11-20'),
      filingNumber: '备〔2026〕3号',
      filedOn: today,
    };
    expect(codeOf(admissibleServiceChange(terms, today))).toBe('ok');
    expect(
      admissibleServiceChange({ ...terms, filingNumber: '', filedOn: localDate('2026-11-26') }, today),
    ).toMatchObject({ error: { fields: [{ pointer: '/filingNumber' }, { pointer: '/filedOn' }] } });
  });

  it('ends with a disposal that has its proof and has happened', () => {
    const dispose = (proof: string, on: string) =>
      codeOf(admissibleDisposal({ method: 'destroyed', proof, disposedOn: localDate(on) }, today));
    expect(dispose('销毁记录-18', '2026-11-25')).toBe('ok');
    expect(dispose('', '2026-11-25')).toBe('request.disposal_proof_required');
    expect(dispose('销毁记录-18', '2026-11-26')).toBe('request.disposal_proof_required');
  });

  it('is renewed from the day after its last, with the new end and the guarantee to be given anew', () => {
    const content = {
      legalBasis: '',
      scenario: '',
      useScope: '',
      itemIds: [],
      purposes: [],
      mode: 'service_interface',
      beneficiaries: 'department',
      validFrom: localDate('2026-01-01'),
      truthful: true,
      personalInformation: null,
    } as const;
    const renew = (validUntil: string | null) => {
      const {
        validFrom,
        validUntil: end,
        truthful,
      } = renewed({ ...content, validUntil: validUntil === null ? null : localDate(validUntil) }, today);
      return [validFrom, end, truthful];
    };
    expect(renew('2026-12-31')).toEqual(['2027-01-01', null, false]);
    expect(renew('2026-11-01')).toEqual([today, null, false]);
    expect(renew(null)).toEqual([today, null, false]);
  });
});
