import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, ok, stale, type FieldError, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { thresholdFaults } from './domain/health';
import type { HealthError } from './domain/health-error';
import { hostFaults } from './domain/probe';
import { changeHealthSettings, findHealthSettings, type HealthSettings } from './store/health-setting.repository';

/** The settings are one object of the installation. */
const SETTINGS_ID: Id = '00000000-0000-7000-8000-000000000053';

export type HealthSettingsInput = Pick<HealthSettings, 'thresholds' | 'isProbing' | 'hosts'>;

/** By which thresholds resources are judged, and which hosts the probe may call. */
@Injectable()
export class HealthSettingsBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  read(context: Pick<UseCaseContext, 'tx'>): Promise<HealthSettings> {
    return findHealthSettings(this.unitOfWork.reader(context));
  }

  /** Sets all of them; the next evidence is judged by them. Refuses what is out of bounds, by field and rule. */
  async set(
    context: UseCaseContext,
    seen: number,
    input: HealthSettingsInput,
  ): Promise<Result<HealthSettings, HealthError>> {
    const fields: readonly FieldError[] = [
      ...thresholdFaults(input.thresholds).map(({ name, rule }) => ({ pointer: `/thresholds/${name}`, rule })),
      ...hostFaults(input.hosts),
    ];
    if (fields.length > 0) return err({ code: 'health.settings', fields });
    return this.unitOfWork.run(context, async (tx): Promise<Result<HealthSettings, HealthError>> => {
      const by = { actorId: context.actor.id, at: context.at };
      if (!(await changeHealthSettings(tx, seen, input, by))) return err(stale('health_setting'));
      await this.journal.append(tx, context, {
        type: 'catalogue.health_settings_changed',
        object: { type: 'health_setting', id: SETTINGS_ID, version: seen + 1 },
        departmentIds: [],
        payload: {
          ...input.thresholds,
          isProbing: input.isProbing,
          hosts: input.hosts.map(({ host, mayBePrivate }) => ({ host, mayBePrivate })),
        },
      });
      return ok(await findHealthSettings(tx));
    });
  }
}
