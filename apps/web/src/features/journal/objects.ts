/** The kinds of objects an auditor looks for, in the journal's own names. */
export const OBJECT_TYPES = [
  'share_request',
  'request_clock',
  'request_supply',
  'request_package',
  'correction',
  'dispute',
  'urging',
  'suspected_case',
  'standing_answer',
  'list_import',
  'list_batch',
  'catalogue_resource',
  'calendar',
  'clock_rule',
  'department',
  'person',
  'post',
  'delegation',
  'client',
  'bulletin',
  'journal_audit',
] as const;

type ObjectType = (typeof OBJECT_TYPES)[number];

export const isKnownType = (type: string): type is ObjectType => OBJECT_TYPES.some((one) => one === type);
