import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { documentText, newId, ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { sha256, UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import { Letters } from '../letter/letters.service';
import { legsOf, outsideOfRequest, recordsOf } from '../outside/store/outside-request.repository';
import type { Viewer } from '../request/store/request.repository';
import type { RequestError } from '../request/domain/request-error';
import { RequestQueries } from '../request/request-queries.service';
import type { RequestView } from '../request/request-views';
import { CaseHistory } from './case-history';
import type { CaseFile, CaseLetter, CaseOutside } from './case-file';
import { factsOfCase, suspicionsOfCase } from './store/case-file.repository';

export type CaseFileFormat = 'json' | 'docx' | 'pdf';

/** The whole-case file (U48): acts with signers and proofs, terms day by day, facts, letters. Reading it is an event. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: RequestQueries,
    private readonly letters: Letters,
    private readonly history: CaseHistory,
    private readonly journal: Journal,
  ) {}

  /** The file of a request, for its parties, who watches over their region, and the auditor; else not found. */
  async read(context: UseCaseContext, id: Id, format: CaseFileFormat): Promise<Result<CaseFile, RequestError>> {
    const viewer = viewerBy(context.actor, 'requests.case_file');
    const read = await this.requests.read(context, id, viewer);
    if (!read.ok) return read;
    const request = read.value;
    await this.#note(context, id, format);
    const tx = this.unitOfWork.reader(context);
    const { departmentId } = request.provider;
    const history = await this.history.of(tx, id, departmentId, viewer);
    const suspicions = await suspicionsOfCase(tx, id);
    return ok({
      madeAt: context.at,
      request,
      ...history,
      clocks: await this.requests.explainClocks(context, id, viewer),
      facts: await factsOfCase(tx, id),
      suspicions: suspicions.filter(
        (one) => viewer.regionCodePrefix !== null || viewer.departmentIds.includes(one.departmentId),
      ),
      letters: await this.#letters(context, request),
      outside: await outsideOf(tx, id, viewer),
    });
  }

  async #letters(context: UseCaseContext, request: RequestView): Promise<CaseLetter[]> {
    const { letters } = await this.letters.ofRequest(context, request);
    return letters.map(({ kind, compose }) => {
      const document = compose();
      const lines = documentText(document);
      return { kind, document, lines, sha256: sha256(lines.join('\n')).toString('hex') };
    });
  }

  /** Noted before anything is handed out (U48). */
  async #note(context: UseCaseContext, requestId: Id, format: CaseFileFormat): Promise<void> {
    await this.unitOfWork.run(context, async (tx) => {
      await this.journal.append(tx, context, {
        type: 'request.case_file_read',
        object: { type: 'case_file', id: newId(context.at.getTime()), version: 1 },
        departmentIds: [],
        payload: { requestId, format },
      });
      return ok(null);
    });
  }
}

/** What was asked of bodies outside for the request; each party sees its own, who watches over the region all (U42). */
async function outsideOf(tx: Tx, requestId: Id, viewer: Viewer): Promise<CaseOutside[]> {
  const whole: CaseOutside[] = [];
  for (const found of await outsideOfRequest(tx, requestId, viewer)) {
    const records = await recordsOf(tx, found.id);
    whole.push({ ...found, legs: await legsOf(tx, found.id), records });
  }
  return whole;
}
