import { localDate, newId, type Id } from '@zeqing/kernel';
import { DisputeQueries, Disputes, RequestAnswering, type DisputeAct } from '../src';
import { done, type Office } from './office';
import { codeOf, RegisterWorld } from './register-world';

let world: RegisterWorld;
let office: Office;
let disputes: Disputes;

beforeEach(async () => {
  world = await RegisterWorld.open();
  office = world.office;
  disputes = office.get(Disputes);
});
afterEach(() => office.close());

/** The refusal of a request for the first two of the entry's three items, in dispute. */
async function refusalInDispute(): Promise<DisputeAct> {
  const [first, second] = world.entry.itemIds;
  const request = await office.signed(world.entry, { itemIds: [first, second] });
  const answering = office.get(RequestAnswering);
  const reason = { kind: 'refuse', ground: 'beyond_duty', reason: '超出职责', citation: null } as const;
  const prepared = done(await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, reason));
  const { id } = done(await answering.signAnswer(office.as(office.answerHead), request.id, prepared.version));
  return done(
    await disputes.raise(office.as(office.head), { subject: 'refusal', objectId: id, statement: '属于履职所需' }),
  );
}
const order = ({ id, version }: DisputeAct) => ({ id, seenVersion: version, leg: null });
const said = (itemIds: readonly Id[] | null) => ({
  ...({ ruling: 'for_requester', grounds: '部分属于履职所需' } as const),
  itemIds,
});
const refusalOf = (itemId: Id) => ({
  ok: false,
  error: {
    code: 'dispute.ruled_items',
    details: { itemIds: [itemId] },
    fields: [{ pointer: '/itemIds/1', rule: 'asked_for' }],
    article: '政务数据共享条例 第二十八条',
  },
});
const applied = async (start: DisputeAct) =>
  done(await disputes.applyForCoordination(office.as(office.head), order(start), '未果'));
const rule = (seen: DisputeAct, itemIds: readonly Id[] | null) =>
  disputes.ruleInCoordination(office.as(world.officer), order(seen), said(itemIds));
const readAs = async ({ id }: DisputeAct, actor = office.head) =>
  done(await office.get(DisputeQueries).read(office.as(actor), id));
const ruledItems = async (of: DisputeAct) => (await readAs(of)).ruledItemIds;

describe('U40: the items a ruling names', () => {
  it('U40: are offered by name, those the request asked for and no others, to whoever rules', async () => {
    const [first, second] = world.entry.itemIds;
    const { items } = await readAs(await applied(await refusalInDispute()), world.officer);
    expect(items.map(({ itemId }) => itemId)).toEqual([first, second]);
    expect(items.every(({ name }) => name.length > 0)).toBe(true);
  });

  it('U40: are refused in coordination when the request did not ask for them, and nothing is ruled', async () => {
    const [asked, , other] = world.entry.itemIds;
    const coordinating = await applied(await refusalInDispute());
    expect(await rule(coordinating, [asked, other])).toEqual(refusalOf(other));
    const nowhere = newId();
    expect(await rule(coordinating, [asked, nowhere])).toEqual(refusalOf(nowhere));
    expect(await world.versionsOf(coordinating.id)).toEqual([1, 2]);
    const ruled = done(await rule(coordinating, [asked]));
    expect(await ruledItems(ruled)).toEqual([asked]);
  });

  it('U40: are refused in the government’s decision likewise', async () => {
    const [asked, , other] = world.entry.itemIds;
    const coordinating = await applied(await refusalInDispute());
    const officer = office.as(world.officer);
    const deciding = done(await disputes.referToGovernment(officer, order(coordinating), '协调未能一致'));
    const document = { document: '府复〔2026〕3号', ruledOn: localDate('2026-11-23') };
    const decide = (itemIds: readonly Id[]) =>
      disputes.recordDecision(officer, order(deciding), { ...said(itemIds), ...document });
    expect(await decide([asked, other])).toEqual(refusalOf(other));
    expect(await ruledItems(done(await decide([asked.toUpperCase()])))).toEqual([asked]);
  });

  it('U40: are none where no request is in dispute', async () => {
    const claim = { subject: 'return_flow', objectId: world.entry.id, statement: '应当回流' } as const;
    const coordinating = await applied(done(await disputes.raise(office.as(office.head), claim)));
    expect(codeOf(await rule(coordinating, [world.entry.itemIds[0]]))).toBe('dispute.ruled_items');
    expect(codeOf(await rule(coordinating, null))).toBe('done');
  });
});
