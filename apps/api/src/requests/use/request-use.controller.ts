import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { LinkedDrafts, RequestSuspending, RequestUse } from '@zeqing/requests';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import {
  DisposalInput,
  EffectInput,
  FinishUseInput,
  ServiceChangeBody,
  StatementInput,
  SuspendInput,
} from '../answer/request-life.dto';
import { RequestActAnswer } from '../request/requests.answers';

const VERSION = { name: 'If-Match', required: true, description: 'the version seen, as "v3"' } as const;

/** From use to disposal: misuse, changes of the service, renewal and scope, effect, end. */
@ApiTags('requests')
@Controller('api/v1/requests/:id')
export class RequestUseController {
  constructor(
    private readonly suspending: RequestSuspending,
    private readonly use: RequestUse,
    private readonly linked: LinkedDrafts,
  ) {}

  /** Suspends a misused grant, as its provider or as the authority, with a term for rectification. */
  @Permit('requests.suspend')
  @Post('suspend')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async suspend(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { reason, rectifyBy }: SuspendInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.suspending.suspend(context, id, seen, { reason, rectifyBy: localDate(rectifyBy) }));
  }

  /** The misuse is mended: the grant is live again. */
  @Permit('requests.suspend')
  @Post('resume')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async resume(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { statement }: StatementInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.suspending.resume(context, id, seen, statement));
  }

  /** The term passed without rectification: the grant ends. */
  @Permit('requests.suspend')
  @Post('terminate')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async terminate(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { statement }: StatementInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.suspending.terminate(context, id, seen, statement));
  }

  /** Stops or changes the service, with the negotiation on record and the filing (备案). */
  @Permit('requests.answer_sign')
  @Post('service-change')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async changeService(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { negotiatedOn, filedOn, resourceId, ...rest }: ServiceChangeBody,
  ): Promise<RequestActAnswer> {
    const days = { negotiatedOn: localDate(negotiatedOn), filedOn: localDate(filedOn) };
    return unwrap(
      await this.use.changeService(context, id, seen, { ...rest, ...days, resourceId: resourceId ?? null }),
    );
  }

  /** Drafts the consent to a wider or another use, prefilled from this grant (art. 25). */
  @Permit('requests.prepare')
  @Post('scope-change')
  @ApiCreatedResponse({ type: RequestActAnswer })
  async changeScope(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.linked.draftFrom(context, id, 'scope_change'));
  }

  /** Drafts the renewal, prefilled from this grant; a renewal under way prolongs nothing. */
  @Permit('requests.prepare')
  @Post('renewal')
  @ApiCreatedResponse({ type: RequestActAnswer })
  async renew(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<RequestActAnswer> {
    return unwrap(await this.linked.draftFrom(context, id, 'renewal'));
  }

  /** The purpose is achieved, impossible or no longer necessary: disposal is due. */
  @Permit('requests.confirm')
  @Post('finish-use')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async finishUse(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { reason }: FinishUseInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.use.finishUse(context, id, seen, reason));
  }

  /** What was done with the data, with its proof. */
  @Permit('requests.confirm')
  @Post('dispose')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async dispose(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { method, disposedOn, proof }: DisposalInput,
  ): Promise<RequestActAnswer> {
    const disposal = { method, proof, disposedOn: localDate(disposedOn) };
    return unwrap(await this.use.dispose(context, id, seen, disposal));
  }

  /** What the use was good for (成效反馈), once. */
  @Permit('requests.confirm')
  @Post('effect')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async reportEffect(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { effect, solved, casesHandled, materialsSpared }: EffectInput,
  ): Promise<RequestActAnswer> {
    const counts = { casesHandled: casesHandled ?? null, materialsSpared: materialsSpared ?? null };
    return unwrap(await this.use.reportEffect(context, id, seen, { effect, solved, ...counts }));
  }
}
