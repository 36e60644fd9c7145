import { ApiProperty } from '@nestjs/swagger';
import { DISPOSAL_METHODS, type DisposalMethod } from '@zeqing/requests';
import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';

const MAX_TEXT = 2_000;

export class BridgeInput {
  @ApiProperty({ format: 'date', description: 'the last day of the bridge' })
  @IsDay()
  until!: string;

  @ApiProperty({ description: 'why the use has to go on' })
  @IsString()
  @MaxLength(MAX_TEXT)
  ground!: string;
}

export class SupplyUpdateInput {
  @ApiProperty({ format: 'date', description: 'the day the data came; not before the grant opened, not in the future' })
  @IsDay()
  updatedOn!: string;

  @ApiProperty({ description: 'the paper or the number of the delivery' })
  @IsString()
  @Length(1, 200)
  document!: string;
}

export class DisposalInstructionInput {
  @ApiProperty({ enum: DISPOSAL_METHODS })
  @IsIn(DISPOSAL_METHODS)
  method!: DisposalMethod;

  @ApiProperty({ description: 'what the requester has to do and to prove' })
  @IsString()
  @MaxLength(MAX_TEXT)
  instruction!: string;

  @ApiProperty({ format: 'date', description: 'the last day' })
  @IsDay()
  dueOn!: string;
}
