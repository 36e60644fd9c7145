import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const MOST_CHANGES = 500;

export class ChangesQuery {
  @ApiPropertyOptional({ minimum: 0, default: 0, description: '`last` of the answer before, or a `Zeqing-Sequence`' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_CHANGES, default: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_CHANGES)
  limit?: number;
}

export class AvailabilityChangeAnswer {
  @ApiProperty({ description: 'of the journal; as Zeqing-Min-Sequence it brings an answer that holds the change' })
  sequence!: number;
  @ApiProperty({ type: String, format: 'date-time' }) at!: Date;
  @ApiProperty({
    ...{ type: [String], nullable: true },
    description: 'codes of the entries whose answers may be others now; null: ask for everything anew',
  })
  entries!: readonly string[] | null;
  @ApiProperty({ description: 'a right to use was taken away, or the data are in doubt: heed it first (U20)' })
  isRevocation!: boolean;
}

export class AvailabilityChangesAnswer {
  @ApiProperty({ type: [AvailabilityChangeAnswer] }) items!: readonly AvailabilityChangeAnswer[];
  @ApiProperty({ description: 'for `after` of the next call' }) last!: number;
}
