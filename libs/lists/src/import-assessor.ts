import { Inject, Injectable } from '@nestjs/common';
import { CatalogueDrafts, contentHash } from '@zeqing/catalogue';
import { canonicalJson, comparableText, err, ok, type Result, type Tx } from '@zeqing/kernel';
import { checkSocialCreditCode, DepartmentDirectory, type Department } from '@zeqing/organisation';
import { CONFIG, type Config } from '@zeqing/platform';
import { canonicalDuty } from './domain/canonical-duty';
import { assess, readList, type CheckReport, type KnownStateOf } from './domain/check-list';
import type { DepartmentLookup } from './domain/departments';
import type { ListsError } from './domain/errors';
import type { Header } from './domain/headed-sheet';
import { findHeader } from './domain/header';
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
    const series = await findSeries(tx, made.seriesCode);
    if (!series) return err({ code: 'lists.series_unknown', details: { series: made.seriesCode } });
    const ofSheet = await this.#providerOf(tx, made, series.regionCode);
    const found = findHeader(sheets, { source: made.source, hasProvider: ofSheet !== null });
    if (!found.ok) return found;
    const header = found.value;
    const lookup = { ...(await this.#lookup(tx, header, series.regionCode)), ofSheet };
    const read = readList({ header, intent: made.intent, lookup, allowedProviders: made.allowedProviders });
    const known = await this.#known(tx, made.seriesCode, read.entries);
    return ok({ header, report: assess(read, header, known) });
  }

  /** The hash by which duty rows are compared. */
  dutyHash(duty: DutyContent): string {
    return contentHash(this.config.digest, canonicalJson(canonicalDuty(duty)));
  }

  /** Whose rows a file that names no provider holds: the department the importer named, else the only one it acts for. */
  async #providerOf(tx: Tx, made: ImportRecord, regionCode: string): Promise<Department | null> {
    if (made.providerName !== null) return this.directory.byName(tx, made.providerName, regionCode);
    const [own, ...others] = made.allowedProviders ?? [];
    if (own === undefined || others.length > 0) return null;
    return (await this.directory.byIds(tx, [own]))[0] ?? null;
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

/** The different texts of one field's columns below the heading. */
function textsOf(header: Header, field: ListField): readonly string[] {
  const columns = header.columns
    .filter((one) => one.field === field || one.standsInFor === field)
    .map(({ column }) => column);
  const texts = header.sheet.rows
    .filter(({ row }) => row > header.row)
    .flatMap(({ cells }) => cells.filter((cell) => columns.includes(cell.column)).map((cell) => cell.text));
  return [...new Set(texts)];
}
