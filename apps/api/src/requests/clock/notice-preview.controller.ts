import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CLOCK_PHASES, ClockForecasts } from '@zeqing/requests';
import { NoticeInput } from '../../calendar/calendar.dto';
import { Context, Permit, unwrap } from '../../http';

const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;

export class MovedTermAnswer {
  @ApiProperty({ enum: ['request', 'correction'] }) kind!: string;
  @ApiProperty({ ...ID, description: 'of the request or the correction' }) id!: string;
  @ApiProperty({ enum: [...CLOCK_PHASES, 'correction'] }) phase!: string;
  @ApiProperty({ ...ID, description: 'whose term it is' }) departmentId!: string;
  @ApiProperty({ ...ID, description: 'who waits for it' }) otherDepartmentId!: string;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty(DAY) dueOn!: string;
  @ApiProperty(DAY) dueOnAfter!: string;
  @ApiProperty() provisional!: boolean;
  @ApiProperty() provisionalAfter!: boolean;
}

export class NoticePreviewAnswer {
  @ApiProperty() regionCode!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ description: 'false when the same notice is in force already' }) changes!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) replacesNoticeId!: string | null;
  @ApiProperty(DAY) knownThrough!: string;
  @ApiProperty() daysOff!: number;
  @ApiProperty() makeUpWorkdays!: number;
  @ApiProperty({ description: 'open terms of requests and corrections in the region' }) openTerms!: number;
  @ApiProperty({ description: 'of these, how many would be due on another day' }) movedTerms!: number;
  @ApiProperty({ description: 'how many keep their day and only become certain or provisional' }) certainTerms!: number;
  @ApiProperty({ type: [MovedTermAnswer], description: 'those whose day moves, up to 200 of the reader’s region' })
  items!: readonly MovedTermAnswer[];
}

@ApiTags('calendar')
@Controller('api/v1/calendar/notices/preview')
export class NoticePreviewController {
  constructor(private readonly forecasts: ClockForecasts) {}

  /** What the import of a notice would do: which open due days would move, from when to when. Nothing is written. */
  @Permit('calendar.manage')
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: NoticePreviewAnswer })
  async preview(@Context() context: UseCaseContext, @Body() input: NoticeInput): Promise<NoticePreviewAnswer> {
    const { regionCode, year, title, documentNumber, issuedOn, basis = null, holidays } = input;
    const notice = { regionCode, year, title, documentNumber, issuedOn, basis, holidays };
    return unwrap(await this.forecasts.ofNotice(context, notice));
  }
}
