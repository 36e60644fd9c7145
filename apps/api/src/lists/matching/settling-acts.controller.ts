import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { EMPTY_ORDER, Settling, type SettledContent, type SettlingOrder } from '@zeqing/lists';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import { SettlingActAnswer } from './settlings.answers';
import {
  AssignInput,
  ConfirmInput,
  DeclineInput,
  ForceInput,
  NegativeGroundInput,
  RectificationInput,
  SettlingNoteInput,
  WithdrawalDecisionInput,
  WithdrawalInput,
  type SettledContentInput,
} from './settlings.dto';

/** The acts of the chain by which a duty is settled; each is open to whoever has the word. */
@ApiTags('matching')
@Controller('api/v1/settlings/:id')
export class SettlingActsController {
  constructor(private readonly settling: Settling) {}

  /** The department takes on the duty, and says how it will stand in the catalogue. */
  @Permit('duties.settle')
  @Post('confirm')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  confirm(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { content, note }: ConfirmInput,
  ): Promise<SettlingActAnswer> {
    const said = { content: contentOf(content), note: note ? normalText(note) : null };
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'confirm', ...said });
  }

  /** The department declines, with reason and evidence; who is asked first says which other department has the data. */
  @Permit('duties.settle')
  @Post('decline')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  decline(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason, evidence, citation, departmentId, note }: DeclineInput,
  ): Promise<SettlingActAnswer> {
    const said = { reason, evidence: normalText(evidence), departmentId: departmentId ?? null };
    const more = { citation: citation ? normalText(citation) : null, note: note ? normalText(note) : null };
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'decline', ...said, ...more });
  }

  /** The authority assigns a department that has not been asked yet; once a chain. */
  @Permit('duties.assign')
  @Post('assign')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  assign(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { departmentId, note }: AssignInput,
  ): Promise<SettlingActAnswer> {
    const said = { departmentId, note: normalText(note) };
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'assign', ...said });
  }

  /** The authority settles the duty by force; before it decides only where a department let its day pass. */
  @Permit('duties.assign')
  @Post('force')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  force(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { departmentId, note }: ForceInput,
  ): Promise<SettlingActAnswer> {
    const said = { departmentId: departmentId ?? null, note: normalText(note) };
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'force', ...said });
  }

  /** The authority has a resource made fit to share by a day. */
  @Permit('duties.assign')
  @Post('rectification')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  orderRectification(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { workingDays, note }: RectificationInput,
  ): Promise<SettlingActAnswer> {
    const said = { workingDays, note: normalText(note) };
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'order_rectification', ...said });
  }

  /** The authority puts it on the negative list: law, article and the day it is looked at again. */
  @Permit('duties.assign')
  @Post('negative-row')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  listNegative(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { groundKind, groundTitle, groundClause, groundText, reviewOn, note }: NegativeGroundInput,
  ): Promise<SettlingActAnswer> {
    const words = { title: normalText(groundTitle), clause: normalText(groundClause), text: normalText(groundText) };
    const ground = { kind: groundKind, ...words, reviewOn: localDate(reviewOn) };
    const said = { ground, note: normalText(note) };
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'list_negative', ...said });
  }

  /** The authority returns the need to its department, with the reason. */
  @Permit('duties.assign')
  @Post('return')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  returnNeed(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { note }: SettlingNoteInput,
  ): Promise<SettlingActAnswer> {
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'return_need', note: normalText(note) });
  }

  /** The accountable department asks to be released of a settled duty. */
  @Permit('duties.settle')
  @Post('withdrawal')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  askWithdrawal(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { note, evidence }: WithdrawalInput,
  ): Promise<SettlingActAnswer> {
    const said = { note: normalText(note), evidence: normalText(evidence) };
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action: 'ask_withdrawal', ...said });
  }

  /** The authority approves or refuses the withdrawal of a settled duty. */
  @Permit('duties.assign')
  @Post('withdrawal/decision')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: SettlingActAnswer })
  decideWithdrawal(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { approve, note }: WithdrawalDecisionInput,
  ): Promise<SettlingActAnswer> {
    const action = approve ? 'approve_withdrawal' : 'reject_withdrawal';
    return this.#act(context, { ...EMPTY_ORDER, id, seenVersion, action, note: normalText(note) });
  }

  async #act(context: UseCaseContext, order: SettlingOrder): Promise<SettlingActAnswer> {
    return unwrap(await this.settling.act(context, order));
  }
}

const contentOf = ({ conditions, items = [], ...input }: SettledContentInput): SettledContent => ({
  ...{ name: normalText(input.name), items: [...new Set(items.map(normalText))], shareType: input.shareType },
  ...{ conditions: conditions ? normalText(conditions) : null, formatClass: input.formatClass },
  ...{ updateFrequency: input.updateFrequency, shareModes: input.shareModes, classification: input.classification },
});
