import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  PACKAGE_BENEFICIARIES,
  PACKAGE_TARGET_KINDS,
  type PackageBeneficiaries,
  type PackageTargetKind,
} from '@zeqing/requests';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PersonalInformationInput } from '../request/requests.dto';

const MAX_TEXT = 2_000;
const MAX_CODE = 64;

/** Which item or one-thing, by its code. */
export class TargetInput {
  @ApiProperty({ enum: PACKAGE_TARGET_KINDS })
  @IsIn(PACKAGE_TARGET_KINDS)
  kind!: PackageTargetKind;

  @ApiProperty({ description: '实施编码 of an item, or the code of a one-thing' })
  @IsString()
  @Length(1, MAX_CODE)
  code!: string;
}

/** One basis for all rows; why each datum is needed is said by the row. */
export class SharedPersonalInformationInput extends OmitType(PersonalInformationInput, ['necessity']) {}

/** What is said once for all rows. */
class SharedInput {
  @ApiProperty({ description: '使用依据; may be empty until the package is sent for signing' })
  @IsString()
  @MaxLength(MAX_TEXT)
  legalBasis!: string;

  @ApiProperty({ description: '使用场景' })
  @IsString()
  @MaxLength(MAX_TEXT)
  scenario!: string;

  @ApiProperty({ format: 'date', description: 'first day of use' })
  @IsDay()
  validFrom!: string;

  @ApiProperty({ type: String, format: 'date', description: '使用时限: last day of use' })
  @IsDay()
  validUntil!: string;

  @ApiProperty({ description: 'guarantee of 真实性、合法性、必要性' })
  @IsBoolean()
  truthful!: boolean;

  @ApiProperty({ type: SharedPersonalInformationInput })
  @IsDefined()
  @ValidateNested()
  @Type(() => SharedPersonalInformationInput)
  personalInformation!: SharedPersonalInformationInput;
}

/** Only what is named changes, in every row that is still a draft. */
export class AmendPackageInput extends PartialType(SharedInput, { skipNullProperties: false }) {}

/** Nothing but the target is required: what is not said is suggested. */
export class PackageDraftInput extends PartialType(SharedInput, { skipNullProperties: false }) {
  @ApiProperty()
  @IsDefined()
  @ValidateNested()
  @Type(() => TargetInput)
  target!: TargetInput;

  @ApiPropertyOptional({ format: 'uuid', description: 'for which department; needed by a liaison of several' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @ApiPropertyOptional({
    enum: PACKAGE_BENEFICIARIES,
    description: 'for the own part, or as lead of a one-thing for all its departments; the lead’s default is all',
  })
  @IsOptional()
  @IsIn(PACKAGE_BENEFICIARIES)
  beneficiaries?: PackageBeneficiaries;
}

export class SendPackageInput {
  @ApiProperty({ description: 'true: nothing is written; the report says what would become of each row' })
  @IsBoolean()
  dryRun!: boolean;
}
