import { Injectable } from '@nestjs/common';
import { ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import type { RequestError } from '../request/domain/request-error';
import { RequestActs, type RequestAct } from '../request/request-acts';
import { noteCheckReturn } from '../request/store/request.repository';
import { withGround } from '../use/domain/use.rules';

/**
 * The authority's look at a request before its provider receives it, where a local rule says so (U34). It judges the
 * form, never the request: it passes it on, or gives it back to be drafted anew; it cannot refuse.
 */
@Injectable()
export class RequestChecking {
  constructor(private readonly acts: RequestActs) {}

  /** Passes the request on: it is received, and the answer clock starts, in this act. */
  async pass(context: UseCaseContext, id: Id, seenVersion: number): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.check_passed', action: 'pass_check' } as const;
    return this.acts.perform(context, order, () => Promise.resolve(ok({})));
  }

  /** Gives the request back with what is wrong; the requester drafts it anew. */
  async giveBack(
    context: UseCaseContext,
    id: Id,
    seenVersion: number,
    reason: string,
  ): Promise<Result<RequestAct, RequestError>> {
    const order = { id, seenVersion, event: 'request.check_returned', action: 'return_check' } as const;
    return this.acts.perform(context, order, () => {
      const said = withGround(reason, '/reason');
      return Promise.resolve(said.ok ? ok({ write: (tx) => noteCheckReturn(tx, id, reason) }) : said);
    });
  }
}
