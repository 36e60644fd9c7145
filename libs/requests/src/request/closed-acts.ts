import type { RequestSettings } from '../settings/domain/request-settings';
import type { DecisionFacts } from './domain/request.workflow';
import { openClock } from '../clock/clock-keeper';
import type { StoredRequest } from './store/stored-request';

/** The acts that the request's life closes: what the law allows once and was done, what waits for something else. */
export function closedActs(request: StoredRequest, settings: RequestSettings): NonNullable<DecisionFacts['closed']> {
  const { supplement, extension, transfers, effect, suspension } = request.life;
  const passedOn = transfers.filter(({ assigned }) => !assigned).length >= settings.transfers.value;
  const extendable = (openClock(request, 'answer')?.extendableWorkingDays ?? 0) > 0;
  const consented = extension?.decision === 'consented';
  return {
    ...(supplement ? { ask_supplement: 'already_done' } : {}),
    ...(extendable ? {} : { request_extension: 'conditions_unmet' }),
    ...(extension ? { request_extension: 'already_done' } : {}),
    ...(consented ? {} : { notify_extension: 'conditions_unmet' }),
    ...(extension?.noticedAt ? { notify_extension: 'already_done' } : {}),
    ...(passedOn ? { transfer: 'already_done' } : { assign_provider: 'conditions_unmet' }),
    ...(suspension?.side === 'authority' ? { resume: 'conditions_unmet', terminate: 'conditions_unmet' } : {}),
    ...(effect ? { report_effect: 'already_done' } : {}),
  };
}
