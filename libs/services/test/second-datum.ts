import { tell, workedBetween, type Obstacle } from './second-forecast';
import type { Asked, WorldFile } from './world-file';

/** The second reading of one datum (U2, U8–U12); see second-reading.ts. */

export type Item = WorldFile['items'][number];
export type Need = Item['uses'][number];
type Evidence = WorldFile['evidenceTypes'][number];
type Mapping = Evidence['mappings'][number];
type Entry = WorldFile['entries'][number];

type Place = Pick<Obstacle, 'target' | 'way' | 'compulsory'>;

interface Datum {
  readonly ok: boolean;
  readonly local: boolean;
  readonly own: boolean;
  /** Whether somebody may be missing in it. */
  readonly gaps: boolean;
  readonly until: string | null;
  /** What is known of whether it can be had now; null for own data. */
  readonly now: string | null;
  readonly obstacles: readonly Obstacle[];
}

const FAR = ['local', 'province', 'national'];
const digits = (region: string): string => region.replace(/(00){1,3}$/, '');
const covers = (prefixes: readonly string[], region: string): boolean => prefixes.some((p) => region.startsWith(p));

/** How a datum of one item stands. */
export class Reading {
  readonly #scope: string;
  readonly #region: string | null;

  constructor(
    private readonly world: WorldFile,
    private readonly item: Item,
    asked: Asked,
  ) {
    const region = asked.subjectRegion ?? null;
    this.#region = region === null ? null : digits(region);
    this.#scope = region === null ? (asked.scope ?? 'national') : this.#distance(region);
  }

