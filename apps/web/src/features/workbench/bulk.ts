import { api, said, type Schema } from '../../api/client';
import type { Line } from './lines';

export type Report = Schema<'BulkAnswer'>;
type Awaited = Line['awaited']['action'];

/** Acts that can be done for many requests in one go: how each is sent, and whether it is a signature. */
export const BULK_ACTS = {
  send_for_signing: { path: '/api/v1/requests/bulk/send-for-signing', asks: 'nothing' },
  confirm_supply: { path: '/api/v1/requests/bulk/confirm', asks: 'nothing' },
  prepare_answer: { path: '/api/v1/requests/bulk/answer', asks: 'decisions' },
  sign: { path: '/api/v1/requests/bulk/sign', asks: 'signature' },
  sign_agreement: { path: '/api/v1/requests/bulk/answer/sign', asks: 'signature' },
} as const satisfies Partial<Record<Awaited, { readonly path: string; readonly asks: string }>>;
export type BulkAct = keyof typeof BULK_ACTS;

/** `200` requests at most in one call. */
export const BULK_LIMIT = 200;

export const bulkActOf = ({ awaited, isMine }: Line): BulkAct | null =>
  isMine && awaited.action in BULK_ACTS ? (awaited.action as BulkAct) : null;

export type Decision = Schema<'AnswerInput'>;

/** What is sent of a list: the versions that were read, and each row's own decision where there is one. */
export interface BulkCall {
  readonly act: BulkAct;
  readonly lines: readonly Line[];
  readonly decisions: ReadonlyMap<string, Decision>;
}

const seen = ({ request: { id, version } }: Line): { id: string; version: number } => ({ id, version });

/** Says what would become of each row; nothing is written. */
export const rehearse = ({ act, lines, decisions }: BulkCall): Promise<Report> => send(act, lines, decisions, {});

/** Does it; of a signature with the digest of the list that was read, and the password again. */
export const perform = (
  { act, lines, decisions }: BulkCall,
  signature?: { readonly listDigest: string; readonly password: string },
): Promise<Report> =>
  send(act, lines, decisions, {
    dryRun: false,
    ...(signature === undefined
      ? {}
      : { listDigest: signature.listDigest, reauthentication: { password: signature.password } }),
  });

function send(
  act: BulkAct,
  lines: readonly Line[],
  decisions: ReadonlyMap<string, Decision>,
  more: object,
): Promise<Report> {
  const rows = lines.map(seen);
  const body = { dryRun: true, rows, ...more };
  if (act !== 'prepare_answer') return said(api.POST(BULK_ACTS[act].path, { body }));
  const decided = rows.map((row) => ({ ...row, answer: decisions.get(row.id) ?? { kind: 'agree' as const } }));
  return said(api.POST(BULK_ACTS[act].path, { body: { ...body, rows: decided } }));
}
