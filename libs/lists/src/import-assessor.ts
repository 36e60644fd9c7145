import { Inject, Injectable } from '@nestjs/common';
import { CatalogueDrafts, contentHash } from '@zeqing/catalogue';
import { canonicalJson, comparableText, err, ok, type Result, type Tx } from '@zeqing/kernel';
import { checkSocialCreditCode, DepartmentDirectory, type Department } from '@zeqing/organisation';
import { CONFIG, type Config } from '@zeqing/platform';
import { canonicalDuty } from './domain/canonical-duty';
import { assess, readList, type CheckReport, type KnownStateOf } from './domain/check-list';
import type { DepartmentLookup } from './domain/departments';
import type { ListsError } from './domain/errors';
import { findHeader, type Header } from './domain/header';
import type { ListField } from './domain/headings';
import type { RawSheet } from '@zeqing/kernel';
import type { DutyContent, ReadEntry } from './domain/read-entry';
import { DutyRepository } from './store/duty.repository';
import type { ImportRecord } from './store/import.repository';
import { findSeries } from './store/series.store';

export interface Assessment {
  readonly header: Header;
  readonly report: CheckReport;
}

/** Judges the sheets of a workbook against what the installation knows. Reads only. */
@Injectable()
export class ImportAssessor {
  constructor(
    private readonly directory: DepartmentDirectory,
    private readonly catalogue: CatalogueDrafts,
    private readonly duties: DutyRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async assess(tx: Tx, made: ImportRecord, sheets: readonly RawSheet[]): Promise<Result<Assessment, ListsError>> {
    const found = findHeader(sheets);
    if (!found.ok) return found;
    const series = await findSeries(tx, made.seriesCode);
    if (!series) return err({ code: 'lists.series_unknown', details: { series: made.seriesCode } });
    const header = found.value;
    const lookup = await this.#lookup(tx, header, series.regionCode);
    const read = readList({ header, intent: made.intent, lookup, allowedProviders: made.allowedProviders });
    const known = await this.#known(tx, made.seriesCode, read.entries);
    return ok({ header, report: assess(read, header, known) });
  }

  /** The hash by which duty rows are compared. */
  dutyHash(duty: DutyContent): string {
    return contentHash(this.config.digest, canonicalJson(canonicalDuty(duty)));
  }

  async #lookup(tx: Tx, header: Header, regionCode: string): Promise<DepartmentLookup> {
    const byName = new Map<string, Department>();
    for (const name of textsOf(header, 'provider')) {
      const department = await this.directory.byName(tx, name, regionCode);
      if (department) byName.set(comparableText(name), department);
    }
    const byCode = new Map<string, Department>();
    for (const text of textsOf(header, 'providerCode')) {
      const code = text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
      if (!checkSocialCreditCode(code).ok) continue;
      const department = await this.directory.byCode(tx, code);
      if (department) byCode.set(code, department);
    }
    return { byName, byCode };
  }

  async #known(tx: Tx, seriesCode: string, entries: readonly ReadEntry[]): Promise<KnownStateOf> {
    const known = await this.catalogue.known(
      tx,
      entries.map(({ code }) => code),
    );
    const duties = await this.duties.findKnown(
      tx,
      seriesCode,
      [...known.values()].map(({ id }) => id),
    );
    return ({ code, content, duty }) => {
      const entry = known.get(code);
      if (!entry) return null;
      const row = duties.get(entry.id);
      const isInList = row?.state === 'in_force';
      const isSame =
        isInList && entry.contentHash === this.catalogue.hashOf(content) && row.sourceHash === this.dutyHash(duty);
      return { isInOpenBatch: entry.status === 'draft', isInList, isSame };
    };
  }
}

/** The different texts of one column below the heading. */
function textsOf(header: Header, field: ListField): readonly string[] {
  const column = header.columnOf.get(field)?.column;
  const texts = header.sheet.rows
    .filter(({ row }) => row > header.row)
    .flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map((cell) => cell.text));
  return [...new Set(texts)];
}
