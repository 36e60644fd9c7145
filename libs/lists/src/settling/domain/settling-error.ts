import type { CatalogueErrorCode } from '@zeqing/catalogue';
import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Refusals of the settling of duties and of the three lists beside the kernel's. */
export type SettlingErrorCode =
  | 'settling.illegal_transition'
  | 'settling.recommendation_required'
  | 'settling.asked_already'
  | 'settling.citation_required'
  | 'settling.condition_required'
  | 'settling.content_refused'
  | 'settling.own_need'
  | 'settling.beyond_reach'
  | 'settling.open_already'
  | 'settling.batch_under_way'
  | 'settling.nothing_to_list'
  | 'settling.day_past'
  | 'matching.need_closed'
  | 'matching.need_in_catalogue'
  | 'matching.no_authority'
  | 'source.subject_required'
  | 'flow.not_below'
  | 'flow.open_already'
  | 'flow.day_ahead'
  | 'negative.no_ground'
  | 'negative.listed_already';

/** State and work secrets are refused here by the same word as by the catalogue (art. 3). */
type SecretsRefused = Extract<CatalogueErrorCode, 'catalogue.secrets_refused'>;
export type SettlingError = DomainError<SettlingErrorCode | SecretsRefused | KernelErrorCode>;
