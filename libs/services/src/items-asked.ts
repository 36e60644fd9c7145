import { err, ok, type Result, type Tx } from '@zeqing/kernel';
import { groupBy } from './domain/group-by';
import type { ServiceItem } from './domain/item-model';
import type { ReadinessQuestion } from './domain/item-readiness';
import type { ServicesError } from './services.errors';
import { findItems, itemCodesByScheme, type ItemScheme } from './store/item.repository';

/** A question about one item, which a code of some scheme names: by default its implementing code (实施编码). */
export interface ItemQuestion extends ReadinessQuestion {
  readonly itemCode: string;
  readonly scheme?: ItemScheme;
}

/**
 * The items asked about, in the order of the questions; each refused by itself where its code is no item's, is several
 * items', or its situation is unknown (U17, U18).
 */
export async function findItemsAsked(
  tx: Tx,
  questions: readonly ItemQuestion[],
): Promise<readonly Result<ServiceItem, ServicesError>[]> {
  const codesOf = await implementingCodes(tx, questions);
  const found = await findItems(tx, [...new Set(questions.flatMap(codesOf))]);
  const items = new Map(found.map((item) => [item.code, item]));
  return questions.map((question): Result<ServiceItem, ServicesError> => {
    const { itemCode, scheme = 'implementing', situation } = question;
    const itemCodes = codesOf(question);
    if (itemCodes.length > 1)
      return err({ code: 'services.ambiguous_item', details: { itemCode, scheme, itemCodes: [...itemCodes] } });
    const item = items.get(itemCodes[0] ?? '');
    if (item === undefined) return err({ code: 'services.unknown_item', details: { itemCode } });
    if (situation === undefined || item.situations.some(({ code }) => code === situation)) return ok(item);
    const known = item.situations.map(({ code }) => code);
    return err({ code: 'services.unknown_situation', details: { situation, known } });
  });
}

/** The same for one question. */
export async function findItemAsked(tx: Tx, question: ItemQuestion): Promise<Result<ServiceItem, ServicesError>> {
  const [item] = await findItemsAsked(tx, [question]);
  if (item === undefined) throw new Error(`no answer for ${question.itemCode}`);
  return item;
}

async function implementingCodes(
  tx: Tx,
  questions: readonly ItemQuestion[],
): Promise<(question: ItemQuestion) => readonly string[]> {
  const known = new Map<ItemScheme, ReadonlyMap<string, readonly { readonly code: string }[]>>();
  for (const [scheme, asked] of groupBy(questions, ({ scheme: named = 'implementing' }) => named)) {
    const codes = asked.map(({ itemCode }) => itemCode);
    if (scheme !== 'implementing')
      known.set(
        scheme,
        groupBy(await itemCodesByScheme(tx, scheme, codes), ({ asked: code }) => code),
      );
  }
  return ({ itemCode, scheme = 'implementing' }) =>
    scheme === 'implementing' ? [itemCode] : (known.get(scheme)?.get(itemCode) ?? []).map(({ code }) => code);
}
