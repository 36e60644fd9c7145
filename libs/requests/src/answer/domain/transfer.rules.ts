import { workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import type { RequestSettings } from '../../settings/domain/request-settings';
import type { RequestError } from '../../request/domain/request-error';

/** What a transfer is judged by. */
export interface TransferCase {
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
  /** The departments that have passed the request on, oldest first. */
  readonly passedOnBy: readonly Id[];
}

export interface TransferTarget {
  readonly id: Id;
  readonly bound: string;
}

/** Whether the provider may pass the request on: early, not too often, with the law or duty named (U39). */
export function admissibleTransfer(
  request: TransferCase,
  asked: { readonly target: TransferTarget | null; readonly ground: string },
  clock: { readonly startedOn: LocalDate; readonly today: LocalDate; readonly calendar: WorkingCalendar },
  settings: RequestSettings,
): Result<TransferTarget, RequestError> {
  if (request.passedOnBy.length >= settings.transfers.value)
    return err({ code: 'request.transfer_limit', details: { atMost: settings.transfers.value } });
  const day = workingDaysBetween(clock.calendar, clock.startedOn, clock.today);
  if (day > settings.transfer_days.value)
    return err({
      code: 'request.transfer_too_late',
      details: { workingDays: settings.transfer_days.value, basis: settings.transfer_days.basis },
    });
  return admissibleTarget(request, asked);
}

/** Whether the authority may say who answers: only after the departments have passed it on as often as they may. */
export function admissibleAssignment(
  request: TransferCase,
  asked: { readonly target: TransferTarget | null; readonly ground: string },
  settings: RequestSettings,
): Result<TransferTarget, RequestError> {
  if (request.passedOnBy.length < settings.transfers.value)
    return err({ code: 'request.transfer_not_exhausted', details: { atMost: settings.transfers.value } });
  return admissibleTarget({ ...request, passedOnBy: [] }, asked);
}

function admissibleTarget(
  request: TransferCase,
  { target, ground }: { readonly target: TransferTarget | null; readonly ground: string },
): Result<TransferTarget, RequestError> {
  if (ground.trim() === '')
    return err({ code: 'request.ground_required', fields: [{ pointer: '/ground', rule: 'required' }] });
  const impossible = [request.requesterDepartmentId, request.providerDepartmentId, ...request.passedOnBy];
  if (target === null || target.bound === 'outside' || impossible.includes(target.id))
    return err({ code: 'request.transfer_target' });
  return ok(target);
}
