import { newId } from '@zeqing/kernel';
import { TEST_INSTANT, type TestDatabase } from '@zeqing/testing';
import { sampleList } from './demo-world';

/** The sample's entries as published rows, planted by the owner: how they get published is the lists' subject. */
export async function plantSample(database: TestDatabase): Promise<void> {
  const { entries } = await sampleList();
  for (const entry of entries.values()) {
    const id = newId();
    await database.owner.query(
      `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, status, published_version,
         content_hash, created_at, updated_at)
       VALUES ($1, $2, $2, (SELECT id FROM department WHERE code = $3), $4, 'published', 1, '', $5, $5)`,
      [id, entry.code, entry.departmentId, entry.shareType, TEST_INSTANT],
    );
    for (const [position, name] of entry.itemNames.entries()) {
      await database.owner.query('INSERT INTO catalogue_item (id, entry_id, position, name) VALUES ($1, $2, $3, $4)', [
        newId(),
        id,
        position,
        name,
      ]);
    }
  }
}
