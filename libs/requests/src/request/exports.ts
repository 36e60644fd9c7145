/** What the rest of the house may know of a request as such. */
export {
  LIFE_PHASES,
  NOTICE_KINDS,
  OPEN_STATES,
  ORIGIN_KINDS,
  REQUEST_STATES,
  type LifePhase,
  type OriginKind,
  type NoticeKind,
  type PersonalInformationBasis,
  type RequestContent,
  type RequestState,
  type UrgentNeed,
} from './domain/request';
