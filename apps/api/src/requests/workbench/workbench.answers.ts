import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '@zeqing/kernel';
import { REQUEST_ACTIONS, URGENCIES, type WorkbenchView } from '@zeqing/requests';
import { ListedRequestAnswer } from '../bulk/bulk.answers';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { ACTION_TEXTS } from '../request/requests.texts';

export class AwaitedAnswer {
  @ApiProperty({ enum: REQUEST_ACTIONS }) action!: string;
  @ApiProperty() text!: SentenceAnswer;
  @ApiProperty({ enum: ['requester', 'provider', 'authority'] }) side!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
}

export class WorkbenchLineAnswer {
  @ApiProperty() request!: ListedRequestAnswer;
  @ApiProperty({ description: 'the act it waits for, and whose it is' }) awaited!: AwaitedAnswer;
  @ApiProperty({ description: 'whether it waits for me' }) isMine!: boolean;
  @ApiProperty({ enum: URGENCIES, description: 'by working days left or late' }) urgency!: string;
}

export class WorkbenchAnswer {
  @ApiProperty({ type: [WorkbenchLineAnswer], description: 'most urgent first' })
  lines!: readonly WorkbenchLineAnswer[];
  @ApiProperty({ description: 'whether there is more than the lines show' }) isCut!: boolean;
}

export const workbenchAnswer = ({ lines, isCut }: WorkbenchView): WorkbenchAnswer => ({
  lines: lines.map((line) => ({ ...line, awaited: { ...line.awaited, text: ACTION_TEXTS[line.awaited.action] } })),
  isCut,
});
