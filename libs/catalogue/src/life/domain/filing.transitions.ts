import type { Role } from '@zeqing/kernel';
import type { FilingState } from './filing';
import type { TermPhase } from './term';

/** Whose act it is: of the department that provides the data, or of the 主管部门 on its level (art. 16). */
export interface FilingParty {
  readonly side: 'provider' | 'authority';
  readonly role: Role;
}

export interface FilingTransition {
  readonly from: readonly FilingState[];
  readonly to: FilingState;
  readonly by: FilingParty;
  readonly article: string;
  readonly term: { readonly stops?: TermPhase; readonly starts?: TermPhase; readonly revives?: TermPhase };
}

const LIAISON = { side: 'provider', role: 'liaison' } as const;
const HEAD = { side: 'provider', role: 'department_head' } as const;
const AUTHORITY = { side: 'authority', role: 'authority_officer' } as const;

const ARTICLES = '政务数据共享条例';

/**
 * Every act on a filing, as data (arts 12 to 17). What is signed is submitted; from there the two working days of an
 * update run; what is returned revives the department's own term as if it had never stopped.
 * Drawn into docs/catalogue-states.md.
 */
export const FILING_TRANSITIONS = {
  amend: act(['draft'], 'draft', LIAISON, '第十二条、第十三条'),
  send_for_sign_off: act(['draft'], 'signing', LIAISON, '第十三条'),
  send_back: act(['signing'], 'draft', HEAD, '第十三条'),
  sign_off: {
    ...act(['signing'], 'submitted', HEAD, '第十三条、第十六条、第十七条'),
    term: { stops: 'update', starts: 'review' },
  },
  return: {
    ...act(['submitted', 'reviewed'], 'draft', AUTHORITY, '第十六条、第十七条'),
    term: { stops: 'review', revives: 'update' },
  },
  pass_review: act(['submitted'], 'reviewed', AUTHORITY, '第十六条'),
  publish: { ...act(['reviewed'], 'published', AUTHORITY, '第十六条、第十七条'), term: { stops: 'review' } },
  discard: act(['draft'], 'discarded', LIAISON, '第十二条'),
} as const satisfies Record<string, FilingTransition>;

export type FilingAction = keyof typeof FILING_TRANSITIONS;
export const FILING_ACTIONS = Object.keys(FILING_TRANSITIONS) as readonly FilingAction[];

function act(from: readonly FilingState[], to: FilingState, by: FilingParty, article: string): FilingTransition {
  return { from, to, by, article: `${ARTICLES} ${article}`, term: {} };
}
