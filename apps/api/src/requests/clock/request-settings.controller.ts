import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { SETTING_NAMES, SETTING_SIDES, SETTING_UNITS, SettingsBook, type SettingName } from '@zeqing/requests';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import { ClockRulesQuery } from '../answer/request-life.dto';

const MAX_BASIS = 200;
const REGION = /^[0-9]{6}$/;
/** No setting is larger than the minutes of a day. */
const MOST = 1_440;

export class RequestSettingAnswer {
  @ApiProperty({ enum: SETTING_NAMES }) name!: string;
  @ApiProperty() value!: number;
  @ApiProperty({ enum: SETTING_UNITS, description: 'minute_of_day: 1,440 is 24:00' }) unit!: string;
  @ApiProperty({ description: 'the smallest value allowed' }) least!: number;
  @ApiProperty({ description: 'the largest value allowed' }) most!: number;
  @ApiProperty({ enum: SETTING_SIDES, description: 'whose region counts' }) side!: string;
  @ApiProperty({ description: 'the document it rests on' }) basis!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the region that set it; null by default' })
  regionCode!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) setAt!: Date | null;
  @ApiProperty({ description: 'how often this very region has set it: the If-Match of the next' }) version!: number;
}

export class RequestSettingsAnswer {
  @ApiProperty({ type: [RequestSettingAnswer] }) items!: readonly RequestSettingAnswer[];
}

export class RequestSettingInput {
  @ApiProperty({ example: '999900' })
  @Matches(REGION)
  regionCode!: string;

  @ApiProperty({ enum: SETTING_NAMES })
  @IsIn(SETTING_NAMES)
  name!: SettingName;

  @ApiProperty({ minimum: 1, maximum: MOST, description: 'within least and most of the setting' })
  @IsInt()
  @Min(1)
  @Max(MOST)
  value!: number;

  @ApiProperty({ maxLength: MAX_BASIS, description: 'the local document and clause' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_BASIS)
  basis!: string;
}

@ApiTags('requests')
@Controller('api/v1/request-settings')
export class RequestSettingsController {
  constructor(private readonly book: SettingsBook) {}

  /** What holds in a region where the law names no figure, each with its basis, its bounds and who set it. */
  @Permit('calendar.read')
  @Get()
  @ApiOkResponse({ type: RequestSettingsAnswer })
  async list(@Context() context: UseCaseContext, @Query() { region }: ClockRulesQuery): Promise<RequestSettingsAnswer> {
    return { items: await this.book.over(context, region) };
  }

  /** Sets one for a region from now on; terms that run keep the day they have. */
  @Permit('requests.rules')
  @Patch()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: RequestSettingsAnswer })
  async set(
    @Context() context: UseCaseContext,
    @IfMatch() seen: number,
    @Body() input: RequestSettingInput,
  ): Promise<RequestSettingsAnswer> {
    return { items: unwrap(await this.book.set(context, input, seen)) };
  }
}
