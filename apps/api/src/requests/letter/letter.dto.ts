import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DOCUMENT_FORMATS, type DocumentFormat } from '@zeqing/platform';
import { LETTER_KINDS, type LetterKind } from '@zeqing/requests';
import { IsIn, IsOptional } from 'class-validator';
import { SentenceAnswer } from '../clock/request-clock.answers';

const ALL_KINDS = Object.values(LETTER_KINDS).flat();

export class LetterQuery {
  @ApiPropertyOptional({ enum: DOCUMENT_FORMATS, default: 'docx', description: 'docx is the one to go on with' })
  @IsOptional()
  @IsIn(DOCUMENT_FORMATS)
  format?: DocumentFormat;
}

export class LetterAnswer {
  @ApiProperty({ enum: ALL_KINDS }) kind!: LetterKind;
  @ApiProperty({ description: 'the kind by name' }) text!: SentenceAnswer;
  @ApiProperty({ description: 'of the letter, in Chinese' }) title!: string;
  @ApiProperty({ enum: DOCUMENT_FORMATS, isArray: true }) formats!: readonly string[];
}

export class LettersAnswer {
  @ApiProperty({ description: 'of the object, for people' }) number!: string;
  @ApiProperty({ type: [LetterAnswer], description: 'in the order in which the acts can happen' })
  items!: readonly LetterAnswer[];
}
