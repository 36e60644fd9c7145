import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { BulkActs, BulkSigning, type BulkSignatureInput } from '@zeqing/requests';
import type { FastifyRequest } from 'fastify';
import { Context, Permit, unwrap } from '../../http';
import { unwrapLock } from '../../organisation/unwrap-lock';
import { proposalOf } from '../request/requests.input';
import { BulkAnswer, bulkAnswer } from './bulk.answers';
import { BulkActInput, BulkAnswersInput, BulkSignInput } from './bulk.dto';

@ApiTags('requests')
@Controller('api/v1/requests/bulk')
export class BulkController {
  constructor(
    private readonly acts: BulkActs,
    private readonly signing: BulkSigning,
  ) {}

  /** Puts drafts before the office head, at most 200; the report says of each what became of it. */
  @Permit('requests.prepare')
  @Post('send-for-signing')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  async sendForSigning(@Context() context: UseCaseContext, @Body() input: BulkActInput): Promise<BulkAnswer> {
    return bulkAnswer(unwrap(await this.acts.sendForSigning(context, input)));
  }

  /** Signs and submits a list of requests: read by the dry run, named by its digest, the password asked again. */
  @Permit('requests.sign')
  @Post('sign')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  async sign(
    @Context() context: UseCaseContext,
    @Body() input: BulkSignInput,
    @Req() { ip }: FastifyRequest,
  ): Promise<BulkAnswer> {
    return bulkAnswer(unwrapLock(await this.signing.signRequests(context, signatureOf(input, ip))));
  }

  /** Prepares answers, each row with its own decision, ground and reason. */
  @Permit('requests.answer')
  @Post('answer')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  async answer(@Context() context: UseCaseContext, @Body() input: BulkAnswersInput): Promise<BulkAnswer> {
    const rows = input.rows.map(({ id, version, answer }) => ({ id, version, proposal: proposalOf(answer) }));
    return bulkAnswer(unwrap(await this.acts.prepareAnswers(context, { dryRun: input.dryRun, rows })));
  }

  /** Signs a list of prepared answers: read by the dry run, named by its digest, the password asked again. */
  @Permit('requests.answer_sign')
  @Post('answer/sign')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  async signAnswers(
    @Context() context: UseCaseContext,
    @Body() input: BulkSignInput,
    @Req() { ip }: FastifyRequest,
  ): Promise<BulkAnswer> {
    return bulkAnswer(unwrapLock(await this.signing.signAnswers(context, signatureOf(input, ip))));
  }

  /** Confirms that supplies work; each request is fulfilled and its grant live. */
  @Permit('requests.confirm')
  @Post('confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  async confirm(@Context() context: UseCaseContext, @Body() input: BulkActInput): Promise<BulkAnswer> {
    return bulkAnswer(unwrap(await this.acts.confirmSupplies(context, input)));
  }
}

/** The validator has seen to it that whoever does not rehearse gives both. */
export function signatureOf(
  { rows, dryRun, listDigest = '', reauthentication }: BulkSignInput,
  address: string,
): BulkSignatureInput {
  const password = reauthentication?.password ?? '';
  return { rows, signature: dryRun ? null : { listDigest, password, address } };
}
