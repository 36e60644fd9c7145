import { GROUND_KINDS, type GroundKind } from '@zeqing/catalogue';
import { err, ok, type Id, type Result } from '@zeqing/kernel';
import type { RequestableShareType } from '../../request/domain/request';
import { decree, type RequestError } from '../../request/domain/request-error';

/** What a refusal may rest on, as data. Incompleteness is not among them: it is told once and completed (art. 21). */
export interface RefusalGroundRule {
  readonly ground: string;
  /** Whether it must cite a law, an administrative regulation or a State Council decision, with its clause. */
  readonly citation: boolean;
  readonly shareTypes: readonly RequestableShareType[];
  readonly article: string;
}

export const REFUSAL_GROUNDS = {
  forbidden_by_law: ground('forbidden_by_law', true, ['unconditional', 'conditional'], decree('第十四条、第十五条')),
  outside_conditions: ground('outside_conditions', false, ['conditional'], decree('第十四条、第十五条')),
  beyond_duty: ground('beyond_duty', false, ['unconditional', 'conditional'], decree('第三条、第二十条')),
  not_necessary: ground('not_necessary', false, ['unconditional', 'conditional'], '个人信息保护法 第六条、第三十四条'),
} as const satisfies Record<string, RefusalGroundRule>;

export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** Words by which an incomplete request might be refused all the same. */
const INCOMPLETENESS = new Set(['incomplete', 'materials_missing']);

export interface Citation {
  readonly kind: string;
  readonly title: string;
  readonly clause: string;
}

export interface Cut {
  readonly itemId: Id;
  readonly reason: string;
}

/** What the provider's liaison proposes to answer. A lesser grant is a partial refusal (U32). */
export type AnswerProposal =
  | { readonly kind: 'agree' }
  | { readonly kind: 'partial'; readonly cuts: readonly Cut[] }
  | {
      readonly kind: 'refuse';
      readonly ground: string;
      readonly reason: string;
      readonly citation: Citation | null;
    };

/**
 * Whether an answer may be given. A refusal needs a ground of the dictionary and a reason; 不予共享 needs its law,
 * administrative regulation or State Council decision with the clause; a partial one needs a reason for each cut item
 * and leaves at least one. Source: arts 14, 15, 21; U32.
 */
export function admissibleAnswer(
  proposal: AnswerProposal,
  request: { readonly shareType: RequestableShareType; readonly itemIds: readonly Id[] },
): Result<null, RequestError> {
  switch (proposal.kind) {
    case 'agree':
      return ok(null);
    case 'partial':
      return admissibleCuts(proposal.cuts, request.itemIds);
    case 'refuse':
      return admissibleRefusal(proposal, request.shareType);
  }
}

function admissibleCuts(cuts: readonly Cut[], asked: readonly Id[]): Result<null, RequestError> {
  const cut = new Set(cuts.map(({ itemId }) => itemId));
  const fault =
    cut.size === 0 ||
    cut.size !== cuts.length ||
    cut.size >= asked.length ||
    cuts.some(({ itemId, reason }) => !asked.includes(itemId) || reason.trim() === '');
  return fault ? err({ code: 'request.cuts_wrong', article: decree('第二十一条') }) : ok(null);
}

function admissibleRefusal(
  refusal: Extract<AnswerProposal, { kind: 'refuse' }>,
  shareType: RequestableShareType,
): Result<null, RequestError> {
  const { ground: code, reason, citation } = refusal;
  if (INCOMPLETENESS.has(code)) {
    return err({ code: 'request.incompleteness_is_no_ground', article: decree('第二十一条') });
  }
  if (!isRefusalGround(code) || reason.trim() === '') {
    return err({
      code: 'request.refusal_incomplete',
      details: { grounds: Object.keys(REFUSAL_GROUNDS) },
      article: decree('第二十一条'),
    });
  }
  const rule: RefusalGroundRule = REFUSAL_GROUNDS[code];
  if (!rule.shareTypes.includes(shareType)) {
    return err({
      code: 'request.refusal_ground_not_applicable',
      details: { ground: code, shareType },
      article: rule.article,
    });
  }
  if (rule.citation && !isSufficient(citation)) {
    return err({
      code: 'request.refusal_basis_not_allowed',
      details: { allowed: GROUND_KINDS },
      article: rule.article,
    });
  }
  return ok(null);
}

const isSufficient = (citation: Citation | null): boolean =>
  citation !== null && isGroundKind(citation.kind) && citation.title.trim() !== '' && citation.clause.trim() !== '';

const isGroundKind = (text: string): text is GroundKind => GROUND_KINDS.some((kind) => kind === text);
const isRefusalGround = (text: string): text is RefusalGround => Object.hasOwn(REFUSAL_GROUNDS, text);

function ground(
  code: string,
  citation: boolean,
  shareTypes: readonly RequestableShareType[],
  article: string,
): RefusalGroundRule {
  return { ground: code, citation, shareTypes, article };
}
