import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_PAGE } from '@zeqing/kernel';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../calendar/day.validator';

const AFTER = 'the last sequence already seen; 0 for the first page';

export class EventsQuery {
  @ApiPropertyOptional({ minimum: 0, default: 0, description: AFTER })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit?: number;

  @ApiPropertyOptional({ example: 'request.answered' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  type?: string;

  @ApiPropertyOptional({ example: 'share_request' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  objectType?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  objectId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'a department concerned' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({ description: 'the login of the person who acted' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  login?: string;

  @ApiPropertyOptional({ format: 'date', description: 'first day of the acts, in China' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'last day of the acts, in China' })
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({ enum: ['oldest_first', 'newest_first'], default: 'oldest_first' })
  @IsOptional()
  @IsIn(['oldest_first', 'newest_first'])
  order?: 'oldest_first' | 'newest_first';
}

export class ExportQuery {
  @ApiPropertyOptional({ minimum: 0, default: 0, description: AFTER })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @ApiPropertyOptional({ minimum: 1, description: 'the last sequence wanted; without it, all that is sealed' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  through?: number;
}

export class JournalHeadAnswer {
  @ApiProperty({ description: 'the last sealed sequence; 0 while there is none' }) seq!: number;
  @ApiProperty({ description: 'its hash, hex' }) hash!: string;
  @ApiProperty({ description: 'how long the oldest unsealed row has waited; 0 when all is sealed' })
  oldestUnsealedMilliseconds!: number;
  @ApiProperty({ enum: ['sealing', 'late', 'refusing'] }) state!: string;
}

export class JournalEventAnswer {
  @ApiProperty() seq!: number;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty() type!: string;
  @ApiProperty() objectType!: string;
  @ApiProperty() objectId!: string;
  @ApiProperty() objectVersion!: number;
  @ApiProperty({ enum: ['person', 'client', 'system'] }) actorKind!: string;
  @ApiProperty() actorId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'of a person; machines have none' }) actorName!:
    string | null;
  @ApiProperty({ type: [String], format: 'uuid' }) actorDepartmentIds!: readonly string[];
  @ApiProperty({ type: [String], format: 'uuid' }) departmentIds!: readonly string[];
  @ApiProperty() traceId!: string;
  @ApiProperty({ format: 'date-time', description: 'the instant the act counts from' }) occurredAt!: Date;
  @ApiProperty({ format: 'date-time', description: 'database time of the append' }) recordedAt!: Date;
  @ApiProperty({ type: 'object', additionalProperties: true }) payload!: object;
}

export class JournalEventsAnswer {
  @ApiProperty({ type: [JournalEventAnswer] }) items!: readonly JournalEventAnswer[];
  @ApiProperty({ type: Number, nullable: true, description: '`after` of the next page; null at the end' })
  next!: number | null;
}
