import { Injectable } from '@nestjs/common';
import { comparableText, type Id, type LocalDate, type Page, type PageRequest, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { Department, DepartmentDraft, Succession } from '../domain/department';
import { regionLevel } from '../domain/region-code';

interface DepartmentRow extends Omit<Department, 'level'> {
  readonly level?: never;
}

const COLUMNS = `d.id, d.code, d.name, d.short_name AS "shortName", d.region_code AS "regionCode",
  d.government_region_code AS "governmentRegionCode", d.line_superior_id AS "lineSuperiorId", d.management, d.bound,
  d.is_authority AS "isAuthority", d.version`;
/** A directory is small (thousands at most); a list that reaches this is a fault of the question. */
const MOST_LISTED = 20_000;
const MOST_SAME_NAME = 50;

/** Ended bodies are found by id only; one whose last day is still to come exists. */
const existsOn = (parameter: number): string => `(d.effective_to IS NULL OR d.effective_to >= $${parameter})`;

const fromRow = (row: DepartmentRow): Department => ({ ...row, level: regionLevel(row.regionCode) });

export interface DepartmentSearch {
  /** Leading digits of the region; null for the whole country. */
  readonly regionCodePrefix: string | null;
  /** Part of a name, short name or alias, or the whole code. */
  readonly text: string | null;
}

/** How a department was found by name, the surest first. */
export type NameKind = 'name' | 'short_name' | 'alias';
export interface FoundByName {
  readonly department: Department;
  readonly by: NameKind;
}

@Injectable()
export class DepartmentRepository {
  async findByIds(tx: Tx, ids: readonly Id[]): Promise<Department[]> {
    const found = await rows<DepartmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM department d WHERE d.id = ANY($1) ORDER BY d.id`,
      [ids],
    );
    return found.map(fromRow);
  }

  /** These and everybody above them in their line, by id; a circle in the data ends it. */
  async findWithSuperiors(tx: Tx, ids: readonly Id[]): Promise<Department[]> {
    const found = await rows<DepartmentRow>(
      tx,
      `WITH RECURSIVE line AS (
         SELECT id, line_superior_id FROM department WHERE id = ANY($1)
         UNION SELECT above.id, above.line_superior_id FROM department above JOIN line ON above.id = line.line_superior_id)
       SELECT ${COLUMNS} FROM department d WHERE d.id IN (SELECT id FROM line) ORDER BY d.id`,
      [ids],
    );
    return found.map(fromRow);
  }

  /** By social credit code, or by the installation's own code of a body that has none. Ended bodies are not found. */
  async findByCode(tx: Tx, code: string, day: LocalDate): Promise<Department | null> {
    const row = await firstRow<DepartmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM department d WHERE (d.code = $1 OR d.internal_code = $1) AND ${existsOn(2)}
       ORDER BY d.effective_to, d.id LIMIT 1`,
      [code, day],
    );
    return row && fromRow(row);
  }

  async findByName(tx: Tx, name: string, day: LocalDate): Promise<readonly FoundByName[]> {
    const found = await rows<DepartmentRow & { by: NameKind }>(
      tx,
      `SELECT ${COLUMNS},
         CASE WHEN d.comparable_name = $1 THEN 'name' WHEN d.comparable_short_name = $1 THEN 'short_name'
           ELSE 'alias' END AS by
       FROM department d
       WHERE ${existsOn(2)} AND (d.comparable_name = $1 OR d.comparable_short_name = $1
         OR d.id IN (SELECT a.department_id FROM department_alias a WHERE a.comparable = $1))
       ORDER BY d.region_code, d.id LIMIT ${MOST_SAME_NAME}`,
      [comparableText(name), day],
    );
    return found.map(({ by, ...row }) => ({ department: fromRow(row), by }));
  }

  async findAuthority(tx: Tx, governmentRegionCode: string, day: LocalDate): Promise<Department | null> {
    const row = await firstRow<DepartmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM department d
       WHERE d.government_region_code = $1 AND d.is_authority AND ${existsOn(2)}
       ORDER BY d.effective_to, d.id LIMIT 1`,
      [governmentRegionCode, day],
    );
    return row && fromRow(row);
  }

  /** The 主管部门 of each of these governments that has one. */
  async findAuthorities(
    tx: Tx,
    governmentRegionCodes: readonly string[],
    day: LocalDate,
  ): Promise<ReadonlyMap<string, Department>> {
    const found = await rows<DepartmentRow>(
      tx,
      `SELECT DISTINCT ON (d.government_region_code) ${COLUMNS} FROM department d
       WHERE d.government_region_code = ANY($1::text[]) AND d.is_authority AND ${existsOn(2)}
       ORDER BY d.government_region_code, d.effective_to, d.id`,
      [governmentRegionCodes, day],
    );
    return new Map(found.map((row) => [row.governmentRegionCode, fromRow(row)]));
  }

  async list(tx: Tx, regionCodePrefix: string, day: LocalDate): Promise<Department[]> {
    const found = await rows<DepartmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM department d WHERE starts_with(d.region_code, $1) AND ${existsOn(2)}
       ORDER BY d.region_code, d.comparable_name, d.id LIMIT ${MOST_LISTED}`,
      [regionCodePrefix, day],
    );
    return found.map(fromRow);
  }

  /** Of the same, the ids alone: asked with every page whose rows a region's authority sees. */
  async idsIn(tx: Tx, regionCodePrefix: string, day: LocalDate): Promise<Id[]> {
    const found = await rows<{ id: Id }>(
      tx,
      `SELECT d.id FROM department d WHERE starts_with(d.region_code, $1) AND ${existsOn(2)} ORDER BY d.id LIMIT ${MOST_LISTED}`,
      [regionCodePrefix, day],
    );
    return found.map(({ id }) => id);
  }

  async page(tx: Tx, search: DepartmentSearch, page: PageRequest, day: LocalDate): Promise<Page<Department>> {
    const [afterRegion, afterName, afterId] = page.after ?? [];
    const text = search.text === null ? null : comparableText(search.text);
    const found = await rows<DepartmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM department d
       WHERE starts_with(d.region_code, $1) AND ${existsOn(7)}
         AND ($2::text IS NULL OR lower(d.code) = $2 OR lower(d.internal_code) = $2
           OR strpos(d.comparable_name, $2) > 0 OR strpos(d.comparable_short_name, $2) > 0
           OR EXISTS (SELECT FROM department_alias a WHERE a.department_id = d.id AND strpos(a.comparable, $2) > 0))
         AND ($3::text IS NULL OR (d.region_code, d.comparable_name, d.id) > ($3, $4, $5::uuid))
       ORDER BY d.region_code, d.comparable_name, d.id LIMIT $6`,
      [
        ...[search.regionCodePrefix ?? '', text, afterRegion ?? null, afterName ?? null, afterId ?? null],
        ...[page.limit + 1, day],
      ],
    );
    const items = found.slice(0, page.limit).map(fromRow);
    const last = items.at(-1);
    const next = found.length > page.limit && last ? [last.regionCode, comparableText(last.name), last.id] : null;
    return { items, next: next && JSON.stringify(next) };
  }

  async aliasesOf(tx: Tx, id: Id): Promise<string[]> {
    const found = await rows<{ alias: string }>(
      tx,
      'SELECT alias FROM department_alias WHERE department_id = $1 ORDER BY comparable LIMIT 200',
      [id],
    );
    return found.map(({ alias }) => alias);
  }

  /** Adds a department; says which unique key is taken instead. */
  async insert(tx: Tx, id: Id, draft: DepartmentDraft): Promise<'added' | 'code_taken' | 'name_taken'> {
    const added = await rows(
      tx,
      `INSERT INTO department (id, code, internal_code, name, comparable_name, short_name, comparable_short_name, kind,
         region_code, government_region_code, regions_served, line_superior_id, management, bound, is_authority,
         effective_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[id, draft.code, draft.internalCode, draft.name, comparableText(draft.name), draft.shortName],
        ...[comparableText(draft.shortName), draft.kind, draft.regionCode, draft.governmentRegionCode],
        ...[draft.regionsServed, draft.lineSuperiorId, draft.management, draft.bound, draft.isAuthority],
        draft.effectiveFrom,
      ],
    );
    if (added.length === 0) return (await this.#isCodeTaken(tx, draft)) ? 'code_taken' : 'name_taken';
    for (const alias of draft.aliases)
      await rows(
        tx,
        `INSERT INTO department_alias (department_id, alias, comparable) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        [id, alias, comparableText(alias)],
      );
    return 'added';
  }

  /** Ends a department on its last day. False when it changed since it was read. */
  async end(tx: Tx, id: Id, seenVersion: number, lastDay: LocalDate): Promise<boolean> {
    const ended = await rows(
      tx,
      `UPDATE department SET effective_to = $3, version = version + 1
       WHERE id = $1 AND version = $2 AND effective_to IS NULL RETURNING id`,
      [id, seenVersion, lastDay],
    );
    return ended.length === 1;
  }

  /** Records who takes over; a second record for the same pair is refused by its unique key. */
  async insertSuccession(tx: Tx, id: Id, succession: Succession): Promise<boolean> {
    const added = await rows(
      tx,
      `INSERT INTO department_succession (id, predecessor_id, successor_id, effective_on, split_scope)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [id, succession.predecessorId, succession.successorId, succession.effectiveOn, succession.splitScope],
    );
    return added.length === 1;
  }

  async successionsOf(tx: Tx, predecessorId: Id): Promise<Succession[]> {
    return rows<Succession>(
      tx,
      `SELECT predecessor_id AS "predecessorId", successor_id AS "successorId", effective_on::text AS "effectiveOn",
         split_scope AS "splitScope" FROM department_succession WHERE predecessor_id = $1
       ORDER BY effective_on, successor_id LIMIT 200`,
      [predecessorId],
    );
  }

  async #isCodeTaken(tx: Tx, draft: DepartmentDraft): Promise<boolean> {
    const taken = await rows(
      tx,
      'SELECT 1 FROM department WHERE (code = $1 AND effective_to IS NULL) OR internal_code = $2 LIMIT 1',
      [draft.code, draft.internalCode],
    );
    return taken.length > 0;
  }
}
