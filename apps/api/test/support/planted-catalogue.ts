import { newId } from '@zeqing/kernel';
import type { TestDatabase } from '@zeqing/testing';

const AUTHORITY = `(SELECT id FROM department WHERE is_authority AND region_code = '999900')`;

/** A filing of a department in the demonstration city: a draft of its own, or signed and submitted. */
export async function plantFiling(
  { owner }: Pick<TestDatabase, 'owner'>,
  departmentId: string,
  state: 'draft' | 'submitted',
): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO catalogue_filing (id, kind, state, provider_department_id, region_code, authority_department_id,
       content, secrecy, personal_information, prepared_by, signed_by, created_at, updated_at)
     VALUES ($1, 'new', $2, $3, '999900', ${AUTHORITY}, $4, $5, $6, 'test', $7, now(), now())`,
    [
      ...[id, state, departmentId, JSON.stringify(contentOf(id, departmentId))],
      ...[assessed('none'), assessed('acceptable'), state === 'submitted' ? 'test' : null],
    ],
  );
  return id;
}

/** A running term to update a published entry of a department. */
export async function plantTerm(
  { owner }: Pick<TestDatabase, 'owner'>,
  departmentId: string,
  entryId: string,
): Promise<string> {
  const [id, changeId] = [newId(), newId()];
  await owner.query(
    `INSERT INTO law_change (id, kind, title, changed_on, summary, region_code, recorded_by, recorded_at)
     VALUES ($1, 'law', '测试法', '2026-11-20', '测试', '999900', 'test', now())`,
    [changeId],
  );
  await owner.query(
    `INSERT INTO catalogue_term (id, phase, law_change_id, entry_id, department_id, provider_department_id,
       authority_department_id, region_code, started_on, due_on, remind_on, provisional)
     VALUES ($1, 'update', $2, $3, $4, $4, ${AUTHORITY}, '999900', '2026-11-20', '2026-12-04', '2026-12-01', false)`,
    [id, changeId, entryId, departmentId],
  );
  return id;
}

const assessed = (conclusion: string): string =>
  JSON.stringify({ reference: '测试', assessedOn: '2026-11-20', conclusion });

/** An entry about which nothing is said yet but its name. */
const contentOf = (id: string, providerDepartmentId: string): object => ({
  ...{ code: `access/${id}`, name: '测试', providerDepartmentId, items: [], shareModes: [] },
  ...{ abstract: null, sourceSystem: null, formatClass: null, updateFrequency: null, shareType: null },
  ...{ conditions: null, refusalGround: null, channel: null, classification: null },
  coverage: { subjectRegions: [], periodFrom: null, periodTo: null, population: null, knownGaps: null },
});

/** A resource of an entry, of which nobody told anything. */
export async function plantResource({ owner }: TestDatabase, entryId: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO catalogue_resource (id, entry_id, kind, name, platform_code, attached_by, attached_at)
     VALUES ($1, $2, 'interface', '测试接口', $3, 'test', now())`,
    [id, entryId, `P-${id}`],
  );
  return id;
}

/** A batch the exchange platform of a region sent. */
export async function plantHealthBatch({ owner }: TestDatabase, department: string, region: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO health_batch (id, number, department_id, region_code, content_hash, row_count, taken_count, findings,
       received_by, received_at)
     VALUES ($1, $2, $3, $4, '', 1, 1, '[]', 'x', now())`,
    [id, id, department, region],
  );
  return id;
}
