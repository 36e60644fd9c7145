import { ApiProperty } from '@nestjs/swagger';
import {
  BATCH_FIELDS,
  BATCH_RULES,
  EVIDENCE_SOURCES,
  FAULTS,
  HEALTH_REASONS,
  HEALTH_STATES,
  HEALTH_THRESHOLDS,
  type BatchRule,
  type HealthSettings,
  type HealthThreshold,
} from '@zeqing/catalogue';

const ID = { format: 'uuid' } as const;
const TEXT = { type: String, nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;
const FAULT = { enum: FAULTS, nullable: true, description: 'whose failure it is, as far as it is known' } as const;

class HealthEntryAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

/** A resource with how it stands. */
export class ResourceStandingAnswer {
  @ApiProperty(ID) resourceId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() kind!: string;
  @ApiProperty(TEXT) platformCode!: string | null;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty({ type: [HealthEntryAnswer] }) entries!: readonly HealthEntryAnswer[];
  @ApiProperty({ enum: HEALTH_STATES }) state!: string;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'null: nobody ever told of it' }) since!: Date | null;
  @ApiProperty(FAULT) fault!: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'when the newest evidence happened' }) heardAt!: Date | null;
}

class HealthCountsAnswer {
  @ApiProperty(COUNT) good!: number;
  @ApiProperty(COUNT) degraded!: number;
  @ApiProperty(COUNT) failing!: number;
  @ApiProperty(COUNT) unknown!: number;
}

export class ResourceHealthPage {
  @ApiProperty({ type: [ResourceStandingAnswer] }) items!: readonly ResourceStandingAnswer[];
  @ApiProperty(TEXT) next!: string | null;
  @ApiProperty({ type: HealthCountsAnswer, description: 'of all resources within reach, without the filters' })
  counts!: HealthCountsAnswer;
}

class KeptOutcomeAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(INSTANT) at!: Date;
  @ApiProperty({ enum: EVIDENCE_SOURCES }) source!: string;
  @ApiProperty(COUNT) successes!: number;
  @ApiProperty(COUNT) failures!: number;
  @ApiProperty(FAULT) fault!: string | null;
  @ApiProperty({ ...TEXT, format: 'uuid', description: 'who told it; null: the probe' }) departmentId!: string | null;
  @ApiProperty(TEXT) departmentName!: string | null;
  @ApiProperty({ ...TEXT, description: 'the platform’s number of the batch' }) batchNumber!: string | null;
  @ApiProperty({ ...TEXT, description: 'what went wrong, as a code' }) detail!: string | null;
}

class HealthDayAnswer {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ enum: EVIDENCE_SOURCES }) source!: string;
  @ApiProperty(COUNT) successes!: number;
  @ApiProperty(COUNT) failures!: number;
}

class ReporterAnswer {
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty({ enum: EVIDENCE_SOURCES }) source!: string;
  @ApiProperty(COUNT) successes!: number;
  @ApiProperty(COUNT) failures!: number;
  @ApiProperty(INSTANT) lastAt!: Date;
}

class SourceCountAnswer {
  @ApiProperty({ enum: EVIDENCE_SOURCES }) source!: string;
  @ApiProperty(COUNT) successes!: number;
  @ApiProperty(COUNT) failures!: number;
}

class HealthGroundsAnswer {
  @ApiProperty({ type: [SourceCountAnswer] }) counts!: readonly SourceCountAnswer[];
  @ApiProperty(MAYBE_INSTANT) from!: string | null;
  @ApiProperty(MAYBE_INSTANT) until!: string | null;
}

class HealthChangeAnswer {
  @ApiProperty() version!: number;
  @ApiProperty({ enum: HEALTH_STATES }) before!: string;
  @ApiProperty({ enum: HEALTH_STATES }) state!: string;
  @ApiProperty({ enum: HEALTH_REASONS }) reason!: string;
  @ApiProperty(FAULT) fault!: string | null;
  @ApiProperty(INSTANT) at!: Date;
  @ApiProperty({ type: HealthGroundsAnswer, description: 'the calls it rests on' }) evidence!: HealthGroundsAnswer;
}

class ProbeStandingAnswer {
  @ApiProperty({ ...INSTANT, description: 'when it is looked at next' }) dueAt!: Date;
  @ApiProperty(COUNT) failedInARow!: number;
}

/** What a resource’s state rests on. */
export class HealthEvidenceAnswer extends ResourceStandingAnswer {
  @ApiProperty({ type: [KeptOutcomeAnswer], description: 'the newest 50' }) outcomes!: readonly KeptOutcomeAnswer[];
  @ApiProperty({ type: [HealthDayAnswer], description: 'the last 30 days; days without calls are left out' })
  days!: readonly HealthDayAnswer[];
  @ApiProperty({ type: [ReporterAnswer] }) reporters!: readonly ReporterAnswer[];
  @ApiProperty({ type: [HealthChangeAnswer], description: 'newest first' }) changes!: readonly HealthChangeAnswer[];
  @ApiProperty({ type: ProbeStandingAnswer, nullable: true, description: 'null: never looked at' })
  probe!: ProbeStandingAnswer | null;
}

class BatchFindingAnswer {
  @ApiProperty() row!: number;
  @ApiProperty({ enum: BATCH_FIELDS }) field!: string;
  @ApiProperty({ enum: BATCH_RULES, enumName: 'HealthBatchRule' }) rule!: BatchRule;
  @ApiProperty({ description: 'what stands there, shortened' }) value!: string;
}

export class HealthBatchAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'the platform’s own' }) number!: string;
  @ApiProperty(ID) departmentId!: string;
  @ApiProperty(COUNT) rowCount!: number;
  @ApiProperty(COUNT) takenCount!: number;
  @ApiProperty({ type: [BatchFindingAnswer], description: 'the rows left out, and why' })
  findings!: readonly BatchFindingAnswer[];
  @ApiProperty(INSTANT) receivedAt!: Date;
}

export class HealthBatchTakenAnswer extends HealthBatchAnswer {
  @ApiProperty({ description: 'sent before with the same content: nothing was taken again' }) isRepeated!: boolean;
}

export class HealthBatchesPage {
  @ApiProperty({ type: [HealthBatchAnswer] }) items!: readonly HealthBatchAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

class ThresholdAnswer {
  @ApiProperty({ enum: Object.keys(HEALTH_THRESHOLDS) }) name!: HealthThreshold;
  @ApiProperty() value!: number;
  @ApiProperty() usual!: number;
  @ApiProperty() least!: number;
  @ApiProperty() most!: number;
}

class ProbeHostAnswer {
  @ApiProperty() host!: string;
  @ApiProperty({ description: 'whether its address may be of a private network' }) mayBePrivate!: boolean;
}

export class HealthSettingsAnswer {
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ type: [ThresholdAnswer] }) thresholds!: readonly ThresholdAnswer[];
  @ApiProperty({ description: 'off until it is turned on' }) isProbing!: boolean;
  @ApiProperty({ type: [ProbeHostAnswer] }) hosts!: readonly ProbeHostAnswer[];
  @ApiProperty(MAYBE_INSTANT) setAt!: Date | null;
}

export const healthSettingsAnswer = ({ thresholds, ...settings }: HealthSettings): HealthSettingsAnswer => ({
  ...{ version: settings.version, isProbing: settings.isProbing, hosts: settings.hosts, setAt: settings.setAt },
  thresholds: Object.entries(HEALTH_THRESHOLDS).map(([name, bounds]) => ({
    name: name as HealthThreshold,
    value: thresholds[name as HealthThreshold],
    ...bounds,
  })),
});
