import { affectedBy, type Affected, type EventHead } from '../affected';

/** What an event makes the engine read anew: the items themselves, all facts, those of some entries, or nothing. */
export type Touched =
  | { readonly kind: 'model' }
  | { readonly kind: 'facts' }
  | Extract<Affected, { kind: 'entries' | 'grant' | 'nothing' }>;

/** Lists change what is owed, and versions what items need; these only prepare, check or tell. */
const PREPARING = [
  ...['lists.import_', 'lists.export_', 'lists.catalogue_', 'lists.impact_', 'lists.series_'],
  ...['lists.batch_announced', 'lists.batch_undo_prepared', 'services.draft_'],
] as const;
/** Whole departments and regions, many requests at once, updates of recurring supplies: not told entry by entry. */
const FACTS = [
  ...['department.', 'region.', 'lists.', 'supply_update.', 'dispute.', 'standing_answer.', 'urging.'],
  ...['calendar.', 'clock_rule.', 'request_setting.', 'correction.clock_'],
  ...['request_bulk.', 'answer_workbook.', 'ledger_import.'],
  // After how many working days a failing resource is a blocker (U10).
  'catalogue.health_settings_',
] as const;

/** As the snapshot of availability is affected, with what only readiness depends on: what is owed to whom, and by when. */
export function touchedBy(event: EventHead): Touched {
  const begins = (prefixes: readonly string[]): boolean => prefixes.some((prefix) => event.type.startsWith(prefix));
  if (begins(PREPARING)) return { kind: 'nothing' };
  if (event.type.startsWith('services.')) return { kind: 'model' };
  if (begins(FACTS)) return { kind: 'facts' };
  const affected = affectedBy(event);
  return affected.kind === 'everything' ? { kind: 'facts' } : affected;
}
