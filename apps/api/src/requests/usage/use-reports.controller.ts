import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { UseReports } from '@zeqing/requests';
import { Context, Permit, unwrap } from '../../http';
import { CountsTakenAnswer, PlatformCountsInput, ReportsTakenAnswer, UseReportsInput } from './use-reports.dto';

/** What happened at the counter and on the platform: counted, never kept case by case. */
@ApiTags('usage')
@Controller('api/v1/use-reports')
export class UseReportsController {
  constructor(private readonly reports: UseReports) {}

  /** A hall reports uses. One bad code never fails the batch; a report sent again is not counted again. */
  @Permit('use_reports.send')
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ReportsTakenAnswer })
  async report(@Context() context: UseCaseContext, @Body() { reports }: UseReportsInput): Promise<ReportsTakenAnswer> {
    const told = reports.map(({ caseNumber, day, entry, item, material, outcome, paper, latencyMilliseconds }) => ({
      ...{ caseNumber: normalText(caseNumber), day: localDate(day), entryCode: normalText(entry), outcome },
      ...{ itemCode: item === undefined ? null : normalText(item), paper: paper ?? ('not_asked' as const) },
      materialCode: material === undefined ? null : normalText(material),
      latencyMilliseconds: latencyMilliseconds ?? null,
    }));
    return unwrap(await this.reports.report(context, told));
  }

  /** The exchange platform’s counts by grant, day and outcome; said again, the last word stands. */
  @Permit('use_counts.send')
  @Post('platform-counts')
  @HttpCode(200)
  @ApiOkResponse({ type: CountsTakenAnswer })
  async count(@Context() context: UseCaseContext, @Body() { counts }: PlatformCountsInput): Promise<CountsTakenAnswer> {
    const told = counts.map(({ grantId, day, outcome, calls }) => ({ grantId, day: localDate(day), outcome, calls }));
    return unwrap(await this.reports.count(context, told));
  }
}
