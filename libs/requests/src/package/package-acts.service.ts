import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, notFound, ok, stale, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { BulkRunner, type BulkResult } from '../bulk/bulk-runner';
import { BulkSigning, type BulkSignatureInput, type BulkSigningError } from '../bulk/bulk-signing.service';
import type { RequestContent } from '../request/domain/request';
import type { RequestError } from '../request/domain/request-error';
import { RequestDrafting } from '../request/drafting.service';
import { visibleAmong } from '../request/store/request.repository';
import type { StoredRequest } from '../request/store/stored-request';
import { viewerOf } from '../request/viewer';
import type { SharedTerms } from './domain/package';
import { findPackage, raiseVersion, replaceShared, type StoredPackage } from './store/package.repository';

/** What is done to a package as a whole; each row goes its own way all the same (U36). */
@Injectable()
export class PackageActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runner: BulkRunner,
    private readonly drafting: RequestDrafting,
    private readonly bulkSigning: BulkSigning,
    private readonly journal: Journal,
  ) {}

  /** Writes a shared field once for every row that is still a draft; the report says which rows took it. */
  async amendShared(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    changes: Partial<SharedTerms>,
  ): Promise<Result<BulkResult, RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<BulkResult, RequestError>> => {
      const inner = { ...context, tx };
      const found = await this.#find(inner, id);
      if (found === null) return err(notFound('request_package'));
      const shared = { ...found.shared, ...changes };
      if (shared.validUntil !== null && shared.validUntil < shared.validFrom)
        return err({ code: 'request.period', fields: [{ pointer: '/validUntil', rule: 'not_before_start' }] });
      const drafts = (await this.#requests(inner, found)).filter(({ state }) => state === 'draft');
      if (drafts.length === 0) return err({ code: 'request.package_no_drafts' });
      if (!(await replaceShared(tx, id, seenVersion, shared))) return err(stale('request_package'));
      const contents = new Map(drafts.map((draft) => [draft.id, draft.content]));
      const done = await this.runner.run(inner, { act: 'amend', rows: drafts, dryRun: false }, (act, row) =>
        this.drafting.amendDraft(act, row.id, row.version, changesFor(contents.get(row.id), shared, changes)),
      );
      if (!done.ok) return done;
      await this.journal.append(tx, context, {
        type: 'request_package.amended',
        object: { type: 'request_package', id, version: seenVersion + 1 },
        departmentIds: [found.requesterDepartmentId],
        payload: { fields: Object.keys(changes).sort(), rows: done.value.counts.done },
      });
      return done;
    });
  }

  /** Puts every row that is still a draft before the office head; what is incomplete is told row by row. */
  async sendForSigning(context: UseCaseContext, id: Id, dryRun: boolean): Promise<Result<BulkResult, RequestError>> {
    const found = await this.#find(context, id);
    if (found === null) return err(notFound('request_package'));
    const drafts = (await this.#requests(context, found)).filter(({ state }) => state === 'draft');
    if (drafts.length === 0) return err({ code: 'request.package_no_drafts' });
    return this.runner.run(context, { act: 'send_for_signing', rows: drafts, dryRun }, (inner, row) =>
      this.drafting.sendForSigning(inner, row.id, row.version),
    );
  }

  /** One signature that lists each row (U36), read and re-authenticated as every list is (U35). */
  async sign(
    context: UseCaseContext,
    id: Id,
    input: BulkSignatureInput,
  ): Promise<Result<BulkResult, BulkSigningError>> {
    const found = await this.#find(context, id);
    if (found === null) return err(notFound('request_package'));
    const fields = input.rows.flatMap((row, at) =>
      found.requestIds.includes(row.id) ? [] : [{ pointer: `/rows/${at}/id`, rule: 'in_package' }],
    );
    if (fields.length > 0) return err({ code: 'request.bulk_rows', fields });
    const signed = await this.bulkSigning.signRequests(context, input);
    if (!signed.ok || signed.value.dryRun || signed.value.counts.done === 0) return signed;
    await this.#noteSignature(context, found, signed.value);
    return signed;
  }

  async #noteSignature(context: UseCaseContext, found: StoredPackage, signed: BulkResult): Promise<void> {
    const rows = signed.rows.filter(({ outcome }) => outcome === 'done');
    await this.unitOfWork.run<null, never>(context, async (tx) => {
      await this.journal.append(tx, context, {
        type: 'request_package.signed',
        object: { type: 'request_package', id: found.id, version: await raiseVersion(tx, found.id) },
        departmentIds: [found.requesterDepartmentId],
        payload: { listDigest: signed.listDigest, rows: rows.map(({ id, version }) => ({ id, version })) },
      });
      return ok(null);
    });
  }

  #find(context: UseCaseContext, id: Id): Promise<StoredPackage | null> {
    return findPackage(this.unitOfWork.reader(context), id, viewerOf(context.actor).departmentIds);
  }

  #requests(context: UseCaseContext, { requestIds }: StoredPackage): Promise<StoredRequest[]> {
    return visibleAmong(this.unitOfWork.reader(context), requestIds, viewerOf(context.actor));
  }
}

/** The shared basis of personal information goes to the rows that hold some, each with its own necessity. */
function changesFor(
  content: RequestContent | undefined,
  { personalInformation: basis }: SharedTerms,
  { personalInformation, ...changes }: Partial<SharedTerms>,
): Partial<RequestContent> {
  const before = content?.personalInformation ?? null;
  if (personalInformation === undefined || before === null || basis === null) return changes;
  return { ...changes, personalInformation: { ...basis, necessity: before.necessity } };
}
