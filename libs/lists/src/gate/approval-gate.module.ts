import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { JournalModule } from '@zeqing/journal';
import { ListsModule } from '../lists.module';
import { ApprovalGate } from './approval-gate.service';
import { IMPACT_PROBE, type ImpactProbe } from './impact-probe.port';

/** Approving through the impact gate: the one part of the lists that asks a floor above what a batch would do. */
@Module({})
export class ApprovalGateModule {
  /** `probe` is provided by one of `imports`. */
  static withProbe(imports: readonly Type[], probe: Type<ImpactProbe>): DynamicModule {
    return {
      module: ApprovalGateModule,
      imports: [ListsModule, CalendarModule, JournalModule, ...imports],
      providers: [ApprovalGate, { provide: IMPACT_PROBE, useExisting: probe }],
      exports: [ApprovalGate],
    };
  }
}
