import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { CaseCheckpointAnswer, CaseHeadAnswer, InclusionProofAnswer } from '../requests/case-file/case-file.answers';

export class ProofQuery {
  @ApiProperty({ example: 'share_request', minLength: 1, maxLength: 100 })
  @IsString()
  @Length(1, 100)
  objectType!: string;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  objectId!: string;
}

export class ProvenRowAnswer {
  @ApiProperty() seq!: number;
  @ApiProperty({ description: 'the exact bytes that were hashed' }) row!: string;
  @ApiProperty() rowHash!: string;
  @ApiProperty() prev!: string;
  @ApiProperty() hash!: string;
  @ApiProperty({ type: InclusionProofAnswer, nullable: true, description: 'null until a checkpoint covers it' })
  proof!: InclusionProofAnswer | null;
}

export class JournalProofAnswer {
  @ApiProperty({ type: CaseHeadAnswer, description: 'how far the journal was sealed' }) head!: CaseHeadAnswer;
  @ApiProperty({ type: [ProvenRowAnswer], description: 'oldest first' }) rows!: readonly ProvenRowAnswer[];
  @ApiProperty({ type: [CaseCheckpointAnswer], description: 'those the proofs lead to' })
  checkpoints!: readonly CaseCheckpointAnswer[];
  @ApiProperty({ description: 'whether there are more rows than a proof holds' }) isCut!: boolean;
}
