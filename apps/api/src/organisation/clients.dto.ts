import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CLIENT_ROLES, UNDETERMINED_ACTS, type ClientRole, type UndeterminedAct } from '@zeqing/organisation';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Parts } from '../http';

const MAX_SCOPES = 50;
const MAX_PAIRS = 10_000;

export class ClientInput {
  @ApiProperty({ enum: CLIENT_ROLES }) @IsIn(CLIENT_ROLES) role!: ClientRole;
  @ApiProperty({ format: 'uuid' }) @IsUUID() departmentId!: string;
  @ApiProperty() @IsString() @Length(1, 200) hallName!: string;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    description: 'permissions; all that the role can hold when not given',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_SCOPES)
  @IsString({ each: true })
  scopes?: string[] | null;
}

export class AcceptancePairInput {
  @ApiProperty({ format: 'uuid' }) @IsUUID() departmentId!: string;
  @ApiProperty({ description: '实施编码' }) @IsString() @Length(1, 64) itemCode!: string;
}

export class AcceptancesInput {
  @Parts(() => AcceptancePairInput, { most: MAX_PAIRS, description: 'replaces all pairs the hall had' })
  pairs!: AcceptancePairInput[];
}

export class OnUndeterminedInput {
  @ApiProperty({
    enum: UNDETERMINED_ACTS,
    description: 'query, then ask for the paper · query, then let the paper follow · ask at once (U17)',
  })
  @IsIn(UNDETERMINED_ACTS)
  act!: UndeterminedAct;
}
