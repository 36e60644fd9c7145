import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId, ok, type Tx } from '@zeqing/kernel';
import { Journal, type JournalConsumer, type SealedEvent } from '@zeqing/journal';
import { createLogger, rows, UnitOfWork, type Sweep } from '@zeqing/platform';
import { aContext, createTestDatabase, waitUntil, type TestDatabase } from '@zeqing/testing';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Consumer, Sweeper } from '../src/journal/background-work';
import { SweepsProcess } from '../src/journal/sweeps.process';
import { WorkerModule } from '../src/worker.module';

@Consumer()
@Injectable()
class EchoConsumer implements JournalConsumer {
  readonly name = 'echo';
  readonly types = ['echo.called'];

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    await rows(tx, 'INSERT INTO echo (object_id) VALUES ($1)', [event.objectId]);
  }
}

@Sweeper()
@Injectable()
class EchoSweep implements Sweep {
  readonly name = 'echo.count';
  readonly everyMilliseconds = 3_600_000;

  constructor(private readonly work: UnitOfWork) {}

  async run(): Promise<number> {
    return (await rows(this.work.reader(), 'SELECT 1 FROM echo')).length;
  }
}

@Module({ providers: [EchoConsumer, EchoSweep] })
class EchoWorkerModule {}

describe('the worker', () => {
  let database: TestDatabase;
  let home: string;
  let app: INestApplicationContext | null = null;

  beforeAll(async () => {
    database = await createTestDatabase();
    home = await mkdtemp(path.join(tmpdir(), 'zeqing-home-'));
    await database.owner.query('CREATE TABLE echo (object_id text); GRANT ALL ON echo TO zeqing_app');
  });
  afterEach(async () => {
    await app?.close();
    app = null;
  });
  afterAll(async () => {
    await database.drop();
    await rm(home, { recursive: true, force: true });
  });

  const call = async (): Promise<string> => {
    const id = newId();
    await new UnitOfWork(database.app).run({}, async (tx) => {
      const event = { type: 'echo.called', object: { type: 'echo', id, version: 1 }, departmentIds: [], payload: {} };
      await new Journal(database.config).append(tx, aContext(), event);
      return ok(null);
    });
    return id;
  };

  it('finds consumers and sweeps in the imported modules, and brings an appended event to its effect', async () => {
    const config = { ...database.config, home };
    const worker = WorkerModule.forRoot({ config, logger: createLogger(config, 'worker') });
    app = await NestFactory.createApplicationContext(
      { ...worker, imports: [...(worker.imports ?? []), EchoWorkerModule] },
      { logger: false, abortOnError: false },
    );
    await app.init();
    const id = await call();
    await waitUntil('the effect is made', async () => {
      const made = await database.owner.query<{ object_id: string }[]>('SELECT object_id FROM echo');
      return made.some((row) => row.object_id === id);
    });
    const sweeps = app.get(SweepsProcess);
    expect(await sweeps.runNow('echo.count')).toBe(1);
    await sweeps.runNow('journal.checkpoint');
    expect(await readdir(path.join(home, 'checkpoints'))).toEqual(['000000000000001.json']);
  });

  it('is a process of its own that seals, and stops on SIGTERM', async () => {
    const { config } = database;
    const child = spawn(process.execPath, [path.resolve(__dirname, '../../../dist/apps/worker/src/main.js')], {
      env: {
        ...process.env,
        ZEQING_PROFILE: 'test',
        ZEQING_HOME: home,
        ZEQING_LOG_LEVEL: 'info',
        ZEQING_QUEUE_PREFIX: config.queuePrefix,
        DATABASE_URL: config.database.app.url,
        DATABASE_DIRECT_URL: config.database.direct.url,
        DATABASE_SEALER_URL: config.database.sealer.url,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await call();
    await waitUntil('the event is sealed', async () => {
      const [pending] = await database.owner.query<{ count: number }[]>('SELECT count(*)::int FROM journal_pending');
      return pending?.count === 0;
    });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output).toContain('worker started');
  });
});
