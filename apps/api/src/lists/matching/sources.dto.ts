import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHARE_MODES, type ShareMode } from '@zeqing/catalogue';
import {
  FLOW_STATES,
  SOURCE_KINDS,
  type FlowState,
  type FlowView,
  type SourceKind,
  type SourceView,
} from '@zeqing/lists';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsDay } from '../../calendar/day.validator';
import { PageQuery } from '../../http';
import {
  Choice,
  DAY,
  ID,
  MAX_NAME,
  MAYBE_DAY,
  MAYBE_ID,
  MAYBE_TEXT,
  Words,
  type YesOrNo,
} from '../../requests/case/register.dto';
import { PartyAnswer } from '../../requests/request/requests.answers';
import { BothLanguages } from '../lists.answers';
import { ItemNames } from './needs.dto';

const REGION = /^\d{6}$/;

export class SourcesQuery extends PageQuery {
  @Choice(SOURCE_KINDS, { description: 'contested unless said' })
  kind?: SourceKind;

  @ApiPropertyOptional({ pattern: '^\\d{6}$', description: 'the region, with those below it' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ maxLength: MAX_NAME, description: 'words of the item' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  q?: string;
}

export class SourceAppointmentInput {
  @Words('the data item', MAX_NAME)
  itemName!: string;

  @ApiPropertyOptional({
    maxLength: MAX_NAME,
    description: 'of a generic name (姓名, 状态): what its entries are about',
  })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME)
  subject?: string;

  @ApiProperty({ pattern: '^\\d{6}$', description: 'the place, and with it the level' })
  @Matches(REGION)
  regionCode!: string;

  @ApiPropertyOptional({ ...MAYBE_ID, description: 'left out: the items of that name are not one datum' })
  @IsOptional()
  @IsUUID()
  departmentId?: string | null;

  @Words('on what it rests')
  basis!: string;
}

export class SourceActAnswer {
  @ApiProperty(ID) id!: string;
}

export class ItemHolderAnswer {
  @ApiProperty() department!: PartyAnswer;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
}

export class SourceAppointmentAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ type: PartyAnswer, nullable: true, description: 'null: not one datum' })
  department!: PartyAnswer | null;
  @ApiProperty() basis!: string;
}

export class SourceAnswer {
  @ApiProperty() itemName!: string;
  @ApiProperty({
    ...MAYBE_TEXT,
    description: 'of a generic name, what its entries are about; null: the name names the datum',
  })
  subject!: string | null;
  @ApiProperty() regionCode!: string;
  @ApiProperty() region!: BothLanguages;
  @ApiProperty({ enum: ['national', 'province', 'city', 'county'] }) level!: string;
  @ApiProperty({ type: [ItemHolderAnswer], description: 'who publishes it now' }) holders!: readonly ItemHolderAnswer[];
  @ApiProperty({ ...MAYBE_ID, description: 'the need that asks for it' }) needId!: string | null;
  @ApiProperty({ type: SourceAppointmentAnswer, nullable: true }) appointment!: SourceAppointmentAnswer | null;
  @ApiProperty() mayAppoint!: boolean;
}

export class SourcesPage {
  @ApiProperty({ type: [SourceAnswer] }) items!: readonly SourceAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

export class FlowsQuery extends PageQuery {
  @Choice(FLOW_STATES)
  state?: FlowState;

  @ApiPropertyOptional({ pattern: '^\\d{6}$', description: 'the region that receives' })
  @IsOptional()
  @Matches(REGION)
  region?: string;

  @ApiPropertyOptional({ ...ID, description: 'the upper department' })
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @Choice(['true', 'false'], { description: 'planned, and the day has passed' })
  late?: YesOrNo;
}

export class FlowInput {
  @Words('an entry of my department', 64)
  entryCode!: string;

  @ApiProperty({ pattern: '^\\d{6}$', description: 'a region below the department’s' })
  @Matches(REGION)
  lowerRegionCode!: string;

  @ItemNames()
  items?: string[];

  @ApiProperty({ enum: SHARE_MODES })
  @IsIn(SHARE_MODES)
  shareMode!: ShareMode;

  @ApiProperty({ ...DAY, description: 'by when the first data come' })
  @IsDay()
  dueOn!: string;
}

export class FlowDeliveryInput {
  @ApiProperty({ ...DAY, description: 'the day data came' })
  @IsDay()
  on!: string;
}

export class FlowStopInput {
  @Words('why no more will come')
  reason!: string;
}

export class FlowActAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
}

export class FlowAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match' }) version!: number;
  @ApiProperty({ enum: FLOW_STATES }) state!: string;
  @ApiProperty() upper!: PartyAnswer;
  @ApiProperty() lowerRegionCode!: string;
  @ApiProperty() lowerRegion!: BothLanguages;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty({ type: [String], description: 'empty: the whole entry' }) items!: readonly string[];
  @ApiProperty({ enum: SHARE_MODES }) shareMode!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty(MAYBE_DAY) firstOn!: string | null;
  @ApiProperty(MAYBE_DAY) lastOn!: string | null;
  @ApiProperty(MAYBE_TEXT) stoppedReason!: string | null;
  @ApiProperty({ description: 'planned, and the day has passed: art. 39(5) is suspected by nobody but a person' })
  isLate!: boolean;
  @ApiProperty() mayRecord!: boolean;
}

export class FlowsPage {
  @ApiProperty({ type: [FlowAnswer] }) items!: readonly FlowAnswer[];
  @ApiProperty(MAYBE_TEXT) next!: string | null;
}

/** An item as callers see it. */
export const sourceAnswer = (row: SourceView): SourceAnswer => {
  const { itemName, subject, regionCode, region, level, needId, mayAppoint, appointment } = row;
  return {
    ...{ itemName, subject, regionCode, region, level, needId, mayAppoint },
    holders: row.holders.map(({ department, entryCode, entryName }) => ({ department, entryCode, entryName })),
    appointment: appointment && { id: appointment.id, department: appointment.department, basis: appointment.basis },
  };
};

/** A flow as callers see it. */
export const flowAnswer = (flow: FlowView): FlowAnswer => {
  const { id, version, state, upper, lowerRegionCode, lowerRegion, entryCode, entryName, items, shareMode } = flow;
  const { dueOn, firstOn, lastOn, stoppedReason, isLate, mayRecord } = flow;
  return {
    ...{ id, version, state, upper, lowerRegionCode, lowerRegion, entryCode, entryName, items, shareMode },
    ...{ dueOn, firstOn, lastOn, stoppedReason, isLate, mayRecord },
  };
};
