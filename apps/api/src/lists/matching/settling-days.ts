import { Injectable, Module } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import { SETTLING_TERM_NAMES, type SetDays, type SettlingDays, type SettlingTermName } from '@zeqing/lists';
import { RequestsModule, SettingsBook } from '@zeqing/requests';

/** What regions have set of the terms of settling, read where all of their settings are kept (U27). */
@Injectable()
export class SetSettlingDays implements SettlingDays {
  constructor(private readonly settings: SettingsBook) {}

  async inForce(tx: Tx, regionCode: string, at: Date): Promise<Readonly<Record<SettlingTermName, SetDays>>> {
    const set = await this.settings.chosen(tx, regionCode, at);
    const days = SETTLING_TERM_NAMES.map((name): [SettlingTermName, SetDays] => [
      name,
      { workingDays: set[name].value, basis: set[name].isDefault ? null : set[name].basis },
    ]);
    return Object.fromEntries(days) as Record<SettlingTermName, SetDays>;
  }
}

@Module({ imports: [RequestsModule], providers: [SetSettlingDays], exports: [SetSettlingDays] })
export class SettlingDaysModule {}
