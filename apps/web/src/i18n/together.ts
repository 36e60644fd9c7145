/**
 * Features whose pages show parts of others: their words come along. A part whose words come later is shown later, and
 * React holds such a second step back for a third of a second.
 */
export const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  catalogue: ['filings', 'health', 'register'],
  consultations: ['requests'],
  filings: ['catalogue'],
  grants: ['catalogue', 'requests', 'usage'],
  hall: ['services', 'settings'],
  lists: ['catalogue', 'services'],
  packages: ['requests', 'workbench'],
  register: ['journal', 'requests'],
  requests: ['consultations', 'journal'],
  'service-model': ['services'],
  supervision: ['services'],
  usage: ['requests'],
  workbench: ['consultations', 'filings', 'matching', 'requests'],
};
