import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OFFICES, PERSON_ROLES, type Office, type PersonRole } from '@zeqing/organisation';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../calendar/day.validator';
import { PageQuery } from '../http';

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u;
const MAX_NAME = 100;
/** Characters; longer ones are refused by the password rules, which say so. */
const MAX_SECRET = 1_000;

/** `?q=卫健` */
export class PeopleQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'part of a login or a name' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  q?: string;
}

export class SignInInput {
  @ApiProperty() @IsString() @Length(1, MAX_NAME) login!: string;
  @ApiProperty({ format: 'password' }) @IsString() @MaxLength(MAX_SECRET) password!: string;
}

export class PasswordInput {
  @ApiProperty({ format: 'password' }) @IsString() @MaxLength(MAX_SECRET) currentPassword!: string;
  @ApiProperty({ format: 'password' }) @IsString() @MaxLength(MAX_SECRET) newPassword!: string;
}

export class PersonInput {
  @ApiProperty({ description: 'letters, digits, point, hyphen; 2 to 64' }) @Matches(LOGIN) login!: string;
  @ApiProperty() @IsString() @Length(1, MAX_NAME) name!: string;

  @ApiProperty({ enum: OFFICES, description: 'given for good: a department’s duties, or one officer’s office' })
  @IsIn(OFFICES)
  office!: Office;

  @ApiProperty({ format: 'password', description: 'opens nothing but its own change' })
  @IsString()
  @MaxLength(MAX_SECRET)
  password!: string;
}

export class PersonChangeInput {
  @ApiProperty({ enum: ['active', 'disabled'] }) @IsIn(['active', 'disabled']) status!: 'active' | 'disabled';
}

export class ResetPasswordInput {
  @ApiProperty({ format: 'password', description: 'opens nothing but its own change' })
  @IsString()
  @MaxLength(MAX_SECRET)
  password!: string;
}

export class PostInput {
  @ApiProperty({ format: 'uuid' }) @IsUUID() departmentId!: string;
  @ApiProperty({ enum: PERSON_ROLES }) @IsIn(PERSON_ROLES) role!: PersonRole;
  @ApiProperty({ format: 'date' }) @IsDay() validFrom!: string;

  @ApiPropertyOptional({ format: 'date', nullable: true, type: String, description: 'the last day' })
  @IsOptional()
  @IsDay()
  validTo?: string | null;
}

export class EndInput {
  @ApiProperty({ format: 'date', description: 'the last day' }) @IsDay() validTo!: string;
}

export class DelegationInput {
  @ApiProperty({ format: 'uuid' }) @IsUUID() delegateId!: string;
  @ApiProperty({ format: 'date' }) @IsDay() validFrom!: string;
  @ApiProperty({ format: 'date', description: 'the last day' }) @IsDay() validTo!: string;
  @ApiProperty() @IsString() @Length(1, 500) reason!: string;
}
