import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { Disputes } from '@zeqing/requests';
import { Context, IfMatch, Permit, unwrap } from '../http';
import {
  ApplyForCoordinationInput,
  DecisionInput,
  DisputeActAnswer,
  ReferInput,
  RuleInput,
  SettleDisputeInput,
} from './disputes.dto';

/** The acts on a dispute, one path each; the version seen is said in If-Match. */
@ApiTags('disputes')
@ApiHeader({ name: 'If-Match', required: true, description: 'the version seen, as "v3"' })
@Controller('api/v1/disputes/:id')
export class DisputeActsController {
  constructor(private readonly disputes: Disputes) {}

  /** The parties have agreed. */
  @Permit('disputes.raise')
  @Post('settle')
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeActAnswer })
  async settle(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { settlement }: SettleDisputeInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.settle(context, { id, seenVersion, leg: null }, settlement));
  }

  /** The claimant takes the dispute back. */
  @Permit('disputes.raise')
  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeActAnswer })
  async withdraw(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.withdraw(context, { id, seenVersion, leg: null }));
  }

  /** Applies to the competent authority, with the record of the negotiation that failed. */
  @Permit('disputes.raise')
  @Post('apply-for-coordination')
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeActAnswer })
  async apply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { negotiationRecord, leg = null }: ApplyForCoordinationInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.applyForCoordination(context, { id, seenVersion, leg }, negotiationRecord));
  }

  /** The coordination ends the dispute. */
  @Permit('disputes.coordinate')
  @Post('rule')
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeActAnswer })
  async rule(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { ruling, grounds, leg = null }: RuleInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.ruleInCoordination(context, { id, seenVersion, leg }, ruling, grounds));
  }

  /** Coordination has failed: refers the dispute to the authority's own government. */
  @Permit('disputes.coordinate')
  @Post('refer-to-government')
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeActAnswer })
  async refer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { coordinationRecord, leg = null }: ReferInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.referToGovernment(context, { id, seenVersion, leg }, coordinationRecord));
  }

  /** Records the government's decision with its document. */
  @Permit('disputes.coordinate')
  @Post('decision')
  @HttpCode(200)
  @ApiOkResponse({ type: DisputeActAnswer })
  async decide(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() input: DecisionInput,
  ): Promise<DisputeActAnswer> {
    const { ruling, grounds, document, leg = null } = input;
    const decision = { ruling, grounds, document, ruledOn: localDate(input.ruledOn) };
    return unwrap(await this.disputes.recordDecision(context, { id, seenVersion, leg }, decision));
  }
}
