import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, forbidden, newId, ok, stale, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { permits, regionContains } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { RequestError } from '../request/domain/request-error';
import { withGround } from '../use/domain/use.rules';
import {
  acceptSetting,
  DEFAULT_REQUEST_SETTINGS,
  SETTING_NAMES,
  SETTING_RULES,
  type RequestSettings,
  type Setting,
  type SettingName,
  type SettingRule,
} from './domain/request-settings';
import {
  insertSetting,
  lockSettings,
  settingsOver,
  settingsOverAny,
  type StoredSetting,
} from './store/setting.repository';

/** A setting as it holds in a region: who set it, and how often the region itself has. */
export interface SettingInForce extends Setting, SettingRule {
  readonly name: SettingName;
  /** The region that set it; null by default. */
  readonly regionCode: string | null;
  readonly setAt: Date | null;
  /** How often this very region has set it: what the next one has to have seen. */
  readonly version: number;
}

export type ChosenSettings = Readonly<Record<SettingName, Setting & { readonly isDefault: boolean }>>;

export interface SettingWish extends Setting {
  readonly regionCode: string;
  readonly name: SettingName;
}

/** What regions have set about requests (U27, U31, U39): set by the authority, read by whoever counts a term. */
@Injectable()
export class SettingsBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
  ) {}

  /** The settings of a region at an instant: its own before those of the regions above it, before the default. */
  async inForce(tx: Tx, regionCode: string, at: Date): Promise<RequestSettings> {
    return nearest(await settingsOver(tx, regionCode, at));
  }

  /** The same among values that were read already, every one that was ever set over the region among them. */
  among(set: readonly StoredSetting[], regionCode: string, at: Date): RequestSettings {
    return nearest(set.filter((one) => one.setAt <= at && regionContains(one.regionCode, regionCode)));
  }

  /** The same for several regions in one read. */
  async inForceInEach(tx: Tx, regionCodes: readonly string[], at: Date): Promise<ReadonlyMap<string, RequestSettings>> {
    const set = await settingsOverAny(tx, regionCodes, at);
    return new Map(
      regionCodes.map((code) => [code, nearest(set.filter(({ regionCode }) => regionContains(regionCode, code)))]),
    );
  }

  /** The same, each with whether it is the default because no region over it has set it. */
  async chosen(tx: Tx, regionCode: string, at: Date): Promise<ChosenSettings> {
    const set = await settingsOver(tx, regionCode, at);
    const names = new Set(set.map(({ name }) => name));
    const inForce = nearest(set);
    const chosen = SETTING_NAMES.map((name) => [name, { ...inForce[name], isDefault: !names.has(name) }]);
    return Object.fromEntries(chosen) as ChosenSettings;
  }

  /** Every setting of a region with its bounds, in the order in which a request meets them. */
  async over(context: UseCaseContext, regionCode: string): Promise<readonly SettingInForce[]> {
    return told(regionCode, await settingsOver(this.unitOfWork.reader(context), regionCode, context.at));
  }

  /**
   * Sets one from now on, by the authority of the region. Terms that run keep the day they have: it was counted when they
   * began. Journalled with both values.
   */
  set(
    context: UseCaseContext,
    { regionCode, name, value, basis }: SettingWish,
    seenVersion: number,
  ): Promise<Result<readonly SettingInForce[], RequestError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<readonly SettingInForce[], RequestError>> => {
      if (!permits(context.actor, 'requests.rules', { id: regionCode, regionCode }))
        return err(forbidden('requests.rules'));
      const grounded = withGround(basis, '/basis');
      if (!grounded.ok) return grounded;
      await lockSettings(tx, regionCode);
      const before = await settingsOver(tx, regionCode, context.at);
      const version = versionIn(before, regionCode, name);
      if (version !== seenVersion) return err(stale('request_setting'));
      const accepted = acceptSetting(name, value, nearest(before));
      if (!accepted.ok) return accepted;
      const id = newId(context.at.getTime());
      const setting = { regionCode, name, value, basis, version: version + 1, setAt: context.at };
      await insertSetting(tx, setting, { id, actorId: context.actor.id });
      await this.journal.append(tx, context, {
        type: 'request_setting.set',
        object: { type: 'request_setting', id, version: 1 },
        departmentIds: [],
        payload: { regionCode, name, before: nearest(before)[name].value, value, settingVersion: version + 1 },
      });
      return ok(told(regionCode, await settingsOver(tx, regionCode, context.at)));
    });
  }
}

/** `set` is ordered from the widest region to the nearest, so that the nearest has the last word, and there the latest. */
const nearest = (set: readonly StoredSetting[]): RequestSettings => ({
  ...DEFAULT_REQUEST_SETTINGS,
  ...Object.fromEntries(set.map(({ name, value, basis }) => [name, { value, basis }])),
});

const versionIn = (set: readonly StoredSetting[], regionCode: string, name: SettingName): number =>
  set.find((one) => one.regionCode === regionCode && one.name === name)?.version ?? 0;

const told = (regionCode: string, set: readonly StoredSetting[]): readonly SettingInForce[] =>
  SETTING_NAMES.map((name) => {
    const last = set.findLast((one) => one.name === name);
    const { value, basis } = last ?? DEFAULT_REQUEST_SETTINGS[name];
    const source = { regionCode: last?.regionCode ?? null, setAt: last?.setAt ?? null };
    return { name, value, basis, ...source, ...SETTING_RULES[name], version: versionIn(set, regionCode, name) };
  });
