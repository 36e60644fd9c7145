import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { DisputeQueries, Disputes, OverruledAuthorities, RulingDuties } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION } from '../case/register.dto';
import { DisputeActAnswer, DisputeAnswer, disputeAnswer, DisputesPage } from './disputes.answers';
import {
  DisputeAuthorityInput,
  DisputeDecisionInput,
  DisputeInput,
  DisputeRecordInput,
  DisputeReportInput,
  DisputeRulingInput,
  DisputesQuery,
} from './disputes.dto';
import { DisputeSettlementInput, DisputeStepInput } from './disputes.dto';

/** Disputes (Decree 809 art. 28): negotiated by the parties, coordinated by their authority, decided by its government. */
@ApiTags('disputes')
@Controller('api/v1/disputes')
export class DisputesController {
  constructor(
    private readonly disputes: Disputes,
    private readonly queries: DisputeQueries,
    private readonly overruled: OverruledAuthorities,
    private readonly duties: RulingDuties,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Those of my departments, before my authority or in my region, newest first. */
  @Permit('disputes.read')
  @Get()
  @ApiOkResponse({ type: DisputesPage })
  async list(@Context() context: UseCaseContext, @Query() query: DisputesQuery): Promise<DisputesPage> {
    const { state = null, subject = null, departmentId = null, entry = null } = query;
    const filter = { states: state, subject, departmentId, entryCode: entry };
    const page = await this.queries.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(disputeAnswer) });
  }

  /** Raises one about a request, a correction or an entry; the parties negotiate first. */
  @Permit('disputes.raise')
  @Post()
  @ApiCreatedResponse({ type: DisputeActAnswer })
  async raise(
    @Context() context: UseCaseContext,
    @Body() { subject, objectId, statement }: DisputeInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.raise(context, { subject, objectId, statement: normalText(statement) }));
  }

  /** One with what holds meanwhile, who is competent and why, and what I may do. */
  @Permit('disputes.read')
  @Get(':id')
  @ApiOkResponse({ type: DisputeAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<DisputeAnswer> {
    return disputeAnswer(unwrap(await this.queries.read(context, id)));
  }

  /** The parties have agreed; the claimant records on what. */
  @Permit('disputes.raise')
  @Post(':id/settle')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async settle(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { settlement }: DisputeSettlementInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.settle(context, { id, seenVersion, leg: null }, normalText(settlement)));
  }

  /** The claimant takes it back. */
  @Permit('disputes.raise')
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async withdraw(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.disputes.withdraw(context, { id, seenVersion, leg: null }));
  }

  /** Step two: either party applies to the competent authority, with the record of the negotiation. */
  @Permit('disputes.raise')
  @Post(':id/coordination')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async apply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { record, leg }: DisputeRecordInput,
  ): Promise<DisputeActAnswer> {
    const order = { id, seenVersion, leg: legOf(leg) };
    return unwrap(await this.disputes.applyForCoordination(context, order, normalText(record)));
  }

  /** The authority that was derived names the one that is competent instead, with the reason; the derivation stays. */
  @Permit('disputes.overrule')
  @Post(':id/authority')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async overrule(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { departmentId, reason }: DisputeAuthorityInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.overruled.overrule(context, { id, seenVersion }, departmentId, normalText(reason)));
  }

  /** The authority rules; of a body outside, the claimant records its answer with the letter. */
  @Permit('disputes.coordinate')
  @Post(':id/ruling')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async rule(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { ruling, grounds, itemIds, leg }: DisputeRulingInput,
  ): Promise<DisputeActAnswer> {
    const said = { ruling, grounds: normalText(grounds), itemIds: itemIds ?? null };
    return unwrap(await this.disputes.ruleInCoordination(context, { id, seenVersion, leg: legOf(leg) }, said));
  }

  /** Step three: coordination has failed and the dispute is referred to the government. */
  @Permit('disputes.coordinate')
  @Post(':id/referral')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async refer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { record, leg }: DisputeRecordInput,
  ): Promise<DisputeActAnswer> {
    const order = { id, seenVersion, leg: legOf(leg) };
    return unwrap(await this.disputes.referToGovernment(context, order, normalText(record)));
  }

  /** Records the government’s decision with its document; a government has no account here. */
  @Permit('disputes.coordinate')
  @Post(':id/decision')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async decide(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { ruling, grounds, itemIds, document, ruledOn, leg }: DisputeDecisionInput,
  ): Promise<DisputeActAnswer> {
    const said = { ruling, grounds: normalText(grounds), itemIds: itemIds ?? null };
    const decision = { ...said, document: normalText(document), ruledOn: localDate(ruledOn) };
    return unwrap(await this.disputes.recordDecision(context, { id, seenVersion, leg: legOf(leg) }, decision));
  }

  /** The provider reports that it has carried out a ruling that was left to it. */
  @Permit('disputes.raise')
  @Post(':id/carried-out')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: DisputeActAnswer })
  async reportCarriedOut(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { report }: DisputeReportInput,
  ): Promise<DisputeActAnswer> {
    return unwrap(await this.duties.report(context, { id, seenVersion }, normalText(report)));
  }
}

const legOf = (leg: DisputeStepInput['leg']) =>
  leg === undefined
    ? null
    : {
        ...{ body: normalText(leg.body), channel: normalText(leg.channel), datedOn: leg.datedOn },
        outsideNumber: normalText(leg.outsideNumber),
      };
