import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  canonicalJson,
  err,
  localDateOf,
  newId,
  notFound,
  ok,
  yearOf,
  type ActorPost,
  type CanonicalValue,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory, permits, scopeFor } from '@zeqing/organisation';
import { digest, UnitOfWork } from '@zeqing/platform';
import { BulletinMaker } from './bulletin-maker.service';
import {
  reportedYearOf,
  type Bulletin,
  type BulletinContent,
  type BulletinKind,
  type BulletinOrder,
} from './domain/bulletin';
import {
  findBulletin,
  findLastBulletin,
  insertBulletin,
  nextBulletinSerial,
  pageOfBulletins,
} from './store/bulletin.store';
import { holdReadiness } from './store/readiness.store';
import type { SupervisionError } from './supervision.errors';

const ALGORITHM = 'sm3';

export interface IssuedBulletin {
  readonly bulletin: Bulletin;
  readonly content: BulletinContent;
  /** Whose issue it is, in full. */
  readonly officeName: string;
}

/** Numbered issues of the board and of the performance report: frozen, hashed, and compared with the one before. */
@Injectable()
export class Bulletins {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly maker: BulletinMaker,
    private readonly journal: Journal,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Freezes what the board shows now, or a year's figures, under the next number of the issuer's office. */
  async issue(context: UseCaseContext, order: BulletinOrder): Promise<Result<IssuedBulletin, SupervisionError>> {
    const office = officeOf(context);
    if (office === null) return err({ code: 'supervision.office_unclear' });
    const { kind } = order;
    const reportedYear = reportedYearOf(order, yearOf(localDateOf(context.at)));
    if (reportedYear === 'unfit') return err({ code: 'supervision.year_unfit', details: { ...order } });
    return this.unitOfWork.run(context, async (tx): Promise<Result<IssuedBulletin, SupervisionError>> => {
      const today = localDateOf(context.at);
      const year = yearOf(today);
      // The counter is held first: of two issuers at once the second compares with the first one's issue.
      const serial = await nextBulletinSerial(tx, office.departmentId, kind, year);
      const last = await findLastBulletin(tx, office.departmentId, kind);
      await holdReadiness(tx);
      const { stamp, content } = await this.maker.make({ ...context, tx }, reportedYear, last?.content ?? null);
      const text = canonicalJson(content as unknown as CanonicalValue);
      const bulletin: Bulletin = {
        ...{ id: newId(context.at.getTime()), kind, authorityDepartmentId: office.departmentId },
        ...{ regionCode: office.regionCode, year, serial, reportedYear },
        ...{ sequence: stamp.sequence, asOf: stamp.asOf },
        ...{ countedOn: today, algorithm: ALGORITHM, contentHash: digest(ALGORITHM, text).toString('hex') },
        ...{ previousId: last?.id ?? null, issuedAt: context.at },
      };
      const officeName = await this.#officeName(tx, bulletin);
      await insertBulletin(tx, bulletin, text, context.actor.id);
      await this.journal.append(tx, context, {
        type: 'bulletin.issued',
        object: { type: 'bulletin', id: bulletin.id, version: 1 },
        departmentIds: [office.departmentId],
        payload: {
          kind,
          year,
          serial,
          reportedYear,
          sequence: stamp.sequence,
          algorithm: ALGORITHM,
          hash: bulletin.contentHash,
        },
      });
      return ok({ bulletin, content, officeName });
    });
  }

  list(context: UseCaseContext, kind: BulletinKind | null, page: PageRequest): Promise<Page<Bulletin>> {
    const scope = scopeFor(context.actor, 'supervision.issue');
    return pageOfBulletins(this.unitOfWork.reader(context), scope, kind, page);
  }

  async read(context: UseCaseContext, id: Id): Promise<Result<IssuedBulletin, SupervisionError>> {
    const scope = scopeFor(context.actor, 'supervision.issue');
    const tx = this.unitOfWork.reader(context);
    const found = await findBulletin(tx, id, scope);
    if (found === null) return err(notFound('bulletin'));
    return ok({ ...found, officeName: await this.#officeName(tx, found.bulletin) });
  }

  async #officeName(tx: Tx, { authorityDepartmentId }: Bulletin): Promise<string> {
    return (await this.directory.byId(tx, authorityDepartmentId))?.name ?? '';
  }
}

/** The one office the actor issues for; null where several would do. */
function officeOf({ actor }: UseCaseContext): ActorPost | null {
  const [office, ...others] = actor.posts.filter((post) => permits({ ...actor, posts: [post] }, 'supervision.issue'));
  return office && others.every(({ departmentId }) => departmentId === office.departmentId) ? office : null;
}
