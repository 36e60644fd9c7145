import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  err,
  notFound,
  ok,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type UseCaseContext,
} from '@zeqing/kernel';
import { TableExports } from '@zeqing/organisation';
import {
  ABOUT_SHEET,
  fileHead,
  FileStore,
  isTableName,
  markedBook,
  readWorkbookInChild,
  UnitOfWork,
  type MarkedSheet,
} from '@zeqing/platform';
import type { ListsError } from './domain/errors';
import { findHeader } from './domain/header';
import { markSheets } from './domain/marked-sheets';
import { TEMPLATE_SHEET } from './domain/template-notes';
import { mayActOnSeries } from './domain/series-reach';
import type { PastImport } from './domain/views';
import { visibleImport } from './import-access';
import { conflictPage } from './store/import-conflict.store';
import { ImportRepository, type ImportRecord } from './store/import.repository';
import { allFindings, importPage } from './store/past-import.store';
import { listSeries } from './store/series.store';

/** Bytes; a whole catalogue is longer, and is never held as one. */
const LARGEST_MARKED = 20 << 20;
/** Conflicts shown in a marked workbook; a longer list is decided on the screen. */
const MARKED_CONFLICTS = 2_000;

export interface ImportFile {
  readonly name: string;
  readonly file: Readable;
}

/** What was imported: by whom, from which file, with what outcome; the file itself, and the file with its errors marked. */
@Injectable()
export class ImportHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly files: FileStore,
    private readonly exports: TableExports,
  ) {}

  /** Imports of the actor's departments and of the series whose authority it is, newest first. */
  async page(context: UseCaseContext, seriesCode: string | null, page: PageRequest): Promise<Page<PastImport>> {
    const tx = this.unitOfWork.reader(context);
    const { actor } = context;
    const own = (await listSeries(tx)).filter((series) => mayActOnSeries(actor, 'lists.approve', series));
    const scope = {
      departmentIds: actor.posts.map(({ departmentId }) => departmentId),
      seriesCodes: own.map(({ code }) => code),
    };
    return importPage(tx, scope, seriesCode, page);
  }

  /** The file as it was brought. */
  async file(context: UseCaseContext, id: Id): Promise<Result<ImportFile, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await visibleImport(this.imports, tx, context, id);
    const kept = found && (await this.files.describe(tx, found.fileId));
    if (!kept) return err(notFound('list_import'));
    return ok({ name: kept.name, file: Readable.from(this.files.parts(tx, kept.id)) });
  }

  /** The workbook as it was brought, its cells marked with what the check found; refused before there is a report. */
  async marked(context: UseCaseContext, id: Id): Promise<Result<Readable, ListsError>> {
    const tx = this.unitOfWork.reader(context);
    const found = await visibleImport(this.imports, tx, context, id);
    if (!found) return err(notFound('list_import'));
    if (found.counts === null) return err({ code: 'lists.import_not_checked', details: { state: found.state } });
    const kept = await this.files.describe(tx, found.fileId);
    if (kept && kept.size > LARGEST_MARKED) return err({ code: 'lists.workbook_too_many_rows' });
    const bytes = kept && (await this.files.read(tx, kept.id));
    if (!bytes) throw new Error(`the file of import ${id} is gone`);
    const reading = isTableName(found.fileName)
      ? await readWorkbookInChild(bytes, { kind: 'table' })
      : await readWorkbookInChild(bytes, { hiddenSheet: TEMPLATE_SHEET });
    if ('fault' in reading) return err({ code: `lists.workbook_${reading.fault}` });
    const sheets = reading.sheets.filter(({ name }) => name !== TEMPLATE_SHEET && name !== ABOUT_SHEET);
    const header = findHeader(sheets, { source: found.readAs ?? 'none', hasProvider: hasProvider(found) });
    if (!header.ok) return header;
    const headers = [header.value, ...(header.value.items ? [header.value.items] : [])];
    const conflicts = await conflictPage(tx, id, { after: null, limit: MARKED_CONFLICTS });
    const marks = markSheets(sheets, headers, await allFindings(tx, id), conflicts.items);
    const hidden = reading.sheets.filter(({ name }) => name === TEMPLATE_SHEET);
    const noted = { screen: 'lists.import', rows: null, format: 'xlsx' } as const;
    const facts = { title: '标注问题的导入文件', source: found.fileName, hash: `SHA256 ${kept.sha256}` };
    const head = fileHead(facts, await this.exports.note(context, noted), 'zh');
    const given = [...marks.map((one): MarkedSheet => ({ ...one, isHidden: false })), ...hidden.map(asHidden)];
    return ok(markedBook(given, head));
  }
}

/** The check has read the file already, so some department was found for it. */
const hasProvider = ({ providerName, allowedProviders }: ImportRecord): boolean =>
  providerName !== null || allowedProviders?.length === 1;

const asHidden = (sheet: MarkedSheet['sheet']): MarkedSheet => ({
  sheet,
  marks: new Map(),
  remarks: null,
  choices: new Map(),
  isHidden: true,
});
