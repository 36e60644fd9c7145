import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, contentHash } from '@zeqing/catalogue';
import { canonicalJson, type Id, type LocalDate, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { CONFIG, type Config } from '@zeqing/platform';
import { canonicalEdition, canonicalEditionRow } from './domain/canonical-duty';
import { DutyRepository } from './store/duty.repository';
import { EditionRepository, type FrozenRow } from './store/edition.repository';
import type { DutyRowView, EditionView } from './domain/views';

const SLICE = 1_000;

/** Consolidates all batches in force of a series into its next edition: frozen rows and one hash over them (U21). */
@Injectable()
export class EditionMaker {
  constructor(
    private readonly editions: EditionRepository,
    private readonly duties: DutyRepository,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async make(
    tx: Tx,
    context: UseCaseContext,
    edition: { id: Id; seriesCode: string; batchId: Id; inForceFrom: LocalDate },
  ): Promise<EditionView> {
    const frozen = await this.#freeze(tx, edition.seriesCode);
    const before = await this.editions.current(tx, edition.seriesCode);
    const made: EditionView = {
      ...edition,
      number: (before?.number ?? 0) + 1,
      rowCount: frozen.length,
      algorithm: this.config.digest,
      hash: contentHash(this.config.digest, canonicalEdition(frozen.map(({ canonical }) => canonical))),
      supersedesId: before?.id ?? null,
      publishedAt: context.at,
    };
    await this.editions.insert(tx, made, frozen);
    return made;
  }

  async #freeze(tx: Tx, seriesCode: string): Promise<FrozenRow[]> {
    const frozen: FrozenRow[] = [];
    let after = '';
    for (;;) {
      const slice = await this.duties.inForce(tx, seriesCode, after, SLICE);
      const last = slice.at(-1);
      if (!last) return frozen;
      after = last.entryCode;
      frozen.push(...(await this.#freezeSlice(tx, slice)));
    }
  }

  async #freezeSlice(tx: Tx, slice: readonly DutyRowView[]): Promise<FrozenRow[]> {
    const entries = new Map(
      (
        await this.catalogue.findByIds(
          tx,
          slice.map(({ entryId }) => entryId),
        )
      ).map((one) => [one.id, one]),
    );
    const providers = await this.directory.byIds(
      tx,
      slice.map((duty) => duty.providerDepartmentId),
    );
    const providerOf = new Map(providers.map((one) => [one.id, one]));
    return slice.map((duty) => {
      const entry = entries.get(duty.entryId);
      const provider = providerOf.get(duty.providerDepartmentId);
      if (!entry || !provider) throw new Error(`duty row ${duty.id} has lost its entry or its provider`);
      return { dutyRowId: duty.id, canonical: canonicalJson(canonicalEditionRow({ duty, entry, provider })) };
    });
  }
}
