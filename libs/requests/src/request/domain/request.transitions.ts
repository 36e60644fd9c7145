import type { Role } from '@zeqing/kernel';
import type { ClockPhase } from '../../clock/domain/clock.rules';
import type { RequestState } from './request';
import { decree } from './request-error';

/**
 * Whose act it is: of a party to the request, or of the 主管部门 on the provider's level (同级, arts 21 and 27). `system`
 * acts follow from an act of a person in the same transaction, or from a day that has passed.
 */
export type Party = { readonly side: 'requester' | 'provider' | 'authority'; readonly role: Role } | 'system';

/** What an act does to the clocks of a request. */
export interface ClockEffects {
  readonly stops?: readonly ClockPhase[];
  readonly starts?: ClockPhase;
  readonly revives?: ClockPhase;
  /** From here the days are the requester's (U29). */
  readonly hands?: ClockPhase;
  /** From here they are the provider's again. */
  readonly returns?: ClockPhase;
  /** The extension of this phase takes effect (U30). */
  readonly extends?: ClockPhase;
  /** The running clock of this phase is another department's now; its day stays (U39). */
  readonly passes?: ClockPhase;
}

export interface Transition {
  readonly from: readonly RequestState[];
  /** Null: the request stays in the state it is in. */
  readonly to: RequestState | null;
  readonly by: Party;
  /** The signature the act is, or null where it is none (art. 20). */
  readonly signOff: 'requester_office_head' | 'provider_office_head' | null;
  readonly article: string | null;
  readonly clock: ClockEffects;
}

const REQUESTER_LIAISON = { side: 'requester', role: 'liaison' } as const;
const REQUESTER_HEAD = { side: 'requester', role: 'office_head' } as const;
const PROVIDER_LIAISON = { side: 'provider', role: 'liaison' } as const;
const PROVIDER_HEAD = { side: 'provider', role: 'office_head' } as const;
const AUTHORITY = { side: 'authority', role: 'authority_officer' } as const;

const REQUESTER_SIGNS = { signOff: 'requester_office_head' } as const;
const PROVIDER_SIGNS = { signOff: 'provider_office_head' } as const;

