import { newId } from '@zeqing/kernel';
import { sha256, sheetBytes, WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import type { TestDatabase } from '@zeqing/testing';

/** A package of a department, without rows. */
export async function plantPackage({ owner }: TestDatabase, department: string): Promise<string> {
  const id = newId();
  const shared = {
    ...{ legalBasis: '户口登记条例 第七条', scenario: '办理“新生儿出生”', truthful: true, personalInformation: null },
    ...{ validFrom: '2026-11-23', validUntil: '2027-11-22' },
  };
  await owner.query(
    `INSERT INTO request_package (id, requester_department_id, target_kind, target_code, target_name, beneficiaries,
       shared, left_out, created_by, created_at)
     VALUES ($1, $2, 'one_thing', '2024-1-01', '新生儿出生', 'department', $3, '[]', 'person:test', now())`,
    [id, department, JSON.stringify(shared)],
  );
  return id;
}

/** An open question of a department to a section of its own, about any request. */
export async function plantConsultation({ owner }: TestDatabase, department: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO request_consultation (id, request_id, department_id, state, section, question, inner_due_on, asked_by,
       asked_at)
     SELECT $1, r.id, $2, 'open', '法规处', '是否同意？', '2026-11-30', 'person:test', now()
     FROM share_request r ORDER BY r.id LIMIT 1`,
    [id, department],
  );
  return id;
}

const ANSWER_HEADINGS = [
  ...['申请编号', '答复决定', '不同意的情形', '理由', '不提供的数据项'],
  ...['依据类别', '依据名称', '依据条款'],
];

/** A workbook of answers a liaison of a department brought, in which nothing can be prepared. */
export async function plantWorkbook({ owner }: TestDatabase, department: string): Promise<string> {
  const [id, fileId] = [newId(), newId()];
  const bytes = await sheetBytes(
    {
      ...{ name: '待答复申请', preface: [], columns: ANSWER_HEADINGS.map((heading) => ({ heading })) },
      hidden: { name: '_zeqing', rows: [['zeqing-answers-1', '2026-11-23T01:00:00.000Z']] },
    },
    [{ values: ['2026-000001', '同意'] }],
  );
  await owner.query(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, department_id, created_by, created_at, expires_at)
     VALUES ($1, 'x.xlsx', $2, $3, $4, $5, 'person:test', now(), NULL)`,
    [fileId, WORKBOOK_MEDIA_TYPE, bytes.length, sha256(bytes).toString('hex'), department],
  );
  await owner.query('INSERT INTO stored_file_chunk (file_id, index, bytes) VALUES ($1, 0, $2)', [fileId, bytes]);
  await owner.query(
    `INSERT INTO answer_workbook (id, department_ids, state, file_id, made_at, rows, brought_by, brought_at)
     VALUES ($1, ARRAY[$2::uuid], 'checked', $3, now(), '[]', 'person:test', now())`,
    [id, department, fileId],
  );
  return id;
}
