import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalendarService, CalendarViews } from '@zeqing/calendar';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { Context, IfMatch, Permit, unwrap } from '../http';
import {
  NoticeImportedAnswer,
  RegionAnswer,
  regionAnswer,
  WorkingDaysAnswer,
  workingDaysAnswer,
  YearAnswer,
  yearAnswer,
} from './calendar.answers';
import { NoticeInput, ReceiptDayInput, RegionPath, WorkingDaysQuery, YearQuery } from './calendar.dto';

const NATION = '000000';

@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarService,
    private readonly views: CalendarViews,
  ) {}

  /** When a term of working days ends, and every day on the way with the reason it counts or not. */
  @Permit('calendar.read')
  @Get('working-days')
  @ApiOkResponse({ type: WorkingDaysAnswer })
  async workingDays(@Context() context: UseCaseContext, @Query() query: WorkingDaysQuery): Promise<WorkingDaysAnswer> {
    const { from, add, region = NATION, lang } = query;
    return workingDaysAnswer(unwrap(await this.views.workingDays(context, localDate(from), add, region)), lang);
  }

  /** How far a region's calendar is known and on which notices it rests; warns before it ends. */
  @Permit('calendar.read')
  @Get('regions/:code')
  @ApiOkResponse({ type: RegionAnswer })
  async region(@Context() context: UseCaseContext, @Param() { code }: RegionPath): Promise<RegionAnswer> {
    return regionAnswer(await this.views.region(context, code), context.at);
  }

  /** Says whether the day of receipt counts in a region, and on what basis. */
  @Permit('calendar.manage')
  @Patch('regions/:code')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: RegionAnswer })
  async setReceiptDay(
    @Context() context: UseCaseContext,
    @Param() { code }: RegionPath,
    @IfMatch() seen: number,
    @Body() { receiptDayCounts: counts, basis }: ReceiptDayInput,
  ): Promise<RegionAnswer> {
    unwrap(await this.calendars.setReceiptDay(context, code, seen, { counts, basis }));
    return regionAnswer(await this.views.region(context, code), context.at);
  }

  /** The days of a year that differ from the plain week, and its number of working days. */
  @Permit('calendar.read')
  @Get('days')
  @ApiOkResponse({ type: YearAnswer })
  async days(@Context() context: UseCaseContext, @Query() query: YearQuery): Promise<YearAnswer> {
    return yearAnswer(unwrap(await this.views.year(context, query.year, query.region ?? NATION)));
  }

  /** Imports a year's holiday notice. One for the same year takes the place of the former; both are kept. */
  @Permit('calendar.manage')
  @Post('notices')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: NoticeImportedAnswer })
  async importNotice(@Context() context: UseCaseContext, @Body() input: NoticeInput): Promise<NoticeImportedAnswer> {
    const { regionCode, year, title, documentNumber, issuedOn, basis = null, holidays } = input;
    const notice = { regionCode, year, title, documentNumber, issuedOn, basis, holidays };
    return unwrap(await this.calendars.importHolidayNotice(context, notice));
  }
}
