import { Injectable } from '@nestjs/common';
import { err, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { SignInService, type OrganisationError } from '@zeqing/organisation';
import { RequestAnswering } from '../answer/answering.service';
import type { RequestError } from '../request/domain/request-error';
import { RequestSigning } from '../request/signing.service';
import type { BulkInput } from './bulk-acts.service';
import { BulkRunner, listDigest, type BulkResult } from './bulk-runner';

/** What makes a signature of many one person's own: the list as the dry run showed it, and the password again. */
export interface ListSignature {
  /** `listDigest` of the dry run. */
  readonly listDigest: string;
  readonly password: string;
  /** The network address the try is counted under, as at sign-in. */
  readonly address: string;
}

/** A dry run shows the list and signs nothing; without it the list is signed. */
export interface BulkSignatureInput extends Omit<BulkInput, 'dryRun'> {
  readonly signature: ListSignature | null;
}

export type BulkSigningError = RequestError | OrganisationError;
type Signed = 'sign' | 'sign_answer';

/** The office head signs a list (U35): read first, named by its digest, the person recognised anew. */
@Injectable()
export class BulkSigning {
  constructor(
    private readonly runner: BulkRunner,
    private readonly signing: RequestSigning,
    private readonly answering: RequestAnswering,
    private readonly signIns: SignInService,
  ) {}

  /** Signs and submits requests (art. 20). */
  signRequests(context: UseCaseContext, input: BulkSignatureInput): Promise<Result<BulkResult, BulkSigningError>> {
    return this.#sign(context, 'sign', input);
  }

  /** Signs prepared answers (arts 20, 21); which of them need two persons the settings say. */
  signAnswers(context: UseCaseContext, input: BulkSignatureInput): Promise<Result<BulkResult, BulkSigningError>> {
    return this.#sign(context, 'sign_answer', input);
  }

  async #sign(
    context: UseCaseContext,
    act: Signed,
    { rows, signature }: BulkSignatureInput,
  ): Promise<Result<BulkResult, BulkSigningError>> {
    if (signature !== null) {
      const recognised = await this.#recognise(context, act, { rows, signature });
      if (!recognised.ok) return recognised;
    }
    const order = { act, rows, dryRun: signature === null, reauthenticated: signature !== null };
    return this.runner.run(context, order, (inner, { id, version }) =>
      act === 'sign' ? this.signing.sign(inner, id, version) : this.answering.signAnswer(inner, id, version),
    );
  }

  async #recognise(
    context: UseCaseContext,
    act: Signed,
    { rows, signature }: { readonly rows: BulkInput['rows']; readonly signature: ListSignature },
  ): Promise<Result<null, BulkSigningError>> {
    if (signature.listDigest !== listDigest(context, act, rows)) return err({ code: 'request.list_not_read' });
    const recognised = await this.signIns.reauthenticate(context, signature);
    return recognised.ok ? ok(null) : recognised;
  }
}
