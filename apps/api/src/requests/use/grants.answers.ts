import { ApiProperty } from '@nestjs/swagger';
import { SHARE_MODES, UPDATE_FREQUENCIES } from '@zeqing/catalogue';
import {
  BENEFICIARIES_KINDS,
  GRANT_STATES,
  ORDER_KINDS,
  ORDER_STATES,
  type GrantInUse,
  type GrantStanding,
  type LatestOrder,
  type OrderKind,
  type OrderStanding,
  type OrderState,
} from '@zeqing/requests';
import type { TwoLanguages } from '../../calendar/calendar.texts';
import { SentenceAnswer } from '../clock/request-clock.answers';
import { PurposeInput } from '../request/requests.dto';

const ID = { format: 'uuid' } as const;
const DAY = { format: 'date' } as const;
const MAYBE_DAY = { type: String, nullable: true, format: 'date' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const CURSOR = { ...MAYBE_TEXT, description: 'cursor of the next page' } as const;

/** What the page says of an order (U43). */
const STANDING_TEXTS: Readonly<Record<OrderState, (kind: string) => TwoLanguages>> = {
  ordered: (kind) => ({ zh: `已下令${kind}，尚未生效`, en: 'ordered, not yet in force' }),
  in_force: (kind) => ({ zh: `平台已${kind}，已生效`, en: 'in force on the platform' }),
  failed: (kind) => ({ zh: `平台未能${kind}，尚未生效`, en: 'failed on the platform, not in force' }),
};
const KIND_TEXTS: Readonly<Record<OrderKind, string>> = {
  open: '开通',
  change: '变更',
  suspend: '暂停',
  resume: '恢复',
  close: '关闭',
};

export class OrderStandingAnswer {
  @ApiProperty({ enum: ORDER_KINDS }) kind!: string;
  @ApiProperty({ enum: ORDER_STATES, description: 'ordered: 已下令，尚未生效' }) state!: string;
  @ApiProperty() text!: SentenceAnswer;
  @ApiProperty(INSTANT) orderedAt!: Date;
  @ApiProperty(MAYBE_INSTANT) answeredAt!: Date | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'from when it is so on the platform' }) effectiveAt!: Date | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'why it failed' }) reason!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'confirmed by a named person' }) byHand!: boolean | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'by which document' }) document!: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'when it was unconfirmed for too long' }) alarmedAt!: Date | null;
}

export class LatestOrderAnswer extends OrderStandingAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty({ description: 'for If-Match of its confirmation' }) version!: number;
}

export class GrantStandingAnswer {
  @ApiProperty({ enum: GRANT_STATES }) state!: string;
  @ApiProperty({ ...MAYBE_DAY, description: 'the last day; of the bridge where there is one' }) validUntil!:
    string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'set by a bridge: the last day the answer gave' }) bridgedFrom!:
    string | null;
  @ApiProperty({ type: LatestOrderAnswer, nullable: true, description: 'the latest order to the platform' })
  platform!: LatestOrderAnswer | null;
}

export class GrantAnswer {
  @ApiProperty(ID) id!: string;
  @ApiProperty(ID) requestId!: string;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty(ID) beneficiaryDepartmentId!: string;
  @ApiProperty({ enum: BENEFICIARIES_KINDS }) beneficiaries!: string;
  @ApiProperty({ type: String, isArray: true, format: 'uuid' }) itemIds!: readonly string[];
  @ApiProperty({ type: [PurposeInput] }) purposes!: readonly PurposeInput[];
  @ApiProperty({ enum: SHARE_MODES }) mode!: string;
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty({ ...MAYBE_DAY, description: 'the last day' }) validUntil!: string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'set by a bridge: the last day the answer gave' })
  bridgedFrom!: string | null;
  @ApiProperty({ enum: GRANT_STATES }) state!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: LatestOrderAnswer, nullable: true, description: 'the latest order to the platform' })
  platform!: LatestOrderAnswer | null;
}

export class GrantPage {
  @ApiProperty({ type: [GrantAnswer] }) items!: readonly GrantAnswer[];
  @ApiProperty(CURSOR) next!: string | null;
}

/** Which grant it is, and between whom. */
class NamedGrantAnswer {
  @ApiProperty(ID) grantId!: string;
  @ApiProperty(ID) requestId!: string;
  @ApiProperty(ID) entryId!: string;
  @ApiProperty() entryCode!: string;
  @ApiProperty() entryName!: string;
  @ApiProperty(ID) providerDepartmentId!: string;
  @ApiProperty(ID) beneficiaryDepartmentId!: string;
}

export class UnusedGrantAnswer extends NamedGrantAnswer {
  @ApiProperty(MAYBE_DAY) validUntil!: string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'null: never used' }) lastUsedOn!: string | null;
}

export class UnusedGrantPage {
  @ApiProperty({ type: [UnusedGrantAnswer] }) items!: readonly UnusedGrantAnswer[];
  @ApiProperty(CURSOR) next!: string | null;
}

export class StaleSupplyAnswer extends NamedGrantAnswer {
  @ApiProperty({ enum: UPDATE_FREQUENCIES, description: 'the update frequency of the entry' }) frequency!: string;
  @ApiProperty({ ...DAY, description: 'when the data last came' }) lastOn!: string;
  @ApiProperty({ ...DAY, description: 'the first day they were older than promised' }) staleSince!: string;
}

export class StaleSupplyPage {
  @ApiProperty({ type: [StaleSupplyAnswer] }) items!: readonly StaleSupplyAnswer[];
  @ApiProperty(CURSOR) next!: string | null;
}

export class SupplyUpdateAnswer {
  @ApiProperty(DAY) updatedOn!: string;
  @ApiProperty() document!: string;
}

export class SupplyRhythmAnswer {
  @ApiProperty({ enum: UPDATE_FREQUENCIES, nullable: true }) frequency!: string | null;
  @ApiProperty({ ...DAY, description: 'when the data last came; the day of the grant while nothing was told' })
  lastOn!: string;
  @ApiProperty({ ...MAYBE_DAY, description: 'of the next update; null where none is promised by a day' })
  awaitedBy!: string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'stale from this day on; null while it is not' }) staleSince!:
    string | null;
  @ApiProperty({ type: [SupplyUpdateAnswer], description: 'told by the provider, newest first, 20 at most' })
  updates!: readonly SupplyUpdateAnswer[];
}

export const orderStandingAnswer = (standing: OrderStanding): OrderStandingAnswer => ({
  ...standing,
  text: textOf(standing),
});

const textOf = ({ state, kind }: OrderStanding): TwoLanguages => STANDING_TEXTS[state](KIND_TEXTS[kind]);

const latestOrderAnswer = (order: LatestOrder): LatestOrderAnswer => ({ ...order, text: textOf(order) });

export const grantStandingAnswer = (grant: GrantStanding): GrantStandingAnswer => ({
  ...grant,
  platform: grant.platform && latestOrderAnswer(grant.platform),
});

export const grantAnswer = (grant: GrantInUse): GrantAnswer => ({
  ...grant,
  platform: grant.platform && latestOrderAnswer(grant.platform),
});
