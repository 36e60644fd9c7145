import { Injectable } from '@nestjs/common';
import type { Result, UseCaseContext } from '@zeqing/kernel';
import { RequestAnswering } from '../answer/answering.service';
import type { AnswerProposal } from '../answer/domain/answer.rules';
import type { RequestError } from '../request/domain/request-error';
import { RequestDrafting } from '../request/drafting.service';
import { RequestSupplying } from '../request/supplying.service';
import { BulkRunner, type BulkResult } from './bulk-runner';
import type { SeenRow } from './domain/bulk';

export interface BulkInput<Row extends SeenRow = SeenRow> {
  readonly dryRun: boolean;
  readonly rows: readonly Row[];
}

export interface AnsweredRow extends SeenRow {
  readonly proposal: AnswerProposal;
}

/** What a liaison does to many requests at once: each by the same rules as by itself. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly runner: BulkRunner,
    private readonly drafting: RequestDrafting,
    private readonly answering: RequestAnswering,
    private readonly supplying: RequestSupplying,
  ) {}

  /** Puts complete drafts before the office head (art. 20). */
  sendForSigning(context: UseCaseContext, input: BulkInput): Promise<Result<BulkResult, RequestError>> {
    return this.runner.run(context, { act: 'send_for_signing', ...input }, (inner, { id, version }) =>
      this.drafting.sendForSigning(inner, id, version),
    );
  }

  /** Prepares answers, each with its own decision, ground and reason (art. 21). */
  prepareAnswers(context: UseCaseContext, input: BulkInput<AnsweredRow>): Promise<Result<BulkResult, RequestError>> {
    return this.runner.run(context, { act: 'prepare_answer', ...input }, (inner, { id, version, proposal }) =>
      this.answering.prepareAnswer(inner, id, version, proposal),
    );
  }

  /** Confirms that what was supplied works (art. 22, U31). */
  confirmSupplies(context: UseCaseContext, input: BulkInput): Promise<Result<BulkResult, RequestError>> {
    return this.runner.run(context, { act: 'confirm_supply', ...input }, (inner, { id, version }) =>
      this.supplying.confirmSupply(inner, id, version),
    );
  }
}
