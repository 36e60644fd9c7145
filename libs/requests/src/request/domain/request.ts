import type { ShareMode, ShareType } from '@zeqing/catalogue';
import { localDateOf, yearOf, type Id, type LocalDate } from '@zeqing/kernel';
import type { BeneficiariesKind, GrantTerms, Purpose } from '../../use/domain/grant';

/** Every state of a share request (design §5). The workflow table says which of them are reachable today. */
export const REQUEST_STATES = [
  'draft',
  'signing',
  'submitted',
  'checking',
  'reviewing',
  'supplementing',
  'answer_signing',
  'agreed',
  'supplying',
  'shared',
  'extension_requested',
  'suspended',
  'renewing',
  'disposal_due',
  'disposed',
  'refused',
  'withdrawn',
  'returned_unfinished',
  'terminated',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** States in which a request still waits for somebody before data flow. */
export const OPEN_STATES = [
  'draft',
  'signing',
  'submitted',
  'checking',
  'reviewing',
  'supplementing',
  'answer_signing',
  'agreed',
  'supplying',
  'extension_requested',
  'suspended',
] as const satisfies readonly RequestState[];

/** Under way towards a grant; a suspended request has one already. */
export const UNDER_WAY_STATES: readonly RequestState[] = OPEN_STATES.filter((state) => state !== 'suspended');

/** The six phases in which people speak of a request: 申请·审核·供给·使用·处置·结束. The state is the step inside. */
export const LIFE_PHASES = ['application', 'review', 'supply', 'use', 'disposal', 'end'] as const;
export type LifePhase = (typeof LIFE_PHASES)[number];

export const LIFE_PHASE_OF: Readonly<Record<RequestState, LifePhase>> = {
  draft: 'application',
  signing: 'application',
  submitted: 'review',
  checking: 'review',
  reviewing: 'review',
  supplementing: 'review',
  answer_signing: 'review',
  extension_requested: 'review',
  agreed: 'supply',
  supplying: 'supply',
  shared: 'use',
  suspended: 'use',
  renewing: 'use',
  disposal_due: 'disposal',
  disposed: 'end',
  refused: 'end',
  withdrawn: 'end',
  returned_unfinished: 'end',
  terminated: 'end',
};

/** Whether coming into a state is the receipt by the provider, when there was none before (U27, U34). */
export const isReceipt = (state: RequestState): boolean => ['reviewing', 'agreed', 'shared'].includes(state);

/**
 * Why a request came of another: after the requester's time ran out, for another scope (art. 25), to go on, or because a
 * ruling said that what had been asked for is to be shared (art. 28, U40).
 */
export const ORIGIN_KINDS = ['reopened', 'scope_change', 'renewal', 'ruling'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

export interface Origin {
  readonly requestId: Id;
  readonly kind: OriginKind;
}

/** What can be asked for; what is not shared cannot (art. 14). */
export type RequestableShareType = Exclude<ShareType, 'not_shared'>;

export const NOTICE_KINDS = ['told', 'excepted'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Why a request cannot wait, and by when its asker wishes for the data (U41). The statutory term does not change. */
export interface UrgentNeed {
  readonly ground: string;
  readonly wishedOn: LocalDate;
}

/** Why personal information may be asked for (U37; 个人信息保护法 arts 13, 34, 55). Assessments by reference, never by content. */
export interface PersonalInformationBasis {
  /** The statutory duty relied on, with its norm and article. */
  readonly duty: string;
  readonly necessity: readonly { readonly itemId: Id; readonly why: string }[];
  readonly impactAssessment: string;
  readonly secrecyAssessment: string;
  /** Whether persons under 14 are among them; their information is sensitive as such (个人信息保护法 第二十八条). */
  readonly minors: boolean;
  /** Whether it is sensitive personal information; then the strict measures of protection are named (art. 28). */
  readonly sensitive?: boolean;
  readonly protectionMeasures?: string;
  /** Whether the persons are told, or an exception from telling them applies (arts 18, 35). Told, where it says nothing. */
  readonly noticeKind?: NoticeKind;
  /** How they are told, or the norm the exception rests on. */
  readonly notice: string;
}

/** What the requester writes (art. 20). Texts may be empty until the request is sent for signing. */
export interface RequestContent {
  /** 使用依据 */
  readonly legalBasis: string;
  /** 使用场景 */
  readonly scenario: string;
  /** 使用范围 in words, beside the items. */
  readonly useScope: string;
  readonly itemIds: readonly Id[];
  readonly purposes: readonly Purpose[];
  /** 共享方式 */
  readonly mode: ShareMode;
  readonly beneficiaries: BeneficiariesKind;
  /** 使用时限 */
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  /** The guarantee of 真实性、合法性、必要性. */
  readonly truthful: boolean;
  readonly personalInformation: PersonalInformationBasis | null;
  /** Null or left out where it can wait its turn. */
  readonly urgent?: UrgentNeed | null;
}

/** Whether it asks to be taken before others (U41). */
export const isUrgent = ({ urgent }: Pick<RequestContent, 'urgent'>): boolean =>
  urgent !== undefined && urgent !== null;

/** The parties and the standing of a request: what the workflow decides by. */
export interface RequestCase {
  readonly id: Id;
  readonly version: number;
  readonly state: RequestState;
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
}

/** The terms a request asks for, comparable with those of a grant. */
export const termsOf = (content: RequestContent): GrantTerms => ({
  itemIds: content.itemIds,
  purposes: content.purposes,
  mode: content.mode,
  beneficiaries: content.beneficiaries,
  validFrom: content.validFrom,
  validUntil: content.validUntil,
});

/** The number people use (申请流水号): the year of drafting in China and the serial number. */
export const requestNumber = (serial: number, draftedAt: Date): string =>
  `${yearOf(localDateOf(draftedAt))}-${String(serial).padStart(6, '0')}`;
