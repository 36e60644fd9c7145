import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const PROGRAM = path.resolve(__dirname, 'own-postgres-program.mjs');

/** A PostgreSQL that no other test uses, to be stopped and started for real; see own-postgres-program.mjs. */
export class OwnPostgres {
  private constructor(private readonly program: ChildProcess) {}

  /** Starts it with a migrated template; what this test file creates databases by is this one's from then on. */
  static async open(): Promise<OwnPostgres> {
    const program = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const { env } = await answerOf<{ env: Record<string, string> }>(program);
    Object.assign(process.env, env);
    return new OwnPostgres(program);
  }

  /** Ends every session and the server: a fast stop, as an upgrade of the machine does it. */
  stop(): Promise<void> {
    return this.#tell('stop');
  }

  /** On the same port with the same data; resolves when it takes connections. */
  start(): Promise<void> {
    return this.#tell('start');
  }

  /** Removes the server and its data. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.program.once('exit', resolve));
    this.program.disconnect();
    await ended;
  }

  async #tell(act: 'stop' | 'start'): Promise<void> {
    const done = answerOf(this.program);
    this.program.send(act);
    await done;
  }
}

function answerOf<T>(program: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the program of the server ended with ${code}`));
    program.once('exit', ended);
    program.once('message', (answer) => {
      program.off('exit', ended);
      resolve(answer as T);
    });
  });
}
