import { Injectable } from '@nestjs/common';
import { err, ok, type Id, type RawSheet, type Result, type Tx } from '@zeqing/kernel';
import { DepartmentDirectory, type Department } from '@zeqing/organisation';
import { assess, readList, type CheckReport } from './domain/check-list';
import type { ListsError } from './domain/errors';
import type { Header } from './domain/headed-sheet';
import { findHeader } from './domain/header';
import { finding, type Finding, type ListRule } from './domain/findings';
import {
  DICTIONARY_VERSION,
  readNotes,
  TEMPLATE_SHEET,
  TEMPLATE_VERSION,
  type TemplateNotes,
} from './domain/template-notes';
import { DepartmentFinder } from './department-finder';
import { ImportMerger } from './import-merger';
import { KnownRows } from './known-rows';
import { EditionRepository } from './store/edition.repository';
import type { ImportRecord } from './store/import.repository';
import { findSeries } from './store/series.store';

export interface Assessment {
  readonly header: Header;
  readonly report: CheckReport;
  /** The edition the file's template was filled from; null: no template, or none of this series. */
  readonly baseEditionId: Id | null;
  /** Digest of what the rows to be taken were known to be. */
  readonly seen: string;
}

/** Judges the sheets of a workbook against what the installation knows. Reads only. */
@Injectable()
export class ImportAssessor {
  constructor(
    private readonly directory: DepartmentDirectory,
    private readonly editions: EditionRepository,
    private readonly known: KnownRows,
    private readonly merger: ImportMerger,
  ) {}

  async assess(tx: Tx, made: ImportRecord, read: readonly RawSheet[]): Promise<Result<Assessment, ListsError>> {
    const series = await findSeries(tx, made.seriesCode);
    if (!series) return err({ code: 'lists.series_unknown', details: { series: made.seriesCode } });
    const notes = readNotes(read.find(({ name }) => name === TEMPLATE_SHEET));
    const sheets = read.filter(({ name }) => name !== TEMPLATE_SHEET);
    const ofSheet = await this.#providerOf(tx, made, series.regionCode);
    const source = made.source ?? (notes ? 'none' : null);
    const found = findHeader(sheets, { source, hasProvider: ofSheet !== null });
    if (!found.ok) return found;
    const header = found.value;
    const rows = header.sheet.rows.filter(({ row }) => row > header.row);
    const departments = await new DepartmentFinder(this.directory, series.regionCode).lookup(tx, header, rows);
    const lookup = { ...departments, ofSheet };
    const { entries, notes: told } = readList({
      header,
      intent: made.intent,
      lookup,
      allowedProviders: made.allowedProviders,
    });
    const base = await this.#baseOf(tx, made, notes);
    const merged = await this.merger.merge(tx, made.seriesCode, base.editionId, header, entries);
    const states = await this.known.states(tx, made.seriesCode, merged);
    const report = assess({ entries: merged, notes: [...told, ...noteOf(header, base.rule)] }, header, states);
    const taken = report.rows.filter(({ outcome }) => outcome !== 'error').map(({ code }) => code);
    const seen = await this.known.digest(tx, made.seriesCode, taken);
    return ok({ header, report, baseEditionId: base.editionId, seen });
  }

  /** The edition a template remembers, believed only when it is one of the series; and what is to be told of it. */
  async #baseOf(
    tx: Tx,
    { seriesCode }: ImportRecord,
    notes: TemplateNotes | null,
  ): Promise<{ readonly editionId: Id | null; readonly rule: ListRule | null }> {
    if (notes === null) return { editionId: null, rule: null };
    const edition = notes.editionId === null ? null : await this.editions.find(tx, notes.editionId);
    const isForeign = notes.seriesCode !== seriesCode || (edition !== null && edition.seriesCode !== seriesCode);
    if (isForeign || (notes.editionId !== null && edition === null))
      return { editionId: null, rule: 'template_foreign' };
    const isOld = notes.templateVersion !== TEMPLATE_VERSION || notes.dictionaryVersion !== DICTIONARY_VERSION;
    return { editionId: edition?.id ?? null, rule: isOld ? 'template_changed' : null };
  }

  /** Whose rows a file that names no provider holds: the department the importer named, else the only one it acts for. */
  async #providerOf(tx: Tx, made: ImportRecord, regionCode: string): Promise<Department | null> {
    if (made.providerName !== null) return this.directory.byName(tx, made.providerName, regionCode);
    const [own, ...others] = made.allowedProviders ?? [];
    if (own === undefined || others.length > 0) return null;
    return (await this.directory.byIds(tx, [own]))[0] ?? null;
  }
}

const noteOf = ({ sheet, row }: Header, rule: ListRule | null): readonly Finding[] =>
  rule === null ? [] : [finding('notice', rule, { sheet: sheet.name, row, column: null, heading: '', value: '' })];
