import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AvailabilityCallers } from '@zeqing/availability';
import { localDateOf, type UseCaseContext } from '@zeqing/kernel';
import { DECISIONS, REASON_CODES, sandboxMaterials, sandboxReadiness } from '@zeqing/services';
import { Context, Permit, unwrap } from '../http';
import { HallReadinessAnswer, hallReadinessAnswer } from '../services/hall.answers';
import { ItemPath, ReadinessQuery } from '../services/services.dto';

class SandboxMaterialCase {
  @ApiProperty({ enum: REASON_CODES }) reason!: string;
  @ApiProperty({ enum: DECISIONS }) decision!: string;
  @ApiProperty() itemCode!: string;
  @ApiProperty({ description: 'the material to look for in the answer' }) materialCode!: string;
  @ApiProperty({ type: String, nullable: true }) subjectRegion!: string | null;
}
class SandboxMaterialCases {
  @ApiProperty({ type: [SandboxMaterialCase] }) cases!: readonly SandboxMaterialCase[];
}

/** The counter's decisions over a made-up item, one material for each reason: what to do with each is tried here. */
@ApiTags('availability')
@Controller('api/v1/sandbox/services')
export class SandboxServicesController {
  constructor(private readonly callers: AvailabilityCallers) {}

  /** Which material of which item is decided by which reason. */
  @Permit('availability.sandbox')
  @Get('cases')
  @ApiOkResponse({ type: SandboxMaterialCases })
  cases(@Context() { at }: UseCaseContext): SandboxMaterialCases {
    return { cases: sandboxMaterials(localDateOf(at)) };
  }

  /** As `GET /api/v1/services/{itemCode}/readiness`, with its refusals. */
  @Permit('availability.sandbox')
  @Get(':itemCode/readiness')
  @ApiOkResponse({ type: HallReadinessAnswer })
  async item(
    @Context() context: UseCaseContext,
    @Param() { itemCode }: ItemPath,
    @Query() query: ReadinessQuery,
  ): Promise<HallReadinessAnswer> {
    const answer = unwrap(sandboxReadiness(itemCode, query, localDateOf(context.at)));
    return hallReadinessAnswer(answer, await this.callers.onUndetermined(context));
  }
}
