import { ApiProperty } from '@nestjs/swagger';
import {
  LEFT_OUT_REASONS,
  PACKAGE_BENEFICIARIES,
  PACKAGE_TARGET_KINDS,
  type LeftOut,
  type PackagePreview,
  type PackageView,
  type PlannedPackageRow,
} from '@zeqing/requests';
import { ListedRequestAnswer } from '../bulk/bulk.answers';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { ContentAnswer, PartyAnswer } from '../request/requests.answers';
import { LEFT_OUT_TEXTS } from './packages.texts';
import { SharedPersonalInformationInput } from './packages.dto';

const ID = { format: 'uuid' } as const;
const NULLABLE = { type: String, nullable: true } as const;
const DAY = { format: 'date' } as const;
const TEXTS: { type: [StringConstructor] } = { type: [String] };

export class TargetAnswer {
  @ApiProperty({ enum: PACKAGE_TARGET_KINDS }) kind!: string;
  @ApiProperty() code!: string;
}

export class SharedAnswer {
  @ApiProperty() legalBasis!: string;
  @ApiProperty() scenario!: string;
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty({ ...NULLABLE, ...DAY }) validUntil!: string | null;
  @ApiProperty() truthful!: boolean;
  @ApiProperty({ type: SharedPersonalInformationInput, nullable: true })
  personalInformation!: SharedPersonalInformationInput | null;
}

/** A need no request is made for. */
export class LeftOutAnswer {
  @ApiProperty({ enum: LEFT_OUT_REASONS }) reason!: string;
  @ApiProperty() text!: SentenceAnswer;
  @ApiProperty(NULLABLE) entryCode!: string | null;
  @ApiProperty({ ...TEXTS, description: 'the data that are needed, by name' }) evidenceTypeNames!: readonly string[];
  @ApiProperty({ ...TEXTS, description: 'data items of the entry' }) itemNames!: readonly string[];
  @ApiProperty({ ...NULLABLE, ...ID }) providerDepartmentId!: string | null;
  @ApiProperty({ ...NULLABLE, ...ID, description: 'the grant that covers it' }) grantId!: string | null;
  @ApiProperty({ ...NULLABLE, ...ID, description: 'the request under way that covers it' }) requestId!: string | null;
}

export class ServedAnswer {
  @ApiProperty() itemCode!: string;
  @ApiProperty() itemName!: string;
  @ApiProperty({ enum: ['spare', 'verify', 'prefill', 'push_result', 'later_check'] }) use!: string;
  @ApiProperty() evidenceTypeName!: string;
}

/** A request as it would be drafted. */
export class PackageRowAnswer {
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty(TEXTS) itemNames!: readonly string[];
  @ApiProperty({ type: [ServedAnswer], description: 'what the data are for' }) serves!: readonly ServedAnswer[];
  @ApiProperty({ description: 'whether the basis of 个人信息保护法 is to be given' }) personalInformation!: boolean;
  @ApiProperty({ ...NULLABLE, ...ID, description: 'granted for another purpose: drafted as consent to another scope' })
  scopeChangeOfGrantId!: string | null;
  @ApiProperty() content!: ContentAnswer;
}

export class PackagePreviewAnswer {
  @ApiProperty() target!: TargetAnswer;
  @ApiProperty() targetName!: string;
  @ApiProperty(ID) requesterDepartmentId!: string;
  @ApiProperty({ enum: PACKAGE_BENEFICIARIES }) beneficiaries!: string;
  @ApiProperty() shared!: SharedAnswer;
  @ApiProperty({ type: [PackageRowAnswer] }) rows!: readonly PackageRowAnswer[];
  @ApiProperty({ type: [LeftOutAnswer] }) leftOut!: readonly LeftOutAnswer[];
}

export class PackageMadeAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ type: String, isArray: true, format: 'uuid' }) requestIds!: readonly string[];
}

export class PhaseCountsAnswer {
  @ApiProperty() application!: number;
  @ApiProperty() review!: number;
  @ApiProperty() supply!: number;
  @ApiProperty() use!: number;
  @ApiProperty() disposal!: number;
  @ApiProperty() end!: number;
}

export class PackageSummaryAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for people' }) number!: string;
  @ApiProperty() version!: number;
  @ApiProperty(ID) requesterDepartmentId!: string;
  @ApiProperty() target!: TargetAnswer;
  @ApiProperty() targetName!: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ description: 'rows by the phase they are in' }) counts!: PhaseCountsAnswer;
}

export class ProviderRowsAnswer {
  @ApiProperty() provider!: PartyAnswer;
  @ApiProperty({ type: String, isArray: true, format: 'uuid' }) requestIds!: readonly string[];
}

export class PackageAnswer extends PackageSummaryAnswer {
  @ApiProperty({ enum: PACKAGE_BENEFICIARIES }) beneficiaries!: string;
  @ApiProperty() shared!: SharedAnswer;
  @ApiProperty({ type: [ListedRequestAnswer] }) rows!: readonly ListedRequestAnswer[];
  @ApiProperty({ type: [ProviderRowsAnswer], description: 'one letter goes to each' })
  providers!: readonly ProviderRowsAnswer[];
  @ApiProperty({ type: [LeftOutAnswer], description: 'as it was when the package was made' })
  leftOut!: readonly LeftOutAnswer[];
}

export class PackagePageAnswer {
  @ApiProperty({ type: [PackageSummaryAnswer] }) items!: readonly PackageSummaryAnswer[];
  @ApiProperty({ ...NULLABLE, description: 'cursor of the next page' }) next!: string | null;
}

const leftOutAnswer = (one: LeftOut): LeftOutAnswer => ({ ...one, text: LEFT_OUT_TEXTS[one.reason] });

const plannedRow = ({ needs, ...row }: PlannedPackageRow): PackageRowAnswer => ({
  ...row,
  serves: needs.map(({ itemCode, itemName, use, evidenceTypeName }) => ({ itemCode, itemName, use, evidenceTypeName })),
});

export const previewAnswer = (preview: PackagePreview): PackagePreviewAnswer => ({
  ...preview,
  rows: preview.rows.map(plannedRow),
  leftOut: preview.leftOut.map(leftOutAnswer),
});

export const packageAnswer = (view: PackageView): PackageAnswer => ({
  ...view,
  leftOut: view.leftOut.map(leftOutAnswer),
});
