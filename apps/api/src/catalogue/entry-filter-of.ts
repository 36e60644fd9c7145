import type { EntryFilter } from '@zeqing/catalogue';
import type { Tx } from '@zeqing/kernel';
import type { DepartmentDirectory } from '@zeqing/organisation';
import { searchWords } from '@zeqing/platform';
import type { FacetsQuery } from './catalogue.dto';
import { chosenDepartment } from './department-choice';

/** The filter a query asks for; the department is named by id, code or name. */
export async function entryFilterOf(directory: DepartmentDirectory, tx: Tx, query: FacetsQuery): Promise<EntryFilter> {
  const { q, department, shareType, status, classification, grade, hasResource, region } = query;
  const chosen = department && (await chosenDepartment(directory, tx, department));
  return {
    ...{ text: q ? await searchWords(q) : null, departmentId: chosen ? chosen.id : null },
    ...{ shareType: shareType ?? null, status: status ?? null, classification: classification ?? null },
    ...{ grade: grade ?? null, hasResource: hasResource ?? null, region: region ?? null },
  };
}
