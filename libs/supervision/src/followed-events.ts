/** Events that move a request, its clocks, its grant or what the register holds of it. The payload or the object names it. */
export const REQUEST_EVENTS = [
  'request.signed',
  'request.check_passed',
  'request.check_returned',
  'request.answer_prepared',
  'request.answer_sent_back',
  'request.answered',
  'request.supplied',
  'request.supply_confirmed',
  'request.supply_rejected',
  'request.withdrawn',
  'request.supplement_asked',
  'request.supplement_amended',
  'request.supplement_completed',
  'request.returned_unfinished',
  'request.extension_requested',
  'request.extension_decided',
  'request.extended',
  'request.transferred',
  'request.suspended',
  'request.resumed',
  'request.agreed_by_ruling',
  'request.supply_term_renewed',
  'request.resumed_by_ruling',
  'request.terminated',
  'request.service_altered',
  'request.service_stopped',
  'request.use_finished',
  'request.disposed',
  'request.overdue',
  'request.rung_fired',
  'request.clock_projected',
  'grant.bridged',
  'grant.ended',
] as const;

/** Events of requests and cases after which nothing counted has changed. */
export const UNCOUNTED_EVENTS = [
  'request.drafted',
  'request.amended',
  'request.sent_for_signing',
  'request.sent_back',
  'request.effect_reported',
  'request.conditions_lifted',
  'request.disposal_instructed',
  'request.case_file_read',
  'case.circulated',
  'case.rectification_lapsed',
] as const;

export const CORRECTION_EVENTS = [
  'correction.reported',
  'correction.accepted',
  'correction.verified',
  'correction.corrected',
  'correction.feedback_given',
  'correction.withdrawn',
  'correction.overdue',
  'correction.rung_fired',
  'correction.clock_projected',
] as const;

/** The object is the case. */
export const CASE_EVENTS = [
  'case.suspected',
  'case.reason_stated',
  'case.found',
  'case.rectification_ordered',
  'case.complied',
  'case.closed',
] as const;

/** A fact that enters the register by itself, of no request or correction. */
export const FACT_EVENTS = ['overdue_fact.recorded'] as const;

/** One event for all requests it brings. */
export const IMPORT_EVENTS = ['request.ledger_imported'] as const;

/** A day counted otherwise makes other working days of stretches that are over, too. */
export const CALENDAR_EVENTS = ['calendar.notice_imported', 'calendar.receipt_day_changed'] as const;

export const DUTY_EVENTS = [
  'lists.batch_approved',
  'lists.recipients_confirmed',
  'catalogue.resource_attached',
  'catalogue.resource_detached',
] as const;

/** The payload names every entry the resource serves. */
export const HEALTH_EVENTS = ['catalogue.resource_health_changed'] as const;

/** After these an item or a one-thing may stand otherwise than before. */
export const READINESS_EVENTS = [
  'services.needs_imported',
  'services.version_published',
  'lists.batch_approved',
  'lists.recipients_confirmed',
  'department.created',
  'department.succeeded',
] as const;

/** The payload says of which days uses were told. */
export const HALL_EVENTS = ['use_report.received'] as const;
export const PLATFORM_EVENTS = ['use_count.received'] as const;
