import type { ShareMode } from '@zeqing/catalogue';
import type { Id } from '@zeqing/kernel';

/** A row of the need list (需求清单): what a department asks for, on what ground and for what. */
export interface NeedDraft {
  readonly name: string;
  readonly items: readonly string[];
  /** 使用依据. */
  readonly basis: string;
  /** 使用场景. */
  readonly scenario: string;
  readonly usageScope: string;
  readonly usageTerm: string;
  readonly shareMode: ShareMode | null;
  /** The service item and its material that it would spare. */
  readonly matter: string | null;
  readonly material: string | null;
  /** 年平均办理量: cases a year. */
  readonly yearlyVolume: number | null;
  /** 标记责任部门: whom the asker takes for the provider. */
  readonly namedDepartmentId: Id | null;
}

export const NEED_STATES = ['open', 'withdrawn'] as const;
export type NeedState = (typeof NEED_STATES)[number];

export interface StoredNeed extends NeedDraft {
  readonly id: Id;
  readonly version: number;
  readonly serial: string;
  readonly state: NeedState;
  readonly requesterDepartmentId: Id;
  readonly regionCode: string;
  readonly entryId: Id | null;
  readonly raisedAt: Date;
}
