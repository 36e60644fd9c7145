import type { Role, Urgency } from '@zeqing/kernel';

type Side = 'requester' | 'provider' | 'authority';

/** Who is told of what becomes of a grant in use (U38, U43, U47; art. 27). */
export const GRANT_AUDIENCES: Readonly<Record<string, readonly [Side, Role][]>> = {
  'platform_order.unconfirmed': [
    ['authority', 'authority_officer'],
    ['provider', 'liaison'],
  ],
  'platform_order.failed': [
    ['authority', 'authority_officer'],
    ['provider', 'liaison'],
    ['requester', 'liaison'],
  ],
  'grant.bridged': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
  ],
  'grant_notice.expiring': [['requester', 'liaison']],
  'grant_notice.unused': [['requester', 'liaison']],
  'grant_notice.stale': [
    ['provider', 'liaison'],
    ['requester', 'liaison'],
  ],
  'usage_sheet.prefilled': [['requester', 'liaison']],
  'disposal.due_set': [['requester', 'liaison']],
  'request.disposal_instructed': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
  ],
  'disposal.reminded': [['requester', 'liaison']],
  'disposal.overdue': [
    ['requester', 'liaison'],
    ['requester', 'office_head'],
    ['provider', 'liaison'],
  ],
};

/** Of which side the supervisors are told as well. */
export const SUPERVISED_DEPARTMENT: Readonly<Record<string, 'requester' | 'provider'>> = {
  'platform_order.unconfirmed': 'provider',
  'disposal.overdue': 'requester',
};

/** What of these events a notice may tell. */
export const GRANT_FACTS = [
  'validUntil',
  'workingDaysLeft',
  'until',
  'unusedAfterDays',
  'staleSince',
  'minutes',
  'quarter',
] as const;

/** What is more than news: from the day after a term on, and an order nobody confirmed, it is overdue. */
export const GRANT_URGENCIES: Readonly<Record<string, Urgency>> = {
  'platform_order.unconfirmed': 'overdue',
  'platform_order.failed': 'first',
  'grant_notice.expiring': 'ladder',
  'grant_notice.stale': 'first',
  'request.disposal_instructed': 'first',
  'disposal.reminded': 'ladder',
  'disposal.overdue': 'overdue',
};
