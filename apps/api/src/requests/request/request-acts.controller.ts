import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { RequestAnswering, RequestDrafting, RequestSigning, RequestSupplying } from '@zeqing/requests';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import { RequestActAnswer } from './requests.answers';
import { AnswerInput } from '../answer/answer.dto';
import { RejectSupplyInput, SupplyInput } from './requests.dto';
import { proposalOf } from './requests.input';

/** The acts on a request, one path each; the request's version is said in If-Match. */
@ApiTags('requests')
@ApiHeader({ name: 'If-Match', required: true, description: 'the version seen, as "v3"' })
@Controller('api/v1/requests/:id')
export class RequestActsController {
  constructor(
    private readonly drafting: RequestDrafting,
    private readonly signing: RequestSigning,
    private readonly answering: RequestAnswering,
    private readonly supplying: RequestSupplying,
  ) {}

  /** Puts the draft before the requester's office head; every gap is told at once. */
  @Permit('requests.prepare')
  @Post('send-for-signing')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async sendForSigning(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.drafting.sendForSigning(context, id, seen));
  }

  /** Signs and submits; the answer clock starts, or a standing answer agrees at once. */
  @Permit('requests.sign')
  @Post('sign')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async sign(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.signing.sign(context, id, seen));
  }

  /** Gives the draft back to the liaison instead of signing it. */
  @Permit('requests.sign')
  @Post('send-back')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async sendBack(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.signing.sendBack(context, id, seen));
  }

  /** Takes the request back. */
  @Permit('requests.prepare')
  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async withdraw(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.drafting.withdraw(context, id, seen));
  }

  /** Prepares the answer for the provider's office head. */
  @Permit('requests.answer')
  @Post('answer')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async answer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: AnswerInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.answering.prepareAnswer(context, id, seen, proposalOf(input)));
  }

  /** Signs the prepared answer: a consent starts the supply clock, a refusal ends the request. */
  @Permit('requests.answer_sign')
  @Post('answer/sign')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async signAnswer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.answering.signAnswer(context, id, seen));
  }

  /** Gives the prepared answer back to the provider's liaison. */
  @Permit('requests.answer_sign')
  @Post('answer/send-back')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async sendBackAnswer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.answering.sendBackAnswer(context, id, seen));
  }

  /** Supplies by a resource attached to the entry; the supply clock stops today. */
  @Permit('requests.supply')
  @Post('supply')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async supply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { resourceId }: SupplyInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.supplying.attachSupply(context, id, seen, resourceId));
  }

  /** The supply works: the request is fulfilled and its grant live. */
  @Permit('requests.confirm')
  @Post('confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async confirm(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.supplying.confirmSupply(context, id, seen));
  }

  /** The supply does not work, with evidence: the supply clock goes on as if it had never stopped. */
  @Permit('requests.confirm')
  @Post('reject-supply')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestActAnswer })
  async rejectSupply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { evidence }: RejectSupplyInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.supplying.rejectSupply(context, id, seen, evidence));
  }
}
