import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { SigningBook } from '@zeqing/organisation';
import { Context, IfMatch, Permit, unwrap } from '../http';
import { SigningRuleInput, SigningRulesAnswer } from './signing-rules.dto';

/** Which acts of a department need a second person to sign (U35). */
@ApiTags('organisation')
@Controller('api/v1/departments/:id/signing-rules')
export class SigningRulesController {
  constructor(private readonly signing: SigningBook) {}

  /** One rule of each act: agreeing, partial and whole refusal, publishing a list; set, or by default. */
  @Permit('organisation.read')
  @Get()
  @ApiOkResponse({ type: SigningRulesAnswer })
  async rules(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<SigningRulesAnswer> {
    return unwrap(await this.signing.rulesOf(context, id));
  }

  /** Sets the rule of one act from now on; the department's head does it, with the document it rests on. */
  @Permit('organisation.signing_rules')
  @Patch()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SigningRulesAnswer })
  async set(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: SigningRuleInput,
  ): Promise<SigningRulesAnswer> {
    return unwrap(await this.signing.set(context, id, seen, input));
  }
}
