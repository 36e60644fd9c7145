import type { Actor, Id } from '@zeqing/kernel';
import { ClockRules, StandingAnswers } from '../src';
import { dayOf, tenOn } from './machine-days';
import { STANDING_AFTER, type ModelEntry } from './machine-life';
import { done, type EntrySeed, type Office } from './office';

// What the lives of the model are lived among: entries, consents given beforehand, a local rule.

/** An entry with a second resource, for a service that is altered. */
export interface WorldEntry extends EntrySeed {
  readonly otherResourceId: Id;
}

export async function entriesOf(office: Office, firstDay: number): Promise<Readonly<Record<ModelEntry, WorldEntry>>> {
  const [conditional, open, standing, bare] = [
    await office.anEntry(),
    await office.anEntry({ shareType: 'unconditional' }),
    await office.anEntry({ shareType: 'unconditional' }),
    await office.anEntry({ shareType: 'unconditional' }),
  ];
  // A resource of another kind than the mode asks for: the consent is there at once, the supply is still to come.
  await office.database.owner.query(`UPDATE catalogue_resource SET kind = 'file' WHERE id = $1`, [bare.resourceId]);
  for (const { code } of [standing, bare]) await signBeforehand(office, code, firstDay);
  return {
    ...{ conditional: await withAnother(office, conditional), open: await withAnother(office, open) },
    ...{ standing: await withAnother(office, standing), standing_bare: await withAnother(office, bare) },
  };
}

export async function withAnother(office: Office, entry: EntrySeed): Promise<WorldEntry> {
  const otherResourceId = await office.aResource(entry.id);
  await office.database.owner.query(`UPDATE catalogue_resource SET kind = 'table' WHERE id = $1`, [otherResourceId]);
  return { ...entry, otherResourceId };
}

async function signBeforehand(office: Office, code: string, firstDay: number): Promise<void> {
  const terms = { recipients: { kind: 'all_bound' }, purposes: [], itemIds: [], modes: ['service_interface'] } as const;
  const period = { validFrom: dayOf(firstDay + STANDING_AFTER), validUntil: null };
  const whole = { ...terms, ...period, beneficiaries: ['department'] } as const;
  done(await office.get(StandingAnswers).signStandingAnswer(office.as(office.answerHead), code, whole));
}

/** The local rule by which the authority looks at urgent requests before their provider (U34). */
export async function checkUrgentOnes(office: Office, officer: Actor, firstDay: number): Promise<void> {
  const rule = { regionCode: '999900', phase: 'check', shareType: 'conditional', urgentOnly: true } as const;
  const terms = { budgetWorkingDays: 2, extendableWorkingDays: 0, pausable: false, basis: '示范市实施细则 第十二条' };
  const validFrom = dayOf(firstDay);
  done(
    await office.get(ClockRules).addVersion(office.as(officer, tenOn(firstDay - 1)), { ...rule, ...terms, validFrom }),
  );
}
