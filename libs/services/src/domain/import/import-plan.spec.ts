import { demoModel, SEEDS } from '../../../test/demo-world';
import { readServiceNeedRows } from '../../seed-files';
import type { ImportRow, ServiceNeedRows } from './cells';
import { planServiceImport } from './import-plan';

const REGISTRATION = '11999900MB0000001K3999900100103';

/** The seed's rows with one row of one file changed. */
async function withRow(
  file: keyof ServiceNeedRows,
  which: (row: ImportRow) => boolean,
  changes: ImportRow,
): Promise<{ rows: ServiceNeedRows; at: number }> {
  const rows = await readServiceNeedRows(SEEDS);
  const at = rows[file].findIndex(which);
  if (at < 0) throw new Error('no such row');
  const changed = rows[file].map((row, index) => (index === at ? { ...row, ...changes } : row));
  return { rows: { ...rows, [file]: changed }, at };
}
const isMarriage = (row: ImportRow): boolean => row['material_code'] === 'marriage_certificate';
const isCommitment = (row: ImportRow): boolean => row['way'] === 'commitment';

describe('the import of the item model', () => {
  it.each<[string, keyof ServiceNeedRows, (row: ImportRow) => boolean, ImportRow, string]>([
    ['an entry that is not mapped', 'needs', isMarriage, { entry_code: '9999/1' }, 'entry_code'],
    [
      'neither entry nor blocker note',
      'needs',
      (row) => row['blocker_note'] !== '',
      { blocker_note: '' },
      'blocker_note',
    ],
    ['an unknown evidence type', 'needs', isMarriage, { evidence_type: 'none' }, 'evidence_type'],
    ['a field the evidence type lacks', 'needs', isMarriage, { fields: '血型' }, 'fields'],
    ['a necessity that is none', 'needs', isMarriage, { necessity: 'perhaps' }, 'necessity'],
    ['an answer no question offers', 'needs', isMarriage, { situation: 'parents=divorced' }, 'situation'],
    ['a commitment without basis', 'needs', isCommitment, { basis: '' }, 'basis'],
    ['an item nobody declared', 'needs', isMarriage, { item_code: '11999900MB0000001K3999900199999' }, 'item_code'],
    ['a code of the wrong form', 'items', (row) => row['item_code'] === REGISTRATION, { item_code: 'X' }, 'item_code'],
    [
      'a confirmation without day',
      'items',
      (row) => row['item_code'] === REGISTRATION,
      { confirmed_on: '' },
      'confirmed_on',
    ],
    [
      'a matter that comes after none',
      'items',
      (row) => row['item_code'] === REGISTRATION,
      { after: '不存在' },
      'after',
    ],
    ['a second usual situation', 'situations', (row) => row['situation'] === 'collective', { usual: 'yes' }, 'usual'],
    [
      'a share above one',
      'situations',
      (row) => row['situation'] === 'married',
      { share_of_cases: '90' },
      'share_of_cases',
    ],
    ['no coverage', 'evidenceTypes', (row) => row['coverage'] !== '', { coverage: '' }, 'coverage'],
  ])('refuses %s, naming file, row and column', async (_, file, which, changes, column) => {
    const { rows, at } = await withRow(file, which, changes);
    const planned = planServiceImport(rows);
    const pointers = planned.ok ? [] : planned.error.map(({ pointer }) => pointer);
    expect(pointers).toContain(`/${file}/${at}/${column}`);
  });

  it('U11: refuses a second source of an evidence type in one region, and takes one of another level', async () => {
    const rows = await readServiceNeedRows(SEEDS);
    const [first] = rows.evidenceTypes.filter((row) => row['entry_code'] !== '');
    const second = (region: string): ServiceNeedRows => ({
      ...rows,
      evidenceTypes: [...rows.evidenceTypes, { ...first, region, entry_code: '9999/2' }],
    });
    const rule = 'one source an evidence type, level and region (art. 19)';
    expect(planServiceImport(second(first?.['region'] ?? ''))).toEqual({
      ok: false,
      error: [{ pointer: `/evidenceTypes/${rows.evidenceTypes.length}/region`, rule }],
    });
    expect(planServiceImport(second('990000')).ok).toBe(true);
  });

  it('tells all faults at once', async () => {
    const { rows } = await withRow('needs', isMarriage, { evidence_type: 'none', necessity: 'perhaps' });
    const planned = planServiceImport(rows);
    expect(planned.ok ? 0 : planned.error.length).toBeGreaterThan(1);
  });

  it('reads several rows of a material as its any-of ways (U5), and a matter graph from `after`', async () => {
    const model = await demoModel();
    const fire = [...model.items.values()]
      .flatMap(({ materials }) => materials)
      .find(({ code }) => code === 'fire_acceptance');
    expect(fire?.ways.map(({ kind }) => kind)).toEqual(['shared_data', 'commitment']);
    const newborn = model.oneThings.find(({ name }) => name === '新生儿出生');
    expect(newborn?.edges).toHaveLength(6);
    expect(newborn?.edges.every(({ relation }) => relation === 'before')).toBe(true);
  });
});