  #distance(region: string): string {
    if (region.startsWith(digits(this.item.regionCode))) return 'local';
    return region.slice(0, 2) === this.item.regionCode.slice(0, 2) ? 'province' : 'national';
  }

  name = (id: string | null): string => this.world.departments.find((each) => each.id === id)?.name ?? id ?? '';
  authority(of: string | null): string {
    const id = this.world.departments.find((each) => each.id === of)?.authorityId ?? null;
    return id === null
      ? '主管部门'
      : this.world.departments.some((each) => each.id === id)
        ? this.name(id)
        : '主管部门';
  }

  obstacle(
    at: Place,
    code: string,
    who: string,
    entryCode: string | null = null,
    running: { due?: string | null; promised?: string | null; extended?: boolean } = {},
  ): Obstacle {
    const { due = null, promised = null, extended = true } = running;
    return { ...at, code, who, told: tell(this.world, code, { entryCode, due, promised, extended }) };
  }

  datum(at: Place, need: Need): Datum {
    const evidence = this.world.evidenceTypes.find(({ code }) => code === need.evidenceTypeCode);
    if (evidence === undefined) throw new Error(need.evidenceTypeCode);
    const scope = FAR[Math.min(FAR.indexOf(this.#scope), FAR.indexOf(need.subjectScope))] ?? '';
    const home = digits(this.item.regionCode);
    const wide = scope === 'national' ? '' : scope === 'province' ? home.slice(0, 2) : home;
    const target = scope === this.#scope && this.#region !== null ? this.#region : wide;
    const near = evidence.mappings
      .filter(({ regionCode }) => this.item.regionCode.startsWith(digits(regionCode)))
      .sort((a, b) => digits(b.regionCode).length - digits(a.regionCode).length || a.preference - b.preference);
    const elsewhere = evidence.mappings
      .filter((each) => !near.includes(each) && this.#region !== null && covers(each.subjectRegionPrefixes, target))
      .sort((a, b) => a.preference - b.preference);
    const usable = [...near, ...elsewhere];
    const best = (of: readonly Mapping[]): (Datum & { entry: Entry | undefined }) | undefined => {
      const each = of.map((mapping) => this.#through(at, need, evidence, mapping));
      return each.find(({ ok }) => ok) ?? each[0];
    };
    const whole = best(usable.filter((each) => covers(each.subjectRegionPrefixes, target)));
    if (whole !== undefined) return whole;
    const nearby = usable.filter((each) => covers(each.subjectRegionPrefixes, home));
    const partly = best(nearby) ?? best(usable);
    if (partly === undefined) return { ...this.#nothing(), obstacles: [this.#missing(at, evidence)] };
    const above = this.world.departments.find(({ id }) => id === partly.entry?.departmentId);
    const holder = evidence.upperHolder ?? above?.lineSuperiorName ?? this.authority(above?.id ?? null);
    const gap = this.obstacle(at, 'coverage_gap', holder, partly.entry?.code);
    return {
      ...partly,
      ok: false,
      local: partly.ok && nearby.length > 0,
      obstacles: [...partly.obstacles, gap],
    };
  }

  #nothing = (): Datum => ({ ok: false, local: false, own: false, gaps: false, until: null, now: null, obstacles: [] });

  #missing(at: Place, evidence: Evidence): Obstacle {
    const { proposedSourceId: id, proposedSourceName: named, proposedSourceOutside: outside } = evidence;
    if (id === null && named === null) {
      return this.obstacle(at, 'no_source_named', this.authority(this.item.departmentId));
    }
    const isOutside = id === null ? outside : this.world.departments.find((d) => d.id === id)?.bound === 'outside';
    return this.obstacle(
      at,
      isOutside ? 'outside_body' : 'not_in_catalogue',
      id === null ? (named ?? '') : this.name(id),
    );
  }

  #through(at: Place, need: Need, evidence: Evidence, mapping: Mapping): Datum & { entry: Entry | undefined } {
    const entry = this.world.entries.find(({ code }) => code === mapping.entryCode);
    if (entry === undefined) return { ...this.#nothing(), entry, obstacles: [this.#missing(at, evidence)] };
    const owner = this.name(entry.departmentId);
    const wanted = need.fields.map((field) => mapping.fieldItems[field] ?? '');
    const has = wanted.filter((name) => entry.itemNames.includes(name));
    const mine = entry.departmentId === this.item.departmentId;
    const obstacles: Obstacle[] = [];
    if (has.length < wanted.length) obstacles.push(this.obstacle(at, 'field_not_in_entry', owner, entry.code));
    const gaps = entry.hasGaps ?? false;
    if (mine) return { ...this.#nothing(), entry, own: true, gaps, ok: obstacles.length === 0, obstacles };
    const shut = this.#shut(entry);
    if (shut !== null) obstacles.push(this.obstacle(at, shut[0], shut[1], entry.code));
    if (shut !== null) return { ...this.#nothing(), entry, obstacles };
    for (const { entryCode, itemName, due, promised } of this.world.disputed) {
      const touches = entryCode === entry.code && (itemName === null || has.length === 0 || has.includes(itemName));
      if (touches) obstacles.push(this.obstacle(at, 'disputed', owner, entry.code, { due, promised }));
    }
    return { ...this.#allowed(at, need, entry, has, obstacles), entry, gaps };
  }

  /** Not published, or closed, and who is behind it. */
  #shut({ status, shareType, groundComplete, departmentId }: Entry): readonly [string, string] | null {
    if (status === 'withdrawn') return ['not_in_catalogue', this.name(departmentId)];
    if (status === 'preparing') return ['not_published', this.name(departmentId)];
    if (status === 'submitted') return ['not_published', this.authority(departmentId)];
    if (shareType !== 'not_shared') return null;
    return groundComplete ? ['closed_by_law', '依法不予共享'] : ['ground_incomplete', this.name(departmentId)];
  }

  #purpose({ itemCodes, oneThingCodes }: { itemCodes: readonly string[]; oneThingCodes: readonly string[] }): boolean {
    const { code, nationalCode, localCode, handlingCode } = this.item;
    const codes = [code, nationalCode, localCode, handlingCode];
    if (itemCodes.some((each) => codes.includes(each))) return true;
    const mine = this.world.oneThings.filter(({ matters }) => matters.some(({ itemCode }) => itemCode === code));
    return mine.some((each) => oneThingCodes.includes(each.code) || oneThingCodes.includes(each.name));
  }

  #allowed(at: Place, need: Need, entry: Entry, items: readonly string[], before: readonly Obstacle[]): Datum {
    const { grants, requests, duties, today } = this.world;
    const me = this.item.departmentId;
    const enough = (names: readonly string[]): boolean => items.every((name) => names.includes(name));
    const fits = ({ mode }: { mode?: string }): boolean => mode !== 'file_download' || need.use === 'later_check';
    const held = grants.filter(
      (grant) =>
        grant.entryCode === entry.code &&
        grant.beneficiaryIds.includes(me) &&
        this.#purpose(grant.purposes) &&
        enough(grant.itemNames) &&
        grant.validFrom <= today &&
        (grant.validUntil ?? today) >= today,
    );
    const serving = held.filter(fits);
    const live = serving.filter(({ suspended }) => !suspended);
    const fresh = live.find(({ staleSince }) => !staleSince);
    if (fresh !== undefined && entry.hasResource) {
      const broken = this.#broken(at, entry);
      if (broken !== null) return { ...this.#nothing(), obstacles: [...before, broken] };
      const now = entry.health?.state ?? 'unknown';
      return { ...this.#nothing(), ok: before.length === 0, until: fresh.validUntil, now, obstacles: before };
    }
    const owner = this.name(entry.departmentId);
    if (serving.length > 0) {
      const old = entry.hasResource ? live[0]?.staleSince : undefined;
      const due = old ? new Date(Date.parse(old) - 86_400_000).toISOString().slice(0, 10) : null;
      const code = live.length === 0 ? 'grant_suspended' : entry.hasResource ? 'supply_stale' : 'supplying';
      return { ...this.#nothing(), obstacles: [...before, this.obstacle(at, code, owner, entry.code, { due })] };
    }
    const obstacles = [...before];
    const owed = duties.find((each) => each.entryCode === entry.code && each.departmentId === me)?.owed ?? 'no';
    const unlisted = owed === 'no' ? 'not_on_duty_list' : 'recipient_unclear';
    if (owed !== 'yes') obstacles.push(this.obstacle(at, unlisted, this.authority(entry.departmentId), entry.code));
    const mine = requests.filter(
      (each) =>
        each.entryCode === entry.code &&
        each.requesterId === me &&
        this.#purpose(each.purposes) &&
        enough(each.itemNames),
    );
    const denied = mine.find(
      ({ refused }) => refused && (items.length === 0 || refused.some((x) => items.includes(x))),
    );
    const asked = mine.find((each) => !each.refused && fits(each)) ?? denied;
    if (asked === undefined && held.length > 0)
      return { ...this.#nothing(), obstacles: [...before, this.obstacle(at, 'mode_unfit', this.name(me), entry.code)] };
    if (asked === undefined) obstacles.push(this.obstacle(at, 'not_requested', this.name(me), entry.code));
    else obstacles.push(this.obstacle(at, asked.stage, this.#turn(asked), entry.code, asked));
    return { ...this.#nothing(), obstacles };
  }

  /** Failing on for more days of work than are borne: the platform's where the failures are. */
  #broken(at: Place, { code, departmentId, health }: Entry): Obstacle | null {
    const since = health?.failingSince ?? null;
    if (since === null || workedBetween(this.world, since, this.world.today) <= (health?.structuralDays ?? 0))
      return null;
    const who = health?.fault === 'platform' ? this.authority(departmentId) : this.name(departmentId);
    return this.obstacle(at, 'resource_failing', who, code);
  }

  #turn({ stage, requesterId, providerId, disputeStep }: WorldFile['requests'][number]): string {
    if (stage === 'closed_by_law') return '依法不予共享';
    if (stage === 'contested' && disputeStep === 'negotiating') return this.name(providerId);
    if (['answering', 'supplying'].includes(stage)) return this.name(providerId);
    const mine = ['awaiting_requester_sign_off', 'supplementing', 'awaiting_confirmation'].includes(stage);
    return mine ? this.name(requesterId) : this.authority(providerId);
  }
}
