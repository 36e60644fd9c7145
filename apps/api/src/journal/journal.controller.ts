import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { JournalAudit, type EventFilter } from '@zeqing/journal';
import { addDays, localDate, notFound, startOfDay, type UseCaseContext } from '@zeqing/kernel';
import { PeopleService } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { Readable } from 'node:stream';
import { Context, Permit, ProblemException } from '../http';
import { EventsQuery, ExportQuery, JournalEventsAnswer, JournalHeadAnswer } from './journal.dto';
import { JournalProofAnswer, ProofQuery } from './journal-proof.dto';

const DEFAULT_LIMIT = 50;
const NDJSON = 'application/x-ndjson';

@ApiTags('journal')
@Permit('journal.read')
@Controller('api/v1/journal')
export class JournalController {
  constructor(
    private readonly audit: JournalAudit,
    private readonly people: PeopleService,
    private readonly work: UnitOfWork,
  ) {}

  /** How far the journal is sealed, the hash that stands for all of it, and whether sealing keeps up. */
  @Get('head')
  @ApiOkResponse({ type: JournalHeadAnswer })
  head(@Context() context: UseCaseContext): Promise<JournalHeadAnswer> {
    return this.audit.state(context);
  }

  /** Sealed events in order. A search with a filter is an event itself. */
  @Get('events')
  @ApiOkResponse({ type: JournalEventsAnswer })
  async events(@Context() context: UseCaseContext, @Query() query: EventsQuery): Promise<JournalEventsAnswer> {
    const { after = 0, limit = DEFAULT_LIMIT } = query;
    const found = await this.audit.search(context, after, limit, await this.#filter(context, query));
    const actors = found.filter(({ actorKind }) => actorKind === 'person').map(({ actorId }) => actorId);
    const names = await this.people.names(this.work.reader(context), [...new Set(actors)]);
    const items = found.map((event) => ({ ...event, actorName: names.get(event.actorId) ?? null }));
    return { items, next: items.length === limit ? (items.at(-1)?.seq ?? null) : null };
  }

  /** The history of one object as exact bytes, with the way from each to a signed checkpoint. Asking is an event. */
  @Get('proof')
  @Header('cache-control', 'no-store')
  @Header('content-disposition', 'attachment; filename="proof.json"')
  @ApiOkResponse({ type: JournalProofAnswer })
  proof(
    @Context() context: UseCaseContext,
    @Query() { objectType, objectId }: ProofQuery,
  ): Promise<JournalProofAnswer> {
    return this.audit.prove(context, { type: objectType, id: objectId });
  }

  /** The exact bytes and hashes of the rows for the offline verifier (docs/journal-format.md), a JSON line each. */
  @Get('export')
  @ApiProduces(NDJSON)
  @ApiOkResponse({ schema: { type: 'string' }, description: 'a JSON object a line' })
  async export(@Context() context: UseCaseContext, @Query() query: ExportQuery): Promise<StreamableFile> {
    const { after = 0, through = Number.MAX_SAFE_INTEGER } = query;
    const lines = await this.audit.export(context, after, through);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: NDJSON,
      disposition: `attachment; filename="journal-after-${after}.ndjson"`,
    });
  }

  async #filter(context: UseCaseContext, query: EventsQuery): Promise<EventFilter> {
    const { type, objectType, objectId, departmentId, login, from, to, order } = query;
    const person = login ? await this.people.findByLogin(this.work.reader(context), login) : undefined;
    if (person === null) throw new ProblemException(notFound('person'));
    return {
      ...{ type, objectType, objectId, departmentId, actorId: person?.id },
      from: from && startOfDay(localDate(from)).toISOString(),
      until: to && startOfDay(addDays(localDate(to), 1)).toISOString(),
      isNewestFirst: order === 'newest_first' ? true : undefined,
    };
  }
}
