import { comparableText, type Id } from '@zeqing/kernel';
import { checkSocialCreditCode, type Department } from '@zeqing/organisation';
import type { CellReader } from './cell-reader';

const CREDIT_CODE_LENGTH = 18;

/** Departments the sheet names, looked up beforehand: by name as compared, and by credit code. */
export interface DepartmentLookup {
  readonly byName: ReadonlyMap<string, Department>;
  readonly byCode: ReadonlyMap<string, Department>;
  /** Whose rows those of a sheet without a column of providers are; null when nobody said. */
  readonly ofSheet?: Department | null;
}

/**
 * The providing department of a row: by its name, else by its code. Real lists carry many codes that are no credit
 * codes, so only a code of 18 characters is judged, a wrong one is told and no more, and the name goes before the code.
 */
export function readProvider(cells: CellReader, lookup: DepartmentLookup, allowed: readonly Id[] | null): Id | null {
  const name = cells.text('provider');
  const byName = name === null ? undefined : lookup.byName.get(comparableText(name));
  const byCode = readCreditCode(cells, lookup);
  const namesOne = cells.hasColumn('provider') || cells.hasColumn('providerCode');
  const department = byName ?? byCode ?? (namesOne ? null : lookup.ofSheet);
  if (!department) {
    cells.tell('error', cells.has('provider') ? 'department_unknown' : 'required', 'provider');
    return null;
  }
  if (byName && byCode && byName.id !== byCode.id)
    cells.tell('error', 'credit_code_of_other_department', 'providerCode');
  if (allowed !== null && !allowed.includes(department.id)) cells.tell('error', 'department_not_yours', 'provider');
  return department.id;
}

function readCreditCode(cells: CellReader, lookup: DepartmentLookup): Department | undefined {
  const code = cells.code('providerCode')?.toUpperCase() ?? null;
  if (code === null) return undefined;
  if (code.length !== CREDIT_CODE_LENGTH) {
    cells.tell('notice', 'not_a_credit_code', 'providerCode');
    return undefined;
  }
  if (checkSocialCreditCode(code).ok) return lookup.byCode.get(code);
  cells.tell('notice', 'credit_code_check_digit', 'providerCode');
  return undefined;
}
