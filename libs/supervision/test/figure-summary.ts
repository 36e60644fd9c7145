import type { MeasureView } from '../src';
import type { Recount } from './recount';

/** The figures a recount can be compared with, by its names for them. */
export function summaryOf(views: readonly MeasureView[]): Recount {
  const of = (id: string): MeasureView => {
    const found = views.find(({ measure }) => measure.id === id);
    if (!found) throw new Error(`no measure is called ${id}`);
    return found;
  };
  return {
    answer_on_time: of('answer_on_time_rate').numerator,
    answer_judged: of('answer_on_time_rate').denominator,
    supply_on_time: of('supply_on_time_rate').numerator,
    supply_judged: of('supply_on_time_rate').denominator,
    supply_done: of('supply_rate').numerator,
    supply_agreed: of('supply_rate').denominator,
    corrections_closed: of('corrections_closed_rate').numerator,
    corrections_opened: of('corrections_opened').value,
    overdue_open: of('overdue_open').value,
    urgent: of('urgent_requests').numerator,
    received: of('urgent_requests').denominator,
    refused: of('refusals').numerator,
    answered: of('refusals').denominator,
    grants_in_use: of('grants_in_use').value,
    grants_suspended: of('grants_suspended').value,
    disposal_open: of('disposal_open').value,
    overdue_facts: of('overdue_facts').value,
    suspected: of('suspected_cases').value,
    violations: of('violations_found').value,
    cleared: of('cases_cleared').value,
    answer_median: of('answer_days_median').value,
    answer_p90: of('answer_days_p90').value,
    supply_median: of('supply_days_median').value,
    answer_mean: of('answer_days_mean').value,
    calls: of('calls').value,
    calls_answered: of('interface_available_rate').numerator,
    material_due: of('actually_spared_rate').denominator,
    material_spared: of('actually_spared_rate').numerator,
    asked_nevertheless: of('asked_nevertheless').value,
  };
}
