import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANNELS,
  CLASSIFICATIONS,
  ENTRY_STATUSES,
  FACETS,
  FORMAT_CLASSES,
  GAP_FIELDS,
  GAP_MENDS,
  GROUND_KINDS,
  OPEN_KINDS,
  SHARE_MODES,
  SHARE_TYPES,
  UPDATE_FREQUENCIES,
} from '@zeqing/catalogue';
import { ResourceAnswer } from './attachments.answers';

const TEXT = { type: String, nullable: true } as const;
const NUMBER = { type: Number, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;

export class ItemAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() position!: number;
  @ApiProperty() name!: string;
  @ApiProperty(TEXT) dataType!: string | null;
  @ApiProperty(NUMBER) length!: number | null;
  @ApiProperty({ ...NUMBER, description: 'local grade 1 to 4' }) sensitivity!: number | null;
  @ApiProperty({ enum: SHARE_TYPES, nullable: true }) shareType!: string | null;
  @ApiPropertyOptional({ enum: CLASSIFICATIONS, description: 'national grade, where stated' }) classification?: string;
  @ApiPropertyOptional({ enum: OPEN_KINDS, description: 'whether the public may have it, where stated' })
  openKind?: string;
}

export class OpennessAnswer {
  @ApiProperty({ enum: OPEN_KINDS }) kind!: string;
  @ApiProperty(TEXT) conditions!: string | null;
}

export class RefusalGroundAnswer {
  @ApiProperty({ enum: GROUND_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ ...TEXT, description: 'null: the article is missing and the ground counts as none' }) clause!:
    string | null;
  @ApiProperty() text!: string;
}

export class CoverageAnswer {
  @ApiProperty({ type: [String] }) subjectRegions!: readonly string[];
  @ApiProperty(DAY) periodFrom!: string | null;
  @ApiProperty(DAY) periodTo!: string | null;
  @ApiProperty(TEXT) population!: string | null;
  @ApiProperty(TEXT) knownGaps!: string | null;
}

/** What is said of an entry beside its items. */
class EntryContentAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty(TEXT) abstract!: string | null;
  @ApiProperty({ format: 'uuid' }) providerDepartmentId!: string;
  @ApiProperty(TEXT) sourceSystem!: string | null;
  @ApiProperty({ enum: FORMAT_CLASSES, nullable: true }) formatClass!: string | null;
  @ApiProperty({ enum: UPDATE_FREQUENCIES, nullable: true }) updateFrequency!: string | null;
  @ApiProperty({ enum: SHARE_TYPES }) shareType!: string;
  @ApiProperty(TEXT) conditions!: string | null;
  @ApiProperty({ enum: SHARE_MODES, isArray: true }) shareModes!: readonly string[];
  @ApiProperty({ type: RefusalGroundAnswer, nullable: true }) refusalGround!: RefusalGroundAnswer | null;
  @ApiProperty({ enum: CHANNELS, nullable: true }) channel!: string | null;
  @ApiProperty({ enum: CLASSIFICATIONS, nullable: true }) classification!: string | null;
  @ApiProperty() coverage!: CoverageAnswer;
  @ApiPropertyOptional({ type: OpennessAnswer, description: 'left out where nothing is stated' })
  openness?: OpennessAnswer;
}

export class EntryAnswer extends EntryContentAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: ENTRY_STATUSES }) status!: string;
  @ApiProperty({ ...NUMBER, description: 'number of the frozen version in force' }) publishedVersion!: number | null;
  @ApiProperty({ type: [ItemAnswer] }) items!: readonly ItemAnswer[];
  @ApiProperty() hasResource!: boolean;
  @ApiProperty({ type: [ResourceAnswer] }) resources!: readonly ResourceAnswer[];
}

export class HitAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'UTF-16 units' }) from!: number;
  @ApiProperty({ type: 'integer', description: 'the first unit after it' }) to!: number;
}

export class FoundEntryAnswer extends EntryAnswer {
  @ApiProperty({
    type: [HitAnswer],
    description: 'what of the name the words of `q` stand for by their sound (pinyin or initials); else none',
  })
  nameHits!: readonly HitAnswer[];
}

