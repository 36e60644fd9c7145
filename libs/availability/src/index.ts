export * from './domain/answer';
export {
  AvailabilityCallers,
  type AvailabilityError,
  type AvailabilityOwnErrorCode,
  type AvailabilityQuestion,
} from './availability-callers.service';
export { AvailabilityService, type AvailabilityAsOf } from './availability.service';
export { AvailabilityModule } from './availability.module';
