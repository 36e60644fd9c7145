import { Catalogue, DetachmentModule, Detachments } from '@zeqing/catalogue';
import { localDate, type Id } from '@zeqing/kernel';
import {
  GrantedResources,
  RequestDrafting,
  RequestsModule,
  RequestSigning,
  RequestSupplying,
  RequestUse,
  StandingAnswers,
  type RequestAct,
  type StandingTerms,
} from '../src';
import { done, Office, type EntrySeed } from './office';

/** Several at once, so that the two acts meet at different points of one another. */
const ENTRIES = 12;

let office: Office;
beforeAll(async () => {
  office = await Office.open(DetachmentModule.withUse([RequestsModule], GrantedResources));
});
afterAll(() => office.close());

const detach = async (entryId: Id, resourceId: Id) => {
  const entry = await office.get(Catalogue).findById(office.reader(), entryId);
  const order = { entryId, seenVersion: entry?.version ?? 0, resourceId, reason: '接口下线' };
  return office.get(Detachments).detach(office.as(office.answerer), order);
};

interface Meeting {
  readonly entry: EntrySeed;
  /** What is taken off, and what the other act makes use of in the same instant. */
  readonly resourceId: Id;
  readonly use: () => Promise<{ ok: true; value: RequestAct } | { ok: false; error: { code: string } }>;
}

const CHANGE = {
  kind: 'alter',
  reason: '接口升级',
  negotiationRecord: '会商纪要1',
  filingNumber: '备〔2026〕3号',
} as const;
const DAYS = { negotiatedOn: localDate('2026-11-20'), filedOn: localDate('2026-11-23') } as const;

const EVERYONE: StandingTerms = {
  ...({ recipients: { kind: 'all_bound' }, purposes: [], itemIds: [], modes: ['service_interface'] } as const),
  ...{ beneficiaries: ['department'], validFrom: localDate('2026-01-01'), validUntil: null },
};

const MEETINGS: Readonly<Record<string, () => Promise<Meeting>>> = {
  'a supply': async () => {
    const entry = await office.anEntry();
    const resourceId = entry.resourceId ?? '';
    const { id, version } = await office.answered(entry);
    const supplying = office.get(RequestSupplying);
    const use = () => supplying.attachSupply(office.as(office.answerer), id, version, resourceId);
    return { entry, resourceId, use };
  },
  'a change of the service': async () => {
    const entry = await office.anEntry();
    const resourceId = await office.aResource(entry.id);
    const { id, version } = await office.shared(entry);
    const change = { ...CHANGE, ...DAYS, resourceId };
    const use = () => office.get(RequestUse).changeService(office.as(office.answerHead), id, version, change);
    return { entry, resourceId, use };
  },
  'a signature inside a standing answer': async () => {
    const entry = await office.anEntry({ shareType: 'unconditional' });
    done(await office.get(StandingAnswers).signStandingAnswer(office.as(office.answerHead), entry.code, EVERYONE));
    const draft = await office.drafted(entry);
    const { id, version } = done(
      await office.get(RequestDrafting).sendForSigning(office.as(office.liaison), draft.id, draft.version),
    );
    const use = () => office.get(RequestSigning).sign(office.as(office.head), id, version);
    return { entry, resourceId: entry.resourceId ?? '', use };
  },
};

describe('a resource taken off an entry in the same instant in which it is taken into use', () => {
  it.each(Object.entries(MEETINGS))('by %s: one of both happens, never both', async (_by, prepare) => {
    const meetings: Meeting[] = [];
    for (let count = 0; count < ENTRIES; count++) meetings.push(await prepare());
    const outcomes = await Promise.all(
      meetings.map(async ({ entry, resourceId, use }, place) => {
        const acts = [use, () => detach(entry.id, resourceId)] as const;
        const ended = await Promise.all((place % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
        const refused = ended.flatMap((act) => (act.ok ? [] : [act.error.code]));
        const uses = await office.get(GrantedResources).countOf(office.reader(), { entryId: entry.id, resourceId });
        const left = await office.get(Catalogue).resourcesOf(office.reader(), entry.id);
        return { refused, uses, isAttached: left.some(({ id }) => id === resourceId) };
      }),
    );
    for (const { refused, uses, isAttached } of outcomes) {
      expect({ uses, isAttached }).toEqual({ uses: isAttached ? 1 : 0, isAttached });
      expect(['catalogue.resource_in_use', 'request.resource_not_attached', undefined]).toContain(refused[0]);
    }
  });
});
