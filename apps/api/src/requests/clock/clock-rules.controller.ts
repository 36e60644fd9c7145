import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK_PHASES, ClockRules, DATA_STATES } from '@zeqing/requests';
import { Context, Permit, unwrap } from '../../http';
import { ClockRuleInput, ClockRulesQuery } from '../answer/request-life.dto';

export class ClockRuleAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() version!: number;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ enum: CLOCK_PHASES }) phase!: string;
  @ApiProperty({ type: String, nullable: true, enum: ['unconditional', 'conditional', null] })
  shareType!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: [...DATA_STATES, null] }) dataState!: string | null;
  @ApiProperty() urgentOnly!: boolean;
  @ApiProperty() budgetWorkingDays!: number;
  @ApiProperty() extendableWorkingDays!: number;
  @ApiProperty() pausable!: boolean;
  @ApiProperty({ enum: ['overdue_fact'] }) effect!: string;
  @ApiProperty() basis!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null from the beginning' })
  validFrom!: string | null;
}

export class AddedClockRuleAnswer extends ClockRuleAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

export class ClockRulesAnswer {
  @ApiProperty({ type: [ClockRuleAnswer] }) items!: readonly ClockRuleAnswer[];
}

@ApiTags('requests')
@Controller('api/v1/clock-rules')
export class ClockRulesController {
  constructor(private readonly rules: ClockRules) {}

  /** The terms that speak for a region, national and local, every version. */
  @Permit('calendar.read')
  @Get()
  @ApiOkResponse({ type: ClockRulesAnswer })
  async list(@Context() context: UseCaseContext, @Query() { region }: ClockRulesQuery): Promise<ClockRulesAnswer> {
    return { items: await this.rules.inForceOver(context, region) };
  }

  /** Adds a version of a region's term; one longer than the law's is refused (art. 23). */
  @Permit('requests.rules')
  @Post()
  @ApiCreatedResponse({ type: AddedClockRuleAnswer })
  async add(@Context() context: UseCaseContext, @Body() input: ClockRuleInput): Promise<AddedClockRuleAnswer> {
    const { shareType, validFrom, ...rest } = input;
    return unwrap(
      await this.rules.addVersion(context, { ...rest, shareType: shareType ?? null, validFrom: localDate(validFrom) }),
    );
  }
}
