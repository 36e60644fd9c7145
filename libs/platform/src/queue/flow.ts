import type { FlowJob, JobsOptions } from 'bullmq';

/** A job of a flow with the jobs that must be done before it. Ids only. */
export interface OfferedFlow {
  readonly queue: string;
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly before?: readonly OfferedFlow[];
}

/**
 * As BullMQ wants it. Nothing of a flow stays behind when it is done, so that an id can be offered again; one step that
 * is given up takes the rest with it, and PostgreSQL tells what is missing.
 */
export function flowJob(flow: OfferedFlow, prefix: string, options: JobsOptions, isStep = false): FlowJob {
  return {
    name: flow.queue,
    queueName: flow.queue,
    prefix,
    data: flow.data,
    opts: {
      ...options,
      jobId: flow.id,
      removeOnComplete: true,
      removeOnFail: true,
      ...(isStep ? { failParentOnFailure: true } : {}),
    },
    children: (flow.before ?? []).map((step) => flowJob(step, prefix, options, true)),
  };
}
