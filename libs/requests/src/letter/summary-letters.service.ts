import { Injectable } from '@nestjs/common';
import {
  err,
  localDateOf,
  notFound,
  ok,
  type Id,
  type OfficialDocument,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { OutsideRequests } from '../outside/outside-requests.service';
import { PackageQueries, type PackageView } from '../package/package-queries.service';
import { RequestQueries, type LetteredRequest } from '../request/request-queries.service';
import { dayOf } from './domain/letter';
import { outsideOverdueLetter, packageLetter, type PackageLetterRow } from './domain/outside-letters';
import { MODE_WORDS } from './domain/words';
import { LetterNames } from './letter-names';
import type { LetterError } from './letters.service';

type Composed = Promise<Result<OfficialDocument, LetterError>>;

/** Letters that concern no single request: to a body outside, and one for all a package asks of a provider. */
@Injectable()
export class SummaryLetters {
  constructor(
    private readonly outside: OutsideRequests,
    private readonly packages: PackageQueries,
    private readonly requests: RequestQueries,
    private readonly names: LetterNames,
  ) {}

  /** The reminder to a body outside; not found while it is not late (U42). */
  async reminder(context: UseCaseContext, id: Id): Composed {
    const read = await this.outside.read(context, id);
    if (!read.ok || read.value.reminder === null) return err(notFound('letter'));
    const { reminder, departmentId } = read.value;
    const party = await this.names.parties(context, [departmentId]);
    return ok(outsideOverdueLetter({ ...reminder, from: party(departmentId), today: localDateOf(context.at) }));
  }

  /** All a package asks of one provider in one letter; not found where it asks nothing of it (U36). */
  async ofPackage(context: UseCaseContext, id: Id, providerDepartmentId: Id): Composed {
    const read = await this.packages.read(context, id);
    if (!read.ok) return err(notFound('letter'));
    const rows = read.value.providers.find(({ provider }) => provider.departmentId === providerDepartmentId);
    const asked = await this.requests.lettered(context, rows?.requestIds ?? []);
    const [first] = asked;
    return first === undefined ? err(notFound('letter')) : ok(letterOf(read.value, asked, first, context));
  }
}

function letterOf(
  { number, targetName, shared }: PackageView,
  asked: readonly LetteredRequest[],
  first: LetteredRequest,
  context: UseCaseContext,
): OfficialDocument {
  const signed = asked.map(({ signedAt }) => dayOf(signedAt));
  return packageLetter({
    packageNumber: number,
    requester: { name: first.requester.name, contact: null },
    provider: first.provider.name,
    purpose: `“${targetName}”`,
    legalBasis: shared.legalBasis,
    scenario: shared.scenario,
    rows: asked.map(rowOf),
    signedOn: signed.includes(null) ? null : (signed.sort().at(-1) ?? null),
    today: localDateOf(context.at),
  });
}

const rowOf = ({ number, entryCode, entryName, itemNames, mode, validUntil }: LetteredRequest): PackageLetterRow => ({
  ...{ number, entryCode, entryName, itemNames, validUntil },
  mode: MODE_WORDS[mode],
});
