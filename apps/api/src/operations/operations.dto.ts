import { ApiProperty } from '@nestjs/swagger';
import type { OperationView } from '@zeqing/platform';

const ID = { type: String, format: 'uuid', nullable: true } as const;
const ANY_OBJECT = { type: 'object', additionalProperties: true, nullable: true } as const;

/** Long work: ask again until `state` is succeeded or failed. */
export class OperationAnswer implements OperationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'lists.import_check' }) kind!: string;
  @ApiProperty({ enum: ['waiting', 'running', 'succeeded', 'failed'] }) state!: OperationView['state'];
  @ApiProperty(ID) departmentId!: string | null;
  @ApiProperty({ ...ID, description: 'what the work is about, e.g. the import' }) objectId!: string | null;
  @ApiProperty({ type: String, nullable: true }) stage!: string | null;
  @ApiProperty() done!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null while it is not known' }) total!: number | null;
  @ApiProperty(ANY_OBJECT) result!: object | null;
  @ApiProperty({ ...ANY_OBJECT, description: 'why it failed: `code` and `details` of a problem' })
  error!: OperationView['error'];
  @ApiProperty({ type: String, format: 'date-time' }) startedAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: Date | null;
}
