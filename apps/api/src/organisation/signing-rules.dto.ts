import { ApiProperty } from '@nestjs/swagger';
import { SIGNING_ACTS, type SigningAct } from '@zeqing/organisation';
import { IsBoolean, IsIn, IsString, Length } from 'class-validator';

const ACT = {
  enum: SIGNING_ACTS,
  description: 'agree, partial (部分同意), refuse: answers; publish: a batch of a list',
};
const MAX_BASIS = 200;

export class SigningRuleInput {
  @ApiProperty(ACT) @IsIn(SIGNING_ACTS) act!: SigningAct;

  @ApiProperty({ description: 'whether who prepared it may not sign it' })
  @IsBoolean()
  twoPersons!: boolean;

  @ApiProperty({ description: 'the document the setting rests on', minLength: 2, maxLength: MAX_BASIS })
  @IsString()
  @Length(2, MAX_BASIS)
  basis!: string;
}

export class SigningRuleAnswer {
  @ApiProperty(ACT) act!: SigningAct;
  @ApiProperty() twoPersons!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'null while it is the default' }) basis!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) setAt!: Date | null;
}

export class SigningRulesAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty({ description: '0 while everything is by default' }) version!: number;
  @ApiProperty({ type: [SigningRuleAnswer], description: 'one of each act' }) rules!: readonly SigningRuleAnswer[];
}
