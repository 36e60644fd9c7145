import { Inject, Injectable } from '@nestjs/common';
import {
  localDateOf,
  type Clock,
  type Id,
  type LocalDate,
  type Page,
  type PageRequest,
  type Title,
  type Tx,
} from '@zeqing/kernel';
import { CLOCK } from '@zeqing/platform';
import type { Department, Succession } from './domain/department';
import { parentRegionCode, regionLineage, regionPrefix } from './domain/region-code';
import { regionTitle } from './domain/region';
import { DepartmentRepository, type DepartmentSearch, type NameKind } from './store/department.repository';
import { RegionRepository } from './store/region.repository';

export interface DepartmentFilter {
  /** Leading digits of the region code. */
  readonly regionCodePrefix?: string;
}

const SUREST_FIRST: readonly NameKind[] = ['name', 'short_name', 'alias'];

/** Reading departments: by id whether ended or not, by code or name only those that still exist. */
@Injectable()
export class DepartmentDirectory {
  constructor(
    private readonly departments: DepartmentRepository,
    private readonly regions: RegionRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async byId(tx: Tx, id: Id): Promise<Department | null> {
    return (await this.departments.findByIds(tx, [id]))[0] ?? null;
  }

  async byIds(tx: Tx, ids: readonly Id[]): Promise<Department[]> {
    return ids.length === 0 ? [] : this.departments.findByIds(tx, [...new Set(ids)]);
  }

  /** These and everybody above them in their line (条), in one read. */
  async withSuperiors(tx: Tx, ids: readonly Id[]): Promise<Department[]> {
    return ids.length === 0 ? [] : this.departments.findWithSuperiors(tx, [...new Set(ids)]);
  }

  /** By 统一社会信用代码, or by the installation's own code of a body that has none. */
  byCode(tx: Tx, code: string): Promise<Department | null> {
    return this.departments.findByCode(tx, code, this.#today());
  }

  /**
   * By name, short name or alias, compared without regard to white space, width or case. A full name goes before a
   * short name, that before an alias; several equals are told apart by the region, and are null without one.
   */
  async byName(tx: Tx, name: string, regionCode?: string): Promise<Department | null> {
    const found = await this.departments.findByName(tx, name, this.#today());
    for (const kind of SUREST_FIRST) {
      const matches = found.filter(({ by }) => by === kind).map(({ department }) => department);
      const near = matches.filter((department) => department.regionCode === regionCode);
      if (near.length === 1) return near[0] ?? null;
      if (matches.length > 0) return matches.length === 1 ? (matches[0] ?? null) : null;
    }
    return null;
  }

  /**
   * The 主管部门 on the department's own level: of its government, or, where that one does not use this installation
   * (the centre for a vertical body), of the place where it sits, or of the nearest region above that has one.
   */
  async authorityOf(tx: Tx, departmentId: Id): Promise<Department | null> {
    const department = await this.byId(tx, departmentId);
    if (!department) return null;
    const own = await this.departments.findAuthority(tx, department.governmentRegionCode, this.#today());
    return own ?? this.#nearestAuthority(tx, department.regionCode);
  }

  /** The same for many departments in one read; those without one are not in the answer. */
  async authoritiesOf(tx: Tx, departments: readonly Department[]): Promise<ReadonlyMap<Id, Department>> {
    const placesOf = ({ governmentRegionCode, regionCode }: Department): readonly string[] => [
      governmentRegionCode,
      ...regionLineage(regionCode),
    ];
    const places = [...new Set(departments.flatMap(placesOf))];
    const found = places.length === 0 ? null : await this.departments.findAuthorities(tx, places, this.#today());
    return new Map(
      departments.flatMap((department): [Id, Department][] => {
        const place = placesOf(department).find((code) => found?.has(code));
        const authority = place === undefined ? undefined : found?.get(place);
        return authority === undefined ? [] : [[department.id, authority]];
      }),
    );
  }

  /** The departments whose 主管部门 this one is: to whom it makes known what it published (Decree 809 art. 16). */
  async departmentsUnder(tx: Tx, authority: Department): Promise<readonly Department[]> {
    const nearby = await this.list(tx, { regionCodePrefix: regionPrefix(authority.regionCode) });
    const authorities = await this.authoritiesOf(tx, nearby);
    return nearby.filter(({ id }) => authorities.get(id)?.id === authority.id);
  }

  /** The 主管部门 of one government, or null. */
  authorityIn(tx: Tx, governmentRegionCode: string): Promise<Department | null> {
    return this.departments.findAuthority(tx, governmentRegionCode, this.#today());
  }

  list(tx: Tx, filter: DepartmentFilter = {}): Promise<Department[]> {
    return this.departments.list(tx, filter.regionCodePrefix ?? '', this.#today());
  }

  /** The ids of the departments of a region and what lies below it. */
  idsIn(tx: Tx, regionCodePrefix: string): Promise<Id[]> {
    return this.departments.idsIn(tx, regionCodePrefix, this.#today());
  }

  page(tx: Tx, search: DepartmentSearch, page: PageRequest): Promise<Page<Department>> {
    return this.departments.page(tx, search, page, this.#today());
  }

  aliasesOf(tx: Tx, id: Id): Promise<string[]> {
    return this.departments.aliasesOf(tx, id);
  }

  /** Who takes over from a body that ends, with the day (U25). */
  successionsOf(tx: Tx, id: Id): Promise<Succession[]> {
    return this.departments.successionsOf(tx, id);
  }

  /** What people call the governments of regions, by code; of a region this installation does not hold, its code. */
  async regionTitles(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Title>> {
    const wanted = [...new Set(codes)];
    if (wanted.length === 0) return new Map();
    const names = await this.regions.namesOf(tx, wanted);
    return new Map(wanted.map((code) => [code, regionTitle(code, names.get(code))]));
  }

  #today(): LocalDate {
    return localDateOf(this.clock.now());
  }

  async #nearestAuthority(tx: Tx, regionCode: string): Promise<Department | null> {
    const found = await this.departments.findAuthority(tx, regionCode, this.#today());
    const above = parentRegionCode(regionCode);
    return found ?? (above === null ? null : this.#nearestAuthority(tx, above));
  }
}