export class EntryPageAnswer {
  @ApiProperty({ type: [FoundEntryAnswer] }) items!: readonly FoundEntryAnswer[];
  @ApiProperty(TEXT) next!: string | null;
  @ApiProperty({ ...NUMBER, description: 'how many there are; null: more than 1,000' }) total!: number | null;
}

export class GapAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ enum: GAP_FIELDS }) field!: string;
  @ApiProperty({ description: 'the article that asks for the field' }) article!: string;
  @ApiProperty({ format: 'uuid' }) ownerDepartmentId!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ description: 'whether the date rests on days no holiday notice covers' }) isDueProvisional!: boolean;
  @ApiProperty({ enum: ['open', 'closed'] }) state!: string;
  @ApiProperty({ description: 'zero on the due day and after it' }) remainingWorkingDays!: number;
  @ApiProperty({ description: 'also of a gap that was closed late' }) overdueWorkingDays!: number;
  @ApiProperty({ enum: GAP_MENDS, description: 'record: /closing, sign_off: /sign-off, file: a filing of the entry' })
  mend!: string;
  @ApiProperty({ description: 'whether the reader may do that' }) mayMend!: boolean;
  @ApiProperty({ ...TEXT, description: 'of the act that closed it; null where a publication filled the field' })
  reference!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: Date | null;
}

export class GapPageAnswer {
  @ApiProperty({ type: [GapAnswer] }) items!: readonly GapAnswer[];
  @ApiProperty(TEXT) next!: string | null;
}

export class FacetCountAnswer {
  @ApiProperty({ enum: FACETS }) facet!: string;
  @ApiProperty({ ...TEXT, description: 'null: the entry does not say' }) value!: string | null;
  @ApiProperty() count!: number;
}

export class FacetsAnswer {
  @ApiProperty({ type: [FacetCountAnswer] }) items!: readonly FacetCountAnswer[];
}

export class VersionItemAnswer {
  @ApiProperty() name!: string;
  @ApiProperty(TEXT) dataType!: string | null;
  @ApiProperty(NUMBER) length!: number | null;
  @ApiProperty(NUMBER) sensitivity!: number | null;
  @ApiProperty({ enum: SHARE_TYPES, nullable: true }) shareType!: string | null;
  @ApiPropertyOptional({ enum: CLASSIFICATIONS }) classification?: string;
  @ApiPropertyOptional({ enum: OPEN_KINDS }) openKind?: string;
}

/** What was frozen of an entry; nothing else enters the hash. */
export class VersionContentAnswer extends EntryContentAnswer {
  @ApiProperty({ type: [VersionItemAnswer] }) items!: readonly VersionItemAnswer[];
}

export class FieldChangeAnswer {
  @ApiProperty({
    description: 'name of the field, a dot before what is within another; `item` for a data item that came or went',
  })
  field!: string;
  @ApiProperty({ ...TEXT, description: 'the data item it is stated of; null of the entry itself' }) item!:
    string | null;
  @ApiProperty(TEXT) before!: string | null;
  @ApiProperty(TEXT) after!: string | null;
}

export class VersionAnswer {
  @ApiProperty() number!: number;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt!: Date;
  @ApiProperty({ ...TEXT, format: 'uuid', description: 'the edition that brought it, or null' }) editionId!:
    string | null;
  @ApiProperty({ ...TEXT, format: 'uuid', description: 'the filing that brought it, or null' }) filingId!:
    string | null;
  @ApiProperty({ enum: ['sm3', 'sha256'] }) algorithm!: string;
  @ApiProperty({ description: 'hexadecimal digest of the canonical content (RFC 8785, UTF-8)' }) hash!: string;
  @ApiProperty() content!: VersionContentAnswer;
  @ApiProperty({ type: [FieldChangeAnswer], description: 'against the version before; none of the first' })
  changes!: readonly FieldChangeAnswer[];
}

export class VersionsAnswer {
  @ApiProperty({ type: [VersionAnswer] }) items!: readonly VersionAnswer[];
}

export class VersionComparisonAnswer {
  @ApiProperty({ type: [FieldChangeAnswer] }) changes!: readonly FieldChangeAnswer[];
}
