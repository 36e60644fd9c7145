import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthSettingsBook, thresholdsOf } from '@zeqing/catalogue';
import type { UseCaseContext } from '@zeqing/kernel';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import { HealthSettingsAnswer, healthSettingsAnswer } from './health.answers';
import { HealthSettingsInputBody } from './health.dto';

/** By which thresholds resources are judged, and which hosts the probe may call. */
@ApiTags('catalogue')
@Controller('api/v1/health-settings')
export class HealthSettingsController {
  constructor(private readonly book: HealthSettingsBook) {}

  /** Every threshold with its bounds, and the hosts the probe may call. */
  @Permit('settings.manage')
  @Get()
  @ApiOkResponse({ type: HealthSettingsAnswer })
  async read(@Context() context: UseCaseContext): Promise<HealthSettingsAnswer> {
    return healthSettingsAnswer(await this.book.read(context));
  }

  /** Sets all of them; the next evidence is judged by them. */
  @Permit('settings.manage')
  @Put()
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: HealthSettingsAnswer })
  async set(
    @Context() context: UseCaseContext,
    @IfMatch() seen: number,
    @Body() { thresholds, isProbing, hosts }: HealthSettingsInputBody,
  ): Promise<HealthSettingsAnswer> {
    const input = {
      thresholds: thresholdsOf(thresholds),
      isProbing,
      hosts: hosts.map(({ host, mayBePrivate }) => ({ host: host.trim().toLowerCase(), mayBePrivate })),
    };
    return healthSettingsAnswer(unwrap(await this.book.set(context, seen, input)));
  }
}
