import { Injectable } from '@nestjs/common';
import { JournalProofs, type ProvenHistory, type ProvenRow } from '@zeqing/journal';
import { localDateOf, type Id, type Tx } from '@zeqing/kernel';
import { PostHolders, type HeldPost } from '@zeqing/organisation';
import type { Viewer } from '../request/store/request.repository';
import { actWords } from './domain/act-words';
import type { CaseAct } from './case-file';
import { objectsOfCase } from './store/case-file.repository';

/** Acts in one file; a request has some dozens. */
const MOST_ACTS = 1_000;
/** What the provider wrote down before it answered is its own paper. */
const PREPARATION = ['request.answer_prepared', 'request.answer_sent_back'];

/** The fields of a journal row read here; `row` has them all. */
interface RowFields {
  readonly type: string;
  readonly objectType: string;
  readonly objectId: Id;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorDepartmentIds: readonly Id[];
  readonly departmentIds: readonly Id[];
}

export interface CaseHistoryView extends Pick<ProvenHistory, 'head' | 'checkpoints' | 'isCut'> {
  readonly acts: readonly CaseAct[];
}

/** The acts of a case from the journal, with who did them, as what, and what proves it. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly proofs: JournalProofs,
    private readonly posts: PostHolders,
  ) {}

  /** A party sees what concerns its departments; who watches over a region, and the auditor, everything. */
  async of(tx: Tx, requestId: Id, providerDepartmentId: Id, viewer: Viewer): Promise<CaseHistoryView> {
    const objects = await objectsOfCase(tx, requestId);
    const { rows, ...rest } = await this.proofs.historyOf(tx, objects, MOST_ACTS);
    const isProvider = viewer.departmentIds.includes(providerDepartmentId);
    const seen = rows
      .map((row) => ({ row, fields: JSON.parse(row.row) as RowFields }))
      .filter(({ fields }) => viewer.regionCodePrefix !== null || concerns(fields, viewer, isProvider));
    const people = seen.filter(({ fields }) => fields.actorKind === 'person').map(({ fields }) => fields.actorId);
    const held = await this.posts.postsHeldBy(tx, [...new Set(people)]);
    return { ...rest, acts: seen.map(({ row, fields }) => actOf(row, fields, held)) };
  }
}

const concerns = (fields: RowFields, { departmentIds }: Viewer, isProvider: boolean): boolean =>
  fields.departmentIds.some((id) => departmentIds.includes(id)) && (isProvider || !PREPARATION.includes(fields.type));

function actOf(row: ProvenRow, fields: RowFields, held: readonly HeldPost[]): CaseAct {
  const own = held.filter(({ personId }) => personId === fields.actorId);
  const day = localDateOf(new Date(fields.occurredAt));
  const onDay = own.filter(
    (post) =>
      fields.actorDepartmentIds.includes(post.departmentId) &&
      post.validFrom <= day &&
      (post.validTo === null || post.validTo >= day),
  );
  return {
    seq: row.seq,
    type: fields.type,
    words: actWords(fields.type),
    objectType: fields.objectType,
    objectId: fields.objectId,
    occurredAt: fields.occurredAt,
    recordedAt: fields.recordedAt,
    actorKind: fields.actorKind,
    actorId: fields.actorId,
    actorName: own[0]?.personName ?? null,
    posts: onDay.map(({ role, departmentName, delegatedBy }) => ({ role, departmentName, delegatedBy })),
    row: row.row,
    rowHash: row.rowHash,
    prev: row.prev,
    hash: row.hash,
    proof: row.proof,
  };
}
