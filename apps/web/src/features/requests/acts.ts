import type { Schema } from '../../api/client';
import { send } from '../../api/send';

export type Request = Schema<'RequestAnswer'>;
export type Openness = Schema<'AllowedActionAnswer'>;
export type Action = Openness['action'];

/** One thing a form asks for; its name is the field of the body. */
export interface Field {
  readonly name: string;
  /** The word for it where the name has another meaning elsewhere. */
  readonly label?: string;
  readonly kind: 'text' | 'long' | 'day' | 'number' | 'resource' | 'department' | 'choice' | 'yes_no';
  readonly isOptional?: boolean;
  readonly choices?: readonly string[];
}

/** How an act is done: where it is sent, what is asked for, what goes with it. */
export interface ActForm {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Asked about once more, because it cannot be taken back. */
  readonly isFinal?: boolean;
  /** Somebody can work with the data no longer, for good: the request's number is typed. */
  readonly endsUse?: boolean;
  /** Leads to another request: the answer names it. */
  readonly leadsOn?: boolean;
}

const plain = (path: string, more: Partial<ActForm> = {}): ActForm => ({ path, fields: [], ...more });
const reason: Field = { name: 'reason', kind: 'long' };
const statement: Field = { name: 'statement', kind: 'long' };
const disposalMethod: Field = {
  name: 'method',
  kind: 'choice',
  choices: ['destroyed', 'returned', 'access_closed', 'retained_by_law'],
};
const department: Field = { name: 'departmentId', kind: 'department' };
const change: readonly Field[] = [
  reason,
  { name: 'negotiationRecord', kind: 'text' },
  { name: 'negotiatedOn', kind: 'day' },
  { name: 'filingNumber', kind: 'text' },
  { name: 'filedOn', kind: 'day' },
];

/** The forms of the acts. Answering and asking for a supplement have pages of their own. */
export const ACT_FORMS: Partial<Readonly<Record<Action, ActForm>>> = {
  send_for_signing: plain('send-for-signing'),
  sign: plain('sign', { isFinal: true }),
  send_back: plain('send-back'),
  withdraw: plain('withdraw', { isFinal: true }),
  sign_agreement: plain('answer/sign', { isFinal: true }),
  sign_refusal: plain('answer/sign', { isFinal: true }),
  send_back_answer: plain('answer/send-back'),
  supply: { path: 'supply', fields: [{ name: 'resourceId', kind: 'resource' }] },
  confirm_supply: plain('confirm'),
  reject_supply: { path: 'reject-supply', fields: [{ name: 'evidence', kind: 'long' }] },
  complete_supplement: plain('supplement/complete', { isFinal: true }),
  pass_check: plain('check/pass', { isFinal: true }),
  return_check: { path: 'check/return', fields: [reason], isFinal: true },
  request_extension: { path: 'extension', fields: [{ name: 'workingDays', kind: 'number' }, reason] },
  consent_extension: plain('extension/decision', { fixed: { decision: 'consented' } }),
  decline_extension: { path: 'extension/decision', fields: [reason], fixed: { decision: 'declined' } },
  notify_extension: plain('extension/notice'),
  transfer: { path: 'transfer', fields: [department, { name: 'ground', kind: 'long' }] },
  assign_provider: { path: 'assign', fields: [department, { name: 'ground', kind: 'long' }] },
  suspend: { path: 'suspend', fields: [reason, { name: 'rectifyBy', kind: 'day' }] },
  suspend_as_authority: { path: 'suspend', fields: [reason, { name: 'rectifyBy', kind: 'day' }] },
  resume: { path: 'resume', fields: [statement] },
  resume_as_authority: { path: 'resume', fields: [statement] },
  terminate: { path: 'terminate', fields: [statement], isFinal: true, endsUse: true },
  terminate_as_authority: { path: 'terminate', fields: [statement], isFinal: true, endsUse: true },
  alter_service: {
    path: 'service-change',
    fields: [...change, { name: 'resourceId', kind: 'resource', isOptional: true }],
    fixed: { kind: 'alter' },
  },
  stop_service: { path: 'service-change', fields: change, fixed: { kind: 'stop' }, isFinal: true, endsUse: true },
  report_effect: {
    path: 'effect',
    fields: [
      { name: 'effect', kind: 'long' },
      { name: 'solved', kind: 'yes_no' },
      { name: 'casesHandled', kind: 'number', isOptional: true },
      { name: 'materialsSpared', kind: 'number', isOptional: true },
    ],
  },
  finish_use: {
    path: 'finish-use',
    fields: [{ name: 'reason', kind: 'choice', choices: ['achieved', 'impossible', 'unnecessary'] }],
    isFinal: true,
  },
  dispose: {
    path: 'dispose',
    fields: [disposalMethod, { name: 'disposedOn', kind: 'day' }, { name: 'proof', kind: 'text' }],
    isFinal: true,
  },
  sign_bridge: {
    path: 'bridge',
    fields: [
      { name: 'until', kind: 'day' },
      { name: 'ground', kind: 'long', label: 'bridgeGround' },
    ],
    isFinal: true,
  },
  instruct_disposal: {
    path: 'disposal-instruction',
    fields: [disposalMethod, { name: 'instruction', kind: 'long' }, { name: 'dueOn', kind: 'day' }],
  },
  change_scope: plain('scope-change', { leadsOn: true }),
  reopen: plain('reopen', { leadsOn: true }),
  renew: plain('renewal', { leadsOn: true }),
};

/** Does an act on the version that was seen; throws an `ApiProblem` when it is refused. */
export const perform = ({ id, version }: Pick<Request, 'id' | 'version'>, path: string, body: object) =>
  send(`/api/v1/requests/${id}/${path}`, body, version);
