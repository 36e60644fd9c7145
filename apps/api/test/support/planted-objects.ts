import { newId } from '@zeqing/kernel';
import { cloneRow } from './clone-row';
import type { Caller } from './demo-callers';
import type { DemoWorld } from './demo-world';

/** Departments by their place seen from a caller. */
export interface Places {
  readonly own: string;
  readonly other: string;
  readonly third: string;
}

/** Plants objects of any department and person, copied from those of the world. */
export class PlantedObjects {
  #number = 100;

  constructor(
    private readonly world: DemoWorld,
    private readonly caller: Caller,
    private readonly places: Places,
  ) {}

  async first(column: string, table: string, id?: string): Promise<string> {
    const { owner } = this.world.api.database;
    const sql = `SELECT ${column} AS value FROM ${table} WHERE $1::uuid IS NULL OR id = $1 ORDER BY id DESC LIMIT 1`;
    const [row] = await owner.query<{ value: string }[]>(sql, [id ?? null]);
    if (!row) throw new Error(`${table} is empty`);
    return row.value;
  }

  async clone(table: string, changes: Readonly<Record<string, unknown>>, source?: string): Promise<string> {
    return cloneRow(this.world.api.database.owner, table, source ?? (await this.first('id', table)), changes);
  }

  /** A copy of the world's request with its clock. */
  async request(requester: string, provider: string, changes: object): Promise<string> {
    const parties = { requester_department_id: requester, provider_department_id: provider };
    const id = await this.clone(
      'share_request',
      { serial: 1_000_000 + this.next(), ...parties, ...changes },
      this.world.requestId,
    );
    const { owner } = this.world.api.database;
    const [clock] = await owner.query<{ id: string }[]>('SELECT id FROM request_clock WHERE request_id = $1', [
      this.world.requestId,
    ]);
    if (clock) await this.clone('request_clock', { request_id: id }, clock.id);
    return id;
  }

  entry(department: string, changes: object = {}): Promise<string> {
    const more = { code: `access/${newId()}`, provider_department_id: department, ...changes };
    return this.clone('catalogue_entry', more, this.world.entry.id);
  }

  session(personId: string | null): Promise<string> {
    const token = `\\x${newId().replaceAll('-', '')}`;
    return this.#withPerson('session', personId, { token_hash: token, ended_at: null });
  }

  notice(personId: string | null): Promise<string> {
    return this.#withPerson('notice', personId, { event_id: newId(), number: 1_000_000 + this.next() });
  }

  /** With one call already sent, so that it can be replayed. */
  async webhook(personId: string | null): Promise<string> {
    const { owner } = this.world.api.database;
    const [id, person] = [newId(), await this.person(personId)];
    await owner.query(
      `INSERT INTO notice_webhook (id, person_id, url, secret_enciphered, created_at)
       VALUES ($1, $2, 'https://robot.example.gov.cn/', 'x', now())`,
      [id, person],
    );
    const notice = await this.notice(person);
    await owner.query(
      `INSERT INTO notice_send (id, person_id, channel, webhook_id, notice_id, state, tries, created_at, sent_at)
       VALUES ($1, $2, 'webhook', $1, $3, 'sent', 1, now(), now())`,
      [id, person, notice],
    );
    return id;
  }

  async person(personId: string | null): Promise<string> {
    return personId ?? this.clone('person', { login: `copy.${this.next()}.${newId().slice(-6)}` });
  }

  /** The caller's own person, or somebody new: machines and the anonymous own nothing personal. */
  async #withPerson(table: string, personId: string | null, changes: object): Promise<string> {
    return this.clone(table, { ...changes, person_id: await this.person(personId) });
  }

  async post(personId: string | null): Promise<string> {
    const { owner } = this.world.api.database;
    const sql = 'SELECT id FROM post WHERE person_id = $1 LIMIT 1';
    const [mine] = personId ? await owner.query<{ id: string }[]>(sql, [personId]) : [];
    if (mine) return mine.id;
    const person = await this.clone('person', { office: 'duty', login: `copy.${this.next()}.${newId().slice(-6)}` });
    return this.clone('post', {
      person_id: person,
      office: 'duty',
      role: 'liaison',
      department_id: this.places.other,
    });
  }

  async delegation(personId: string | null): Promise<string> {
    const { owner } = this.world.api.database;
    const [id, post] = [newId(), await this.post(personId)];
    await owner.query(
      `INSERT INTO delegation (id, post_id, office, delegate_id, valid_from, valid_to, reason)
       SELECT $1, id, office, person_id, '2026-11-01', '2027-01-31', 'x' FROM post WHERE id = $2`,
      [id, post],
    );
    return id;
  }

  next(): number {
    return (this.#number += 1) + this.#salt();
  }

  /** Numbers of different callers must not meet: batches are numbered up to 9999. */
  #salt(): number {
    return [...this.world.callers.keys()].findIndex((name) => name === this.caller.name) * 500;
  }
}
