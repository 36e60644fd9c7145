import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import {
  LinkedDrafts,
  RequestChecking,
  RequestExtending,
  RequestSupplementing,
  RequestTransferring,
} from '@zeqing/requests';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import {
  CheckReturnInput,
  ExtensionDecisionInput,
  ExtensionInput,
  SupplementInput,
  TransferRequestInput,
} from './request-life.dto';
import { RequestActAnswer } from '../request/requests.answers';

const VERSION = { name: 'If-Match', required: true, description: 'the version seen, as "v3"' } as const;

/** While a request is being answered: the authority's check, supplement, extension, transfer. */
@ApiTags('requests')
@Controller('api/v1/requests/:id')
export class RequestLifeController {
  constructor(
    private readonly supplementing: RequestSupplementing,
    private readonly extending: RequestExtending,
    private readonly transferring: RequestTransferring,
    private readonly linked: LinkedDrafts,
    private readonly checking: RequestChecking,
  ) {}

  /** Passes a request the authority had to check first on to its provider, whose clock starts. */
  @Permit('requests.oversee')
  @Post('check/pass')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async passCheck(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.checking.pass(context, id, seen));
  }

  /** Gives a request back after the authority's check, to be drafted anew; it is not refused. */
  @Permit('requests.oversee')
  @Post('check/return')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async returnCheck(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { reason }: CheckReturnInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.checking.giveBack(context, id, seen, reason));
  }

  /** Tells the requester once everything that is missing (补正); the days are the requester's until it is completed. */
  @Permit('requests.answer')
  @Post('supplement')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async askSupplement(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { missing }: SupplementInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.supplementing.askSupplement(context, id, seen, missing));
  }

  /** Signs the completed request; amend it first by PATCH. */
  @Permit('requests.sign')
  @Post('supplement/complete')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async completeSupplement(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.supplementing.completeSupplement(context, id, seen));
  }

  /** Drafts anew what was returned unfinished. */
  @Permit('requests.prepare')
  @Post('reopen')
  @ApiCreatedResponse({ type: RequestActAnswer })
  async reopen(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<RequestActAnswer> {
    return unwrap(await this.linked.draftFrom(context, id, 'reopened'));
  }

  /** Asks the authority for more days to answer (延期); the clock runs on. */
  @Permit('requests.answer')
  @Post('extension')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async requestExtension(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: ExtensionInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.extending.requestExtension(context, id, seen, input));
  }

  /** The authority consents or declines. A consent has effect only when the requester was told in time. */
  @Permit('requests.oversee')
  @Post('extension/decision')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async decideExtension(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { decision, reason }: ExtensionDecisionInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.extending.decideExtension(context, id, seen, { decision, reason: reason ?? null }));
  }

  /** Tells the requester of the consent: the due day moves. */
  @Permit('requests.answer')
  @Post('extension/notice')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async notifyExtension(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.extending.notifyExtension(context, id, seen));
  }

  /** Passes the request on to the department that is answerable (转交); the requester's date stays. */
  @Permit('requests.answer_sign')
  @Post('transfer')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async transfer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: TransferRequestInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.transferring.transfer(context, id, seen, input));
  }

  /** The authority says who answers, once it was passed on as often as it may be. */
  @Permit('requests.oversee')
  @Post('assign')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async assign(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: TransferRequestInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.transferring.assign(context, id, seen, input));
  }
}
