export * from './domain/answer';
export { answerText } from './domain/answer-text';
export { keepingOf } from './domain/keeping';
export { UNDETERMINED_ADVICE, type UndeterminedAdvice } from './domain/undetermined';
export {
  SANDBOX_DEPARTMENT,
  sandboxAnswer,
  sandboxQuestion,
  sandboxReasons,
  type SandboxQuestion,
} from './domain/sandbox';
export {
  AvailabilityCallers,
  refusalReason,
  type AvailabilityCaller,
  type AvailabilityError,
  type AvailabilityOwnErrorCode,
  type AvailabilityQuestion,
} from './availability-callers.service';
export { AvailabilityByCode, CODE_SCHEMES, type AnsweredByCode, type CodeScheme } from './availability-by-code.service';
export { AvailabilityBundles, type BundleKey } from './availability-bundle.service';
export { AvailabilityChanges, type AvailabilityChange, type ChangesAfter } from './availability-changes.service';
export { AvailabilityService, type AvailabilityAsOf } from './availability.service';
export { ChangeStreams, type ChangeSink } from './change-streams.service';
export { changeBy } from './domain/change';
export { AvailabilityModule } from './availability.module';
