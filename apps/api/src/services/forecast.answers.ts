import { ApiProperty } from '@nestjs/swagger';
import { FORECAST_GAPS, FORECAST_KINDS } from '@zeqing/services';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;

export class ForecastAnswer {
  @ApiProperty({ enum: FORECAST_KINDS }) kind!: string;
  @ApiProperty({ ...DAY, description: 'by the terms still to run' }) lawful!: string | null;
  @ApiProperty({ ...DAY, description: 'with the extension still possible' }) lawfulWithExtension!: string | null;
  @ApiProperty(DAY) promised!: string | null;
  @ApiProperty({ ...DAY, description: 'if whoever has no term acted today' }) ifActedToday!: string | null;
  @ApiProperty({ description: 'working days' }) overdueBy!: number;
  @ApiProperty({ description: 'beyond the known calendar: may move' }) provisional!: boolean;
  @ApiProperty({ ...TEXT, enum: FORECAST_GAPS, description: 'why there is no day' }) why!: string | null;
}
