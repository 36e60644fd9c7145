import { CALENDAR_PROBLEMS } from './calendar.problems';
import { CATALOGUE_PROBLEMS } from './catalogue.problems';
import { HEALTH_PROBLEMS } from './health.problems';
import { HTTP_PROBLEMS } from './http.problems';
import { JOURNAL_PROBLEMS } from './journal.problems';
import { LISTS_PROBLEMS } from './lists.problems';
import { MATCHING_PROBLEMS } from './matching.problems';
import { NOTICES_PROBLEMS } from './notices.problems';
import { ORGANISATION_PROBLEMS } from './organisation.problems';
import type { ProblemText } from './problem-text';
import { REQUESTS_PROBLEMS } from './requests.problems';
import { AVAILABILITY_PROBLEMS } from './availability.problems';
import { SERVICES_PROBLEMS } from './services.problems';
import { REGISTER_PROBLEMS } from './register.problems';
import { SUPERVISION_PROBLEMS } from './supervision.problems';

/** Every refusal the product can give, with its status and texts. A code missing here does not compile where it is used. */
export const PROBLEMS = {
  ...HTTP_PROBLEMS,
  ...CALENDAR_PROBLEMS,
  ...JOURNAL_PROBLEMS,
  ...ORGANISATION_PROBLEMS,
  ...SERVICES_PROBLEMS,
  ...AVAILABILITY_PROBLEMS,
  ...REQUESTS_PROBLEMS,
  ...CATALOGUE_PROBLEMS,
  ...HEALTH_PROBLEMS,
  ...LISTS_PROBLEMS,
  ...MATCHING_PROBLEMS,
  ...NOTICES_PROBLEMS,
  ...SUPERVISION_PROBLEMS,
  ...REGISTER_PROBLEMS,
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;
