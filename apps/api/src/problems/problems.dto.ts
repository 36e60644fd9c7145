import { ApiProperty } from '@nestjs/swagger';
import type { ProblemText } from './problem-text';

export class ProblemWords {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class ProblemDescription implements ProblemText {
  @ApiProperty({ description: 'the `type` of a problem document' }) type!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ type: Number }) status!: ProblemText['status'];
  @ApiProperty({ description: 'what happened' }) title!: ProblemWords;
  @ApiProperty({ description: 'what to do about it' }) mend!: ProblemWords;
}

export class ProblemListAnswer {
  @ApiProperty({ type: [ProblemDescription] }) items!: readonly ProblemDescription[];
}
