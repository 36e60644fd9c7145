import { newId, type Actor, type Id } from '@zeqing/kernel';
import { aPerson } from '@zeqing/testing';
import { CorrectionClocks, Corrections, RungKeeper, type CorrectionAct, type CorrectionReport } from '../src';
import { done, Office, type EntrySeed } from './office';

/** An office with the authority of its city, a supervisor's post, and other places to be a stranger from. */
export class RegisterWorld {
  readonly authority = newId();
  readonly officer = aPerson(this.authority, 'authority_officer');
  readonly supervisor = aPerson(this.authority, 'supervisor');
  readonly stranger: Actor;

  private constructor(
    readonly office: Office,
    readonly entry: EntrySeed,
  ) {
    this.stranger = aPerson(office.stranger, 'liaison', 'office_head', 'department_head');
  }

  static async open(): Promise<RegisterWorld> {
    const office = await Office.open();
    const world = new RegisterWorld(office, await office.anEntry());
    await world.addDepartment(world.authority, '市数据局', { isAuthority: true });
    return world;
  }

  /** Somebody of the same roles in another province. */
  static faraway(actor: Actor): Actor {
    return { ...actor, posts: actor.posts.map((post) => ({ ...post, departmentId: newId(), regionCode: '110000' })) };
  }

  async addDepartment(id: Id, name: string, more: { isAuthority?: boolean; bound?: string; government?: string } = {}) {
    const { isAuthority = false, bound = 'decree', government = '999900' } = more;
    await this.office.database.owner.query(
      `INSERT INTO department (id, name, comparable_name, short_name, comparable_short_name, kind, region_code,
         government_region_code, regions_served, management, bound, is_authority)
       VALUES ($1, $2, $2, $2, $2, '组成部门', '999900', $3, '{}', 'own', $4, $5)`,
      [id, name, government, bound, isAuthority],
    );
  }

  report(changes: Partial<CorrectionReport> = {}): CorrectionReport {
    return {
      entryCode: this.entry.code,
      ...{ scope: 'field', itemId: this.entry.itemIds[0], resourceId: null, recordReference: null },
      ...{ defect: 'wrong', note: null },
      ...changes,
    };
  }

  record(changes: Partial<CorrectionReport> = {}): CorrectionReport {
    return this.report({ scope: 'record', recordReference: `REC-${newId()}`, ...changes });
  }

  async reported(report: CorrectionReport = this.report()): Promise<CorrectionAct> {
    const { office } = this;
    return done(await office.get(Corrections).report(office.as(office.liaison), null, report));
  }

  /** Both sweeps at an instant. */
  async sweepAt(instant: Date): Promise<number> {
    this.office.clock.set(instant);
    return (await this.office.get(RungKeeper).fireDue()) + (await this.office.get(CorrectionClocks).fireDue());
  }

  async versionsOf(objectId: Id): Promise<number[]> {
    return (await this.office.journal(objectId)).map((row) => row.object_version);
  }
}

export const codeOf = (outcome: { ok: true } | { ok: false; error: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.error.code;
export const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+08:00`);

/** The acts open to the reader of a view. */
export const openIn = (view: {
  readonly allowedActions: readonly { readonly action: string; readonly allowed: boolean }[];
}): string[] => view.allowedActions.flatMap(({ action, allowed }) => (allowed ? [action] : []));
