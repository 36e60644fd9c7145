import { queryOptions } from '@tanstack/react-query';
import { api, said, type Schema } from '../../api/client';

export type Line = Schema<'WorkbenchLineAnswer'>;
export type Urgency = Line['urgency'];

export const URGENCIES = ['critically_overdue', 'overdue', 'due_soon', 'not_due'] as const satisfies readonly Urgency[];

/** What a request can wait for, in the order of its life. */
export const TASKS = [
  'send_for_signing',
  'sign',
  'prepare_answer',
  'amend_supplement',
  'consent_extension',
  'sign_agreement',
  'supply',
  'confirm_supply',
  'resume',
  'dispose',
] as const satisfies readonly Line['awaited']['action'][];

export const workbenchQuery = queryOptions({
  queryKey: ['workbench'],
  queryFn: () => said(api.GET('/api/v1/workbench')),
});
