import { exportLines, JournalReader, verifyLines, type Fault } from '@zeqing/journal';
import { UnitOfWork } from '@zeqing/platform';
import type { TestDatabase } from '@zeqing/testing';

type Counts = Readonly<Record<string, number>>;

export interface StoryOutcome {
  /** Of the city's own series, by number. */
  readonly batches: Readonly<Record<string, string>>;
  readonly editions: number;
  readonly requests: Counts;
  readonly grants: Counts;
  readonly supplies: Counts;
  /** Journal rows of the acts on requests, by type. */
  readonly events: Counts;
  /** Effects made, by consumer. */
  readonly effects: Counts;
  readonly notices: Counts;
  /** What the offline verifier finds wrong with the whole journal. */
  readonly faults: readonly Fault[];
}

/** What the story leaves behind on a fresh demonstration city, however often it is told and whatever dies meanwhile. */
export const TOLD: StoryOutcome = {
  batches: { 3: 'in_force' },
  editions: 1,
  requests: { shared: 7 },
  grants: { live: 7 },
  supplies: { confirmed: 4 },
  events: {
    'request.drafted': 7,
    'request.sent_for_signing': 7,
    'request.signed': 7,
    'request.answer_prepared': 4,
    'request.answered': 4,
    'request.supplied': 4,
    'supply.checked': 4,
    'request.supply_confirmed': 4,
  },
  effects: { 'lists-import-check': 1, 'lists-import-apply': 1, 'notices-reminder': 35, 'requests-supply-check': 4 },
  notices: {
    // The liaisons of the city's eleven departments, and the one head among those that provide rows.
    'lists.batch_approved': 12,
    // Four rows whose recipients were confirmed later: those who thereby become recipients, and who provides them.
    'lists.recipients_confirmed': 14,
    'request.sent_for_signing': 7,
    'request.signed': 14,
    'request.answer_prepared': 4,
    'request.answered': 12,
    'request.supplied': 4,
    'supply.probed': 4,
    'request.supply_confirmed': 4,
  },
  faults: [],
};

export async function storyOutcome({ app, owner }: Pick<TestDatabase, 'app' | 'owner'>): Promise<StoryOutcome> {
  const pairs = async <T>(sql: string): Promise<Record<string, T>> =>
    Object.fromEntries((await owner.query<{ name: string; value: T }[]>(sql)).map(({ name, value }) => [name, value]));
  const counted = (name: string, rest: string): Promise<Counts> =>
    pairs<number>(`SELECT ${name} AS name, count(*)::int AS value FROM ${rest} GROUP BY 1`);
  const [edition] = await owner.query<{ count: number }[]>('SELECT count(*)::int FROM list_edition');
  const lines: string[] = [];
  const export_ = exportLines(new JournalReader(), new UnitOfWork(app).reader(), 0, Number.MAX_SAFE_INTEGER);
  for await (const line of export_) lines.push(line);
  return {
    batches: await pairs(`SELECT number AS name, state AS value FROM list_batch WHERE series_code = 'demo-city'`),
    editions: edition?.count ?? 0,
    requests: await counted('state', 'share_request'),
    grants: await counted('state', 'share_grant'),
    supplies: await counted('outcome', 'request_supply WHERE checked_at IS NOT NULL'),
    events: await counted('type', `journal WHERE type LIKE 'request.%' OR type LIKE 'supply.%'`),
    effects: await counted('consumer', `inbox WHERE consumer = ANY ('{${Object.keys(TOLD.effects).join()}}')`),
    notices: await counted('kind', 'notice'),
    faults: verifyLines(lines).faults,
  };
}
