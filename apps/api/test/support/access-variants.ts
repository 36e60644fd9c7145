import type { TestDatabase } from '@zeqing/testing';
import type { DemoWorld } from './demo-world';
import { plantFiling, plantHealthBatch, plantResource, plantTerm } from './planted-catalogue';
import { plantOrder, plantOutside } from './planted-grants';
import type { PlantedObjects, Places } from './planted-objects';
import { PlantedPapers, type Between } from './planted-papers';
import { plantSheet, type Parties } from './planted-usage';

/** Whose an object is, seen from the caller, and how far along; each route lists those that matter for it. */
export type Variants = Readonly<Record<string, () => Promise<string>>>;

export const REGION = '999900';
export const ELSEWHERE = '980000';

/** The variants of each kind of object that belongs to a department, a region or to two parties. */
export class AccessVariants {
  private readonly planted: PlantedPapers;

  constructor(
    private readonly world: DemoWorld,
    private readonly plant: PlantedObjects,
    private readonly places: Places,
  ) {
    this.planted = new PlantedPapers(world.api.database.owner, world.entry);
  }

  byDepartment(table: string, column: string, more: () => object = () => ({})): Variants {
    const { own, other } = this.places;
    return {
      own: () => this.plant.clone(table, { ...more(), [column]: own }),
      other: () => this.plant.clone(table, { ...more(), [column]: other }),
    };
  }

  availability(): Variants {
    const asked = (departmentId: string | null) => async (): Promise<string> => {
      const code = departmentId ? await this.plant.first('code', 'department', departmentId) : '11999900MB9999999X';
      return `?entry=${encodeURIComponent(this.world.entry.code)}&department=${code}`;
    };
    return { own: asked(this.places.own), other: asked(this.places.other), gone: asked(null) };
  }

  /** The same departments, asked for what stands for an e-licence. */
  licence(): Variants {
    const asked = ([variant, ask]: readonly [string, () => Promise<string>]) =>
      [
        variant,
        async () => {
          const department = new URLSearchParams(await ask()).get('department') ?? '';
          return `?scheme=licence&code=${await this.plant.first('code', 'evidence_type')}&department=${department}`;
        },
      ] as const;
    return Object.fromEntries(Object.entries(this.availability()).map(asked));
  }

  requests(): Variants {
    const between =
      (requester: string, provider: string, changes: object = {}) =>
      () =>
        this.plant.request(requester, provider, changes);
    const { own, other, third } = this.places;
    const unsigned = { state: 'draft', signed_at: null, signed_by: null, received_at: null };
    const far = { requester_region_code: ELSEWHERE, provider_region_code: ELSEWHERE };
    return {
      asked_by_us: between(own, other),
      asked_of_us: between(other, own),
      draft_by_us: between(own, other, unsigned),
      draft_asking_us: between(other, own, unsigned),
      other: between(other, third),
      elsewhere: between(other, third, far),
    };
  }