/** Every act on a request that exists today, as data. Drawn into docs/request-states.md. */
export const TRANSITIONS = {
  amend: act(['draft'], 'draft', REQUESTER_LIAISON, '第二十条'),
  send_for_signing: act(['draft'], 'signing', REQUESTER_LIAISON, '第二十条'),
  send_back: act(['signing'], 'draft', REQUESTER_HEAD, '第二十条'),
  sign: { ...act(['signing'], 'submitted', REQUESTER_HEAD, '第二十条'), ...REQUESTER_SIGNS },
  // A local rule may have the authority look at a request before its provider receives it (U34).
  begin_check: { ...act(['submitted'], 'checking', 'system', '第二十三条'), clock: { starts: 'check' } },
  pass_check: {
    ...act(['checking'], 'reviewing', AUTHORITY, '第二十一条、第二十三条'),
    clock: { stops: ['check'], starts: 'answer' },
  },
  return_check: {
    ...act(['checking'], 'returned_unfinished', AUTHORITY, '第二十条、第二十三条'),
    clock: { stops: ['check'] },
  },
  receive: { ...act(['submitted'], 'reviewing', 'system', '第二十一条'), clock: { starts: 'answer' } },
  agree_by_standing_answer: {
    ...act(['submitted'], 'agreed', 'system', '第二十一条'),
    ...PROVIDER_SIGNS,
    clock: { starts: 'supply' },
  },
  share_by_standing_answer: { ...act(['submitted'], 'shared', 'system', '第二十一条、第二十二条'), ...PROVIDER_SIGNS },
  // A ruling for the requester takes the place of the provider's signature (U40).
  agree_by_ruling: { ...act(['draft'], 'agreed', 'system', '第二十二条、第二十八条'), clock: { starts: 'supply' } },
  renew_supply_term: {
    ...act(['agreed'], 'agreed', 'system', '第二十二条、第二十八条'),
    clock: { stops: ['supply'], starts: 'supply' },
  },
  lift_conditions: act(['supplying', 'shared', 'suspended'], null, 'system', '第十五条、第二十八条'),
  resume_by_ruling: act(['suspended', 'disposal_due'], 'shared', 'system', '第二十七条、第二十八条'),

  ask_supplement: {
    ...act(['reviewing'], 'supplementing', PROVIDER_LIAISON, '第二十一条'),
    clock: { hands: 'answer' },
  },
  amend_supplement: act(['supplementing'], 'supplementing', REQUESTER_LIAISON, '第二十条、第二十一条'),
  // What the office head signed has changed, so the office head signs it again (art. 20).
  complete_supplement: {
    ...act(['supplementing'], 'reviewing', REQUESTER_HEAD, '第二十条、第二十一条'),
    ...REQUESTER_SIGNS,
    clock: { returns: 'answer' },
  },
  lapse_supplement: {
    ...act(['supplementing'], 'returned_unfinished', 'system', '第二十一条'),
    clock: { stops: ['answer'] },
  },
  reopen: act(['returned_unfinished'], null, REQUESTER_LIAISON, '第二十条、第二十一条'),

  request_extension: act(['reviewing'], 'extension_requested', PROVIDER_LIAISON, '第二十一条'),
  consent_extension: act(['extension_requested'], 'reviewing', AUTHORITY, '第二十一条'),
  decline_extension: act(['extension_requested'], 'reviewing', AUTHORITY, '第二十一条'),
  notify_extension: {
    ...act(['reviewing'], 'reviewing', PROVIDER_LIAISON, '第二十一条'),
    clock: { extends: 'answer' },
  },

  transfer: { ...act(['reviewing'], 'reviewing', PROVIDER_HEAD, '第二十一条'), clock: { passes: 'answer' } },
  assign_provider: { ...act(['reviewing'], 'reviewing', AUTHORITY, '第二十一条'), clock: { passes: 'answer' } },

  prepare_answer: act(['reviewing', 'extension_requested'], 'answer_signing', PROVIDER_LIAISON, '第二十一条'),
  send_back_answer: act(['answer_signing'], 'reviewing', PROVIDER_HEAD, '第二十条'),
  sign_agreement: {
    ...act(['answer_signing'], 'agreed', PROVIDER_HEAD, '第二十条、第二十一条'),
    ...PROVIDER_SIGNS,
    clock: { stops: ['answer'], starts: 'supply' },
  },
  sign_refusal: {
    ...act(['answer_signing'], 'refused', PROVIDER_HEAD, '第二十条、第二十一条'),
    ...PROVIDER_SIGNS,
    clock: { stops: ['answer'] },
  },
  supply: { ...act(['agreed'], 'supplying', PROVIDER_LIAISON, '第二十二条'), clock: { stops: ['supply'] } },
  confirm_supply: act(['supplying'], 'shared', REQUESTER_LIAISON, '第二十二条'),
  reject_supply: { ...act(['supplying'], 'agreed', REQUESTER_LIAISON, '第二十二条'), clock: { revives: 'supply' } },
  withdraw: {
    ...act(
      [
        'draft',
        'signing',
        'submitted',
        'checking',
        'reviewing',
        'supplementing',
        'extension_requested',
        'answer_signing',
        'agreed',
        'supplying',
      ],
      'withdrawn',
      REQUESTER_LIAISON,
      null,
    ),
    clock: { stops: ['check', 'answer', 'supply'] },
  },

  suspend: act(['shared'], 'suspended', PROVIDER_HEAD, '第二十七条'),
  suspend_as_authority: act(['shared'], 'suspended', AUTHORITY, '第二十七条'),
  resume: act(['suspended'], 'shared', PROVIDER_HEAD, '第二十七条'),
  resume_as_authority: act(['suspended'], 'shared', AUTHORITY, '第二十七条'),
  terminate: act(['suspended'], 'terminated', PROVIDER_HEAD, '第二十七条'),
  terminate_as_authority: act(['suspended'], 'terminated', AUTHORITY, '第二十七条'),
  alter_service: act(['shared'], 'shared', PROVIDER_HEAD, '第二十七条'),
  stop_service: act(['shared'], 'disposal_due', PROVIDER_HEAD, '第二十七条'),
  change_scope: act(['shared'], null, REQUESTER_LIAISON, '第二十五条'),
  renew: act(['shared'], null, REQUESTER_LIAISON, '第二十条'),
  sign_bridge: { ...act(['shared'], 'shared', PROVIDER_HEAD, '第二十条、第二十一条'), ...PROVIDER_SIGNS },
  report_effect: act(['shared', 'disposal_due'], null, REQUESTER_LIAISON, '第二十六条、第二十九条'),
  finish_use: act(['shared'], 'disposal_due', REQUESTER_LIAISON, '第二十七条'),
  expire: act(['shared', 'suspended'], 'disposal_due', 'system', '第二十七条'),
  instruct_disposal: act(['disposal_due'], 'disposal_due', PROVIDER_HEAD, '第二十七条'),
  dispose: act(['disposal_due'], 'disposed', REQUESTER_LIAISON, '第二十七条、第二十九条'),
} as const satisfies Record<string, Transition>;

export type RequestAction = keyof typeof TRANSITIONS;
export const REQUEST_ACTIONS = Object.keys(TRANSITIONS) as readonly RequestAction[];

/** States that no act leaves. */
export const END_STATES = [
  'disposed',
  'refused',
  'withdrawn',
  'returned_unfinished',
  'terminated',
] as const satisfies readonly RequestState[];

/** A row of the table that neither signs nor touches a clock. */
function act<From extends RequestState, To extends RequestState | null, By extends Party>(
  from: readonly From[],
  to: To,
  by: By,
  articles: string | null,
) {
  return { from, to, by, signOff: null, article: articles === null ? null : decree(articles), clock: {} } as const;
}
