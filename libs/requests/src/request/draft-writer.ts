import { Injectable } from '@nestjs/common';
import type { EntryView } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import { err, newId, notFound, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import type { Origin, RequestContent } from './domain/request';
import type { RequestError } from './domain/request-error';
import { askedOf, requestable } from './domain/submission.rules';
import { actOf, type RequestAct } from './request-acts';
import { insertDraft } from './store/request.repository';

export interface NewDraft {
  readonly departmentId: Id;
  /** The entry as found; what may not be asked for is refused here. */
  readonly entry: EntryView | null;
  readonly content: RequestContent;
  readonly origin: Origin | null;
}

/** The one way a request comes into being: against a published entry, with its journal entry (art. 20). */
@Injectable()
export class DraftWriter {
  constructor(
    private readonly directory: DepartmentDirectory,
    private readonly journal: Journal,
  ) {}

  async write(tx: Tx, context: UseCaseContext, draft: NewDraft): Promise<Result<RequestAct, RequestError>> {
    const { departmentId, content, origin } = draft;
    const checked = requestable(draft.entry, departmentId, askedOf(content));
    if (!checked.ok) return checked;
    const { entry, version: entryVersion, shareType } = checked.value;
    const parties = await this.directory.byIds(tx, [departmentId, entry.providerDepartmentId]);
    const requester = parties.find(({ id }) => id === departmentId);
    const provider = parties.find(({ id }) => id === entry.providerDepartmentId);
    if (!requester || !provider) return err(notFound('department'));
    const id = newId(context.at.getTime());
    await insertDraft(tx, {
      id,
      requesterDepartmentId: requester.id,
      requesterRegionCode: requester.regionCode,
      providerDepartmentId: provider.id,
      providerRegionCode: provider.regionCode,
      entryId: entry.id,
      entryCode: entry.code,
      entryVersion,
      shareType,
      content,
      draftedBy: context.actor.id,
      draftedAt: context.at,
      origin,
    });
    await this.journal.append(tx, context, {
      type: 'request.drafted',
      object: { type: 'share_request', id, version: 1 },
      departmentIds: [requester.id],
      payload: {
        state: 'draft',
        entryId: entry.id,
        entryCode: entry.code,
        entryVersion,
        ...(origin ? { origin: origin.kind, originRequestId: origin.requestId } : {}),
      },
    });
    return ok(actOf(id, 1, 'draft'));
  }
}