  /** Of the caller's department and of another. */
  ofBoth(plant: (database: TestDatabase, department: string) => Promise<string>): Variants {
    const of = (department: string) => () => plant(this.world.api.database, department);
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  outside(): Variants {
    const of = (department: string, region: string) => () => plantOutside(this.world.api.database, department, region);
    const { own, other } = this.places;
    return { own: of(own, REGION), other: of(other, REGION), elsewhere: of(other, ELSEWHERE) };
  }

  papers(plant: (planted: PlantedPapers, between: Between) => Promise<string>): Variants {
    const { own, other, third } = this.places;
    return {
      ours: () => plant(this.planted, { from: other, to: own, regionCode: REGION }),
      other: () => plant(this.planted, { from: other, to: third, regionCode: REGION }),
      elsewhere: () => plant(this.planted, { from: other, to: third, regionCode: ELSEWHERE }),
    };
  }

  needs(): Variants {
    const { own, other } = this.places;
    return {
      own: () => this.planted.need(own, REGION),
      other: () => this.planted.need(other, REGION),
    };
  }

  flows(): Variants {
    const of = (department: string) => async () =>
      this.planted.flow(department, await this.plant.entry(department), REGION);
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  async negative(): Promise<string> {
    const { other } = this.places;
    return this.planted.negative(other, await this.plant.entry(other), REGION);
  }

  orders(): Variants {
    return this.grants((parties) => plantOrder(this.world.api.database, this.plant, parties));
  }

  sheets(): Variants {
    return this.grants((parties) => plantSheet(this.world.api.database, this.plant, parties));
  }

  grants(plant: (parties: Parties) => Promise<string>): Variants {
    const { own, other, third } = this.places;
    const between = (requester: string, provider: string, region?: string) => (): Promise<string> =>
      plant({ requester, provider, region });
    return {
      asked_by_us: between(own, other),
      asked_of_us: between(other, own),
      other: between(other, third),
      elsewhere: between(other, third, ELSEWHERE),
    };
  }

  standingAnswers(): Variants {
    const of = (department: string) => () =>
      this.plant.clone('standing_answer', { provider_department_id: department }, this.world.standingAnswerId);
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  entries(named: (id: string) => Promise<string>): Variants {
    const draft = { status: 'draft', published_version: null };
    const { own, other } = this.places;
    return {
      own: async () => named(await this.plant.entry(own)),
      other: async () => named(await this.plant.entry(other)),
      own_draft: async () => named(await this.plant.entry(own, draft)),
      other_draft: async () => named(await this.plant.entry(other, draft)),
    };
  }

  gaps(isSignOff: boolean): Variants {
    const field = isSignOff ? 'department_head_sign_off' : 'secrecy_assessment';
    const open = { field, version: 1, state: 'open', closed_at: null, closed_by: null };
    const of = (department: string) => async (): Promise<string> =>
      this.plant.clone('catalogue_gap', {
        ...open,
        entry_id: await this.plant.entry(department),
        owner_department_id: department,
      });
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  filings(): Variants {
    const of = (department: string, state: 'draft' | 'submitted') => () =>
      plantFiling(this.world.api.database, department, state);
    const { own, other } = this.places;
    return {
      own_draft: of(own, 'draft'),
      other_draft: of(other, 'draft'),
      own_signed: of(own, 'submitted'),
      other_signed: of(other, 'submitted'),
    };
  }

  resources(): Variants {
    const of = (department: string) => async (): Promise<string> =>
      plantResource(this.world.api.database, await this.plant.entry(department));
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  healthBatches(): Variants {
    const of = (region: string) => () => plantHealthBatch(this.world.api.database, this.places.other, region);
    return { own: of(REGION), elsewhere: of(ELSEWHERE) };
  }

  terms(): Variants {
    const of = (department: string) => async (): Promise<string> =>
      plantTerm(this.world.api.database, department, await this.plant.entry(department));
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  batches(): Variants {
    const checked = (department: string) => async (): Promise<string> => {
      const importId = await this.plant.clone('list_import', {
        department_id: department,
        created_by: 'person:test',
      });
      return this.plant.clone('list_batch', {
        ...{ number: this.plant.next(), state: 'checked', version: 1, import_id: importId },
        edition_id: null,
      });
    };
    const inForce = () => this.plant.clone('list_batch', { number: this.plant.next(), state: 'in_force', version: 2 });
    return { published: inForce, own_checked: checked(this.places.own), other_checked: checked(this.places.other) };
  }

  /** A batch whose only duty row with a term is of one department. */
  lots(): Variants {
    const of = (department: string) => async (): Promise<string> => {
      const edition_id = await this.plant.first('id', 'list_edition');
      const inForce = { number: this.plant.next(), state: 'in_force', version: 2, edition_id };
      const id = await this.plant.clone('list_batch', inForce);
      const term = { owed_since: '2026-01-05', due_on: '2026-12-31', attached_on: null, is_attached: false };
      await this.plant.clone('measured_duty', { ...term, batch_id: id, department_id: department });
      return `batch:${id}`;
    };
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  bulletins(): Variants {
    const of = (region: string) => () =>
      this.plant.clone('bulletin', { region_code: region, serial: this.plant.next() });
    return { own: of(REGION), elsewhere: of(ELSEWHERE) };
  }

  dutyRows(): Variants {
    const of = (department: string, state: string) => async (): Promise<string> =>
      this.plant.clone('duty_row', {
        entry_id: await this.plant.entry(department),
        provider_department_id: department,
        state,
      });
    const { own, other } = this.places;
    return {
      own: of(own, 'in_force'),
      other: of(other, 'in_force'),
      own_proposed: of(own, 'proposed'),
      other_proposed: of(other, 'proposed'),
    };
  }
}
