import { readRefusalGround } from '@zeqing/catalogue';
import { err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import { DECLINE_RULES, type DeclineReason } from './decline-reasons';
import type { NegativeGround, SettledContent } from './settling';
import type { SettlingError } from './settling-error';
import type { SettlingAction } from './settling.workflow';

/** An act on a settling and everything it says; what an act does not say is null. */
export interface SettlingOrder {
  readonly id: Id;
  readonly seenVersion: number;
  readonly action: SettlingAction;
  readonly reason: DeclineReason | null;
  readonly note: string | null;
  /** What a refusal or a withdrawal rests on: number and title of the document. */
  readonly evidence: string | null;
  /** Law and article, word for word. */
  readonly citation: string | null;
  readonly departmentId: Id | null;
  readonly content: SettledContent | null;
  readonly ground: NegativeGround | null;
  /** Of a rectification. */
  readonly workingDays: number | null;
}

export const EMPTY_ORDER = {
  ...{ reason: null, note: null, evidence: null, citation: null, departmentId: null, content: null, ground: null },
  workingDays: null,
} as const;

const ARTICLE_15 = '政务数据共享条例 第十五条';

/**
 * Whether an act says what it must: a refusal by the law its norm and article, a conditional duty its condition, a row
 * of the negative list a day that lies ahead. Source: Decree 809 arts 14, 15.
 */
export function checkOrder(order: SettlingOrder, today: LocalDate): Result<null, SettlingError> {
  const { action, reason, content, ground } = order;
  if (action === 'decline' && reason !== null && DECLINE_RULES[reason].cites && !citesAnArticle(order.citation))
    return refused('settling.citation_required', '/citation', 'law_and_article');
  if (content?.shareType === 'conditional' && (content.conditions ?? '').trim() === '')
    return refused('settling.condition_required', '/content/conditions', 'required');
  if (ground !== null && ground.reviewOn <= today) return refused('settling.day_past', '/reviewOn', 'after_today');
  return ok(null);
}

/** A law, an administrative regulation or a State Council decision, with its article (U23). */
const citesAnArticle = (citation: string | null): boolean => {
  const ground = readRefusalGround(citation ?? '');
  return ground !== null && ground.clause !== null;
};

const refused = (
  code: 'settling.citation_required' | 'settling.condition_required' | 'settling.day_past',
  pointer: string,
  rule: string,
): Result<never, SettlingError> => err({ code, fields: [{ pointer, rule }], article: ARTICLE_15 });
