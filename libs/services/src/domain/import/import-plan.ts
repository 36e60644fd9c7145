import { err, ok, type FieldError, type Result } from '@zeqing/kernel';
import type { ServiceNeedRows } from './cells';
import { evidencePlans, type EvidencePlan } from './evidence-rows';
import { itemPlans, type ItemPlan } from './item-rows';
import { needsByItem } from './need-rows';
import { oneThingPlans, type OneThingPlan } from './one-thing-rows';

/** The item model as the files say it, before departments are looked up. */
export interface ServiceImportPlan {
  readonly evidence: readonly EvidencePlan[];
  readonly items: readonly ItemPlan[];
  readonly oneThings: readonly OneThingPlan[];
}

/** Reads the files of an import; every fault is told at once, with file, line (from 0) and column. */
export function planServiceImport(rows: ServiceNeedRows): Result<ServiceImportPlan, readonly FieldError[]> {
  const faults: FieldError[] = [];
  const evidence = evidencePlans(rows, faults);
  const items = itemPlans(rows, needsByItem(rows, evidence, faults), faults);
  const oneThings = oneThingPlans(rows, faults);
  if (faults.length > 0) return err(faults);
  return ok({ evidence: [...evidence.values()], items: [...items.values()], oneThings });
}
