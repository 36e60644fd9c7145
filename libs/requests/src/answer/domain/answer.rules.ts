import { GROUND_KINDS, type GroundKind } from '@zeqing/catalogue';
import { err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import { purposeKey, type GrantTerms, type Purpose } from '../../use/domain/grant';
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

/** Why something is not granted: words always, and what they rest on where the answerer names it. */
export interface CutGround {
  readonly reason: string;
  readonly ground?: string | null;
  readonly citation?: Citation | null;
}

export interface Cut extends CutGround {
  readonly itemId: Id;
}

/** The use ends earlier than asked for. */
export interface PeriodCut extends CutGround {
  readonly part: 'period';
  readonly validUntil: LocalDate;
}

/** Of the scope and the period something is not granted. */
export type TermCut =
  | PeriodCut
  | (CutGround & { readonly part: 'purposes'; readonly purposes: readonly Purpose[] })
  | (CutGround & { readonly part: 'beneficiaries' });

export const TERM_CUT_PARTS = ['period', 'purposes', 'beneficiaries'] as const satisfies readonly TermCut['part'][];

/** What the provider's liaison proposes to answer. A lesser grant is a partial refusal (U32). */
export type AnswerProposal =
  | { readonly kind: 'agree'; readonly conditions?: readonly string[] }
  | {
      readonly kind: 'partial';
      readonly cuts: readonly Cut[];
      readonly termCuts?: readonly TermCut[];
      readonly conditions?: readonly string[];
    }
  | {
      readonly kind: 'refuse';
      readonly ground: string;
      readonly reason: string;
      readonly citation: Citation | null;
    };

/**
 * Whether an answer may be given. A refusal needs a ground of the dictionary and a reason; 不予共享 needs its law,
 * administrative regulation or State Council decision with the clause; a partial one needs a reason for each cut and
 * leaves something. No consent adds a condition that is not published. Source: arts 14, 15, 21, 39(2); U32.
 */
export function admissibleAnswer(proposal: AnswerProposal, asked: AskedTerms): Result<null, RequestError> {
  switch (proposal.kind) {
    case 'agree':
      return admissibleConditions(proposal.conditions ?? [], asked.publishedConditions);
    case 'partial': {
      const cuts = admissibleCuts(proposal.cuts, proposal.termCuts ?? [], asked);
      return cuts.ok ? admissibleConditions(proposal.conditions ?? [], asked.publishedConditions) : cuts;
    }
    case 'refuse':
      return admissibleRefusal(proposal, asked.shareType);
  }
}

/** What of a request an answer is judged by, and the words of the published entry's conditions. */
export interface AskedTerms {
  readonly shareType: RequestableShareType;
  readonly terms: GrantTerms;
  readonly publishedConditions: string | null;
  /** The day of the answer: what it grants is not over by then. */
  readonly today: LocalDate;
}

/** What is granted of what was asked for, once the cuts of scope and period are taken off. */
export function lessTheCuts(terms: GrantTerms, cuts: readonly TermCut[]): GrantTerms {
  return cuts.reduce((granted: GrantTerms, cut): GrantTerms => {
    switch (cut.part) {
      case 'period':
        return { ...granted, validUntil: cut.validUntil };
      case 'beneficiaries':
        return { ...granted, beneficiaries: 'department' };
      case 'purposes': {
        const gone = new Set(cut.purposes.map(purposeKey));
        return { ...granted, purposes: granted.purposes.filter((purpose) => !gone.has(purposeKey(purpose))) };
      }
    }
  }, terms);
}

/** A condition is entered in words the published entry has; another would hinder sharing (arts 14, 15, 39(2)). */
function admissibleConditions(conditions: readonly string[], published: string | null): Result<null, RequestError> {
  const text = (published ?? '').trim();
  const unpublished = conditions.findIndex((words) => words.trim() === '' || !text.includes(words.trim()));
  if (unpublished === -1) return ok(null);
  const fields = [{ pointer: `/conditions/${unpublished}`, rule: 'published' }];
  return err({
    code: 'request.condition_not_published',
    fields,
    article: decree('第十四条、第十五条、第三十九条第二项'),
  });
}

function admissibleCuts(
  cuts: readonly Cut[],
  termCuts: readonly TermCut[],
  { terms, shareType, today }: AskedTerms,
): Result<null, RequestError> {
  const items = new Set(cuts.map(({ itemId }) => itemId));
  const parts = new Set(termCuts.map(({ part }) => part));
  const fault =
    items.size + parts.size === 0 ||
    items.size !== cuts.length ||
    parts.size !== termCuts.length ||
    items.size >= terms.itemIds.length ||
    cuts.some(({ itemId }) => !terms.itemIds.includes(itemId)) ||
    termCuts.some((cut) => !cutsSomething(cut, terms));
  if (fault) return err({ code: 'request.cuts_wrong', article: decree('第二十一条') });
  const lasting = cutsToDaysToCome(termCuts, today);
  if (!lasting.ok) return lasting;
  for (const cut of [...cuts, ...termCuts]) {
    const grounded = admissibleCutGround(cut, shareType);
    if (!grounded.ok) return grounded;
  }
  return ok(null);
}

/**
 * Whether what is left of the period has not passed: a use that ends before it is granted is a refusal without its form
 * (art. 21, U32). Asked when the answer is prepared and again when it is signed, for days pass between.
 */
export function cutsToDaysToCome(termCuts: readonly TermCut[], today: LocalDate): Result<null, RequestError> {
  const past = termCuts.findIndex((cut) => cut.part === 'period' && cut.validUntil < today);
  if (past === -1) return ok(null);
  const fields = [{ pointer: `/termCuts/${past}/validUntil`, rule: 'not_past' }];
  return err({ code: 'request.cuts_wrong', details: { today }, fields, article: decree('第二十一条') });
}

/** Whether a cut takes something away and leaves something. */
function cutsSomething(cut: TermCut, terms: GrantTerms): boolean {
  const granted = lessTheCuts(terms, [cut]);
  switch (cut.part) {
    case 'period':
      return cut.validUntil >= terms.validFrom && (terms.validUntil === null || cut.validUntil < terms.validUntil);
    case 'beneficiaries':
      return terms.beneficiaries !== 'department';
    case 'purposes':
      return (
        granted.purposes.length > 0 &&
        cut.purposes.length > 0 &&
        granted.purposes.length === terms.purposes.length - cut.purposes.length
      );
  }
}

/** A cut needs its reason; a ground that is named obeys the rules of a refusal by it (U32). */
function admissibleCutGround(cut: CutGround, shareType: RequestableShareType): Result<null, RequestError> {
  if (cut.reason.trim() === '') return err({ code: 'request.cuts_wrong', article: decree('第二十一条') });
  if (cut.ground === undefined || cut.ground === null) return ok(null);
  const { ground, reason } = cut;
  return admissibleRefusal({ kind: 'refuse', ground, reason, citation: cut.citation ?? null }, shareType);
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
