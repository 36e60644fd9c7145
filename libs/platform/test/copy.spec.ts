import { copyInto, DatabaseModule, PlatformModule, createLogger, rows, UnitOfWork } from '@zeqing/platform';
import { createTestDatabase, type TestDatabase } from '@zeqing/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { newId, ok } from '@zeqing/kernel';

const COLUMNS = ['import_id', 'position', 'excel_row', 'code', 'entry_id', 'items', 'gaps', 'content'];
const TARGET = { table: 'catalogue_import_row', columns: COLUMNS };

describe('rows written by COPY', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let work: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { config } = database;
    module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot({ config, logger: createLogger(config, 'test') }),
        DatabaseModule.forRoot(config, [], 'zeqing-test'),
      ],
    }).compile();
    await module.init();
    work = module.get(UnitOfWork);
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const line = (position: number, content: string | null, items = '1'): (string | null)[] => [
    ...[newId(), String(position), '1', 'code', newId(), items, '{}', content],
  ];
  async function* those(lines: readonly (string | null)[][]): AsyncGenerator<readonly (string | null)[]> {
    for (const one of lines) yield await Promise.resolve(one);
  }

  const copied = (lines: AsyncIterable<readonly (string | null)[]>) =>
    work.run({}, async (tx) => {
      await copyInto(tx, TARGET, lines);
      return ok(null);
    });

  it('arrive as they were, whatever they hold, and more of them than fit into one part', async () => {
    const texts = ['a\tb', 'a\\nb', 'a\nb\r', '\\.', '\\N', '', '𠮷"\'', null];
    const lines = Array.from({ length: 1_000 }, (_, at) => line(at, texts[at % texts.length] ?? null));
    const kept = await work.run({}, async (tx) => {
      await copyInto(tx, TARGET, those(lines));
      return ok(
        await rows<{ content: string | null }>(tx, 'SELECT content FROM catalogue_import_row ORDER BY position'),
      );
    });
    expect(kept.ok && kept.value.map(({ content }) => content)).toEqual(lines.map((one) => one.at(-1)));
  });

  it('leave a usable connection when PostgreSQL refuses them or their source fails', async () => {
    const before = await work.run({}, async (tx) => ok(await rows(tx, 'SELECT FROM catalogue_import_row')));
    await expect(copied(those([line(1, null), line(2, null, 'many')]))).rejects.toThrow('invalid input syntax');
    const broken = (async function* () {
      yield await Promise.resolve(line(1, null));
      throw new Error('the file is gone');
    })();
    await expect(copied(broken)).rejects.toThrow('the file is gone');
    expect(await work.run({}, async (tx) => ok(await rows(tx, 'SELECT FROM catalogue_import_row')))).toEqual(before);
  });
});
