import { newId } from '@zeqing/kernel';
import type { TestDatabase } from '@zeqing/testing';
import { departmentIdOf, type Caller } from './demo-callers';
import type { DemoWorld } from './demo-world';
import { plantFiling, plantHealthBatch, plantResource, plantTerm } from './planted-catalogue';
import { plantLedger, plantOrder, plantOutside } from './planted-grants';
import { plantConsultation, plantPackage, plantWorkbook } from './planted-many';
import { plantServiceDraft } from './planted-services';
import { PlantedObjects, type Places } from './planted-objects';
import { PlantedPapers, type Between } from './planted-papers';
import { plantSheet, type Parties } from './planted-usage';

/** Whose an object is, seen from the caller, and how far along; each route lists those that matter for it. */
export type Variants = Readonly<Record<string, () => Promise<string>>>;

const REGION = '999900';
const ELSEWHERE = '980000';

/** The objects the routes of one caller are tried on. Every call of a variant makes an object of its own. */
export class AccessObjects {
  constructor(
    private readonly world: DemoWorld,
    private readonly plant: PlantedObjects,
    private readonly places: Places,
    private readonly personId: string | null,
  ) {}

  static async of(world: DemoWorld, caller: Caller): Promise<AccessObjects> {
    const { owner } = world.api.database;
    const own = await departmentIdOf(world.api, caller.department === '' ? '市教育局' : caller.department);
    const places = {
      own,
      other: await departmentIdOf(world.api, '市住房和城乡建设局'),
      third: await departmentIdOf(world.api, '市交通运输局'),
    };
    const person = world.api.credentials.people.find(
      ({ role, department }) => role === caller.name && department === caller.department,
    );
    const [row] = person
      ? await owner.query<{ id: string }[]>('SELECT id FROM person WHERE login = $1', [person.login])
      : [];
    return new AccessObjects(world, new PlantedObjects(world, caller, places), places, row?.id ?? null);
  }

  /** Variants of the object a route names, by the beginning of its path; null for routes that name none. */
  variantsFor(route: string): Variants | null {
    const path = route.split(' ')[1] ?? '';
    const found = Object.entries(this.#kinds(path)).find(([start]) => path.startsWith(start));
    return found ? found[1]() : null;
  }

  #kinds(path: string): Readonly<Record<string, () => Variants>> {
    const gone = () => Promise.resolve(newId());
    const fixed = (value: string) => () => Promise.resolve(value);
    return {
      '/api/v1/operations/{id}': () => ({ ...this.#byDepartment('operation', 'department_id'), gone }),
      '/api/v1/exports/{id}': () => ({ gone }),
      '/api/problems/{code}': () => ({ known: fixed('not_found'), gone: fixed('nothing') }),
      '/api/v1/calendar/regions/{code}': () => ({
        own: fixed(REGION),
        elsewhere: fixed(ELSEWHERE),
        gone: fixed('123456'),
      }),
      '/api/v1/me/sessions/{id}': () => ({
        own: () => this.plant.session(this.personId),
        other: () => this.plant.session(null),
        gone,
      }),
      '/api/v1/departments/{id}': () => ({ own: fixed(this.places.own), other: fixed(this.places.other), gone }),
      '/api/v1/people/{id}': () => ({
        own: () => this.plant.person(this.personId),
        other: () => this.plant.person(null),
        gone,
      }),
      '/api/v1/posts/{id}': () => ({
        own: () => this.plant.post(this.personId),
        other: () => this.plant.post(null),
        gone,
      }),
      '/api/v1/delegations/{id}': () => ({
        own: () => this.plant.delegation(this.personId),
        other: () => this.plant.delegation(null),
        gone,
      }),
      '/api/v1/clients/{id}': () => ({
        ...this.#byDepartment('api_client', 'department_id', () => ({ client_id: newId() })),
        gone,
      }),
      '/api/v1/services/{itemCode}': () => ({
        published: () => this.plant.first('code', 'service_item'),
        gone: fixed('none'),
      }),
      '/api/v1/one-things/{code}': () => ({
        published: () => this.plant.first('code', 'one_thing'),
        gone: fixed('none'),
      }),
      ...(path === '/api/v1/availability' ? { [path]: () => this.#availability() } : {}),
      '/api/v1/availability/query': () => ({}),
      '/api/v1/requests/{id}': () => ({ ...this.#requests(), gone }),
      '/api/v1/requests/ledger-imports/{id}': () => ({ ...this.#ofBoth(plantLedger), gone }),
      '/api/v1/packages/{id}': () => ({ ...this.#ofBoth(plantPackage), gone }),
      '/api/v1/answer-workbooks/{id}': () => ({ ...this.#ofBoth(plantWorkbook), gone }),
      '/api/v1/consultations/{id}': () => ({ ...this.#ofBoth(plantConsultation), gone }),
      '/api/v1/corrections/{id}': () => ({ ...this.#papers((between) => this.#planted.correction(between)), gone }),
      '/api/v1/disputes/{id}': () => ({ ...this.#papers((between) => this.#planted.dispute(between)), gone }),
      '/api/v1/cases/{id}': () => ({ ...this.#papers((between) => this.#planted.suspectedCase(between)), gone }),
      '/api/v1/urgings/{id}': () => ({ ...this.#papers((between) => this.#planted.urging(between)), gone }),
      '/api/v1/outside-requests/{id}': () => ({ ...this.#outside(), gone }),
      '/api/v1/usage-sheets/{id}': () => ({ ...this.#sheets(), gone }),
      '/api/v1/platform-orders/{id}': () => ({ ...this.#orders(), gone }),
      '/api/v1/standing-answers/{id}': () => ({ ...this.#standingAnswers(), gone }),
      '/api/v1/notices/{id}': () => ({
        own: () => this.plant.notice(this.personId),
        other: () => this.plant.notice(newId()),
        gone,
      }),
      '/api/v1/me/webhooks/{id}': () => ({
        own: () => this.plant.webhook(this.personId),
        other: () => this.plant.webhook(newId()),
        gone,
      }),
      '/api/v1/catalogue/entries/{id}': () => ({ ...this.#entries((id) => Promise.resolve(id)), gone }),
      '/api/v1/catalogue/entries/by-code': () => ({
        ...this.#entries((id) => this.plant.first('code', 'catalogue_entry', id)),
        gone: fixed('none'),
      }),
      '/api/v1/catalogue/filings/{id}': () => ({ ...this.#filings(), gone }),
      '/api/v1/service-drafts/{id}': () => ({ ...this.#ofBoth(plantServiceDraft), gone }),
      '/api/v1/catalogue/terms/{id}': () => ({ ...this.#terms(), gone }),
      '/api/v1/resource-health/{resourceId}': () => ({ ...this.#resources(), gone }),
      '/api/v1/health-batches/{id}': () => ({ ...this.#healthBatches(), gone }),
      '/api/v1/catalogue/gaps/{id}': () => ({ ...this.#gaps(path.endsWith('sign-off')), gone }),
      '/api/v1/lists/imports/{id}': () => ({ ...this.#byDepartment('list_import', 'department_id'), gone }),
      '/api/v1/lists/batches/{id}': () => ({ ...this.#batches(), gone }),
      '/api/v1/lists/duty-rows/{id}': () => ({ ...this.#dutyRows(), gone }),
      '/api/v1/needs/{id}': () => ({ ...this.#needs(), gone }),
      '/api/v1/settlings/{id}': () => ({ ...this.#papers((between) => this.#planted.settling(between)), gone }),
      '/api/v1/return-flows/{id}': () => ({ ...this.#flows(), gone }),
      '/api/v1/negative-list/{id}': () => ({ published: () => this.#negative(), gone }),
      '/api/v1/supervision/board/{code}': () => ({
        published: () => this.plant.first('code', 'one_thing'),
        gone: fixed('none'),
      }),
      '/api/v1/signs/{sign}': () => ({ known: fixed('late_supplement') }),
      '/api/v1/supervision/burn-downs/{lot}': () => ({
        ...this.#lots(),
        gone: () => Promise.resolve(`batch:${newId()}`),
      }),
      '/api/v1/supervision/exports/{table}': () => ({ known: fixed('board') }),
      '/api/v1/supervision/bulletins/{id}': () => ({ ...this.#bulletins(), gone }),
      '/api/v1/supervision/measures/{id}': () => ({ known: fixed('answer_on_time_rate'), gone: fixed('none') }),
      '/api/v1/lists/editions/{id}': () => ({ published: () => this.plant.first('id', 'list_edition'), gone }),
    };
  }

  #byDepartment(table: string, column: string, more: () => object = () => ({})): Variants {
    const { own, other } = this.places;
    return {
      own: () => this.plant.clone(table, { ...more(), [column]: own }),
      other: () => this.plant.clone(table, { ...more(), [column]: other }),
    };
  }

  #availability(): Variants {
    const asked = (departmentId: string | null) => async (): Promise<string> => {
      const code = departmentId ? await this.plant.first('code', 'department', departmentId) : '11999900MB9999999X';
      return `?entry=${encodeURIComponent(this.world.entry.code)}&department=${code}`;
    };
    return { own: asked(this.places.own), other: asked(this.places.other), gone: asked(null) };
  }

  #requests(): Variants {
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
  #ofBoth(plant: (database: TestDatabase, department: string) => Promise<string>): Variants {
    const of = (department: string) => () => plant(this.world.api.database, department);
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  #outside(): Variants {
    const of = (department: string, region: string) => () => plantOutside(this.world.api.database, department, region);
    const { own, other } = this.places;
    return { own: of(own, REGION), other: of(other, REGION), elsewhere: of(other, ELSEWHERE) };
  }

  get #planted(): PlantedPapers {
    return new PlantedPapers(this.world.api.database.owner, this.world.entry);
  }

  #papers(plant: (between: Between) => Promise<string>): Variants {
    const { own, other, third } = this.places;
    return {
      ours: () => plant({ from: other, to: own, regionCode: REGION }),
      other: () => plant({ from: other, to: third, regionCode: REGION }),
      elsewhere: () => plant({ from: other, to: third, regionCode: ELSEWHERE }),
    };
  }

  #needs(): Variants {
    const { own, other } = this.places;
    return {
      own: () => this.#planted.need(own, REGION),
      other: () => this.#planted.need(other, REGION),
    };
  }

  #flows(): Variants {
    const of = (department: string) => async () =>
      this.#planted.flow(department, await this.plant.entry(department), REGION);
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  async #negative(): Promise<string> {
    const { other } = this.places;
    return this.#planted.negative(other, await this.plant.entry(other), REGION);
  }

  #orders(): Variants {
    return this.#grants((parties) => plantOrder(this.world.api.database, this.plant, parties));
  }

  #sheets(): Variants {
    return this.#grants((parties) => plantSheet(this.world.api.database, this.plant, parties));
  }

  #grants(plant: (parties: Parties) => Promise<string>): Variants {
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

  #standingAnswers(): Variants {
    const of = (department: string) => () =>
      this.plant.clone('standing_answer', { provider_department_id: department }, this.world.standingAnswerId);
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  #entries(named: (id: string) => Promise<string>): Variants {
    const draft = { status: 'draft', published_version: null };
    const { own, other } = this.places;
    return {
      own: async () => named(await this.plant.entry(own)),
      other: async () => named(await this.plant.entry(other)),
      own_draft: async () => named(await this.plant.entry(own, draft)),
      other_draft: async () => named(await this.plant.entry(other, draft)),
    };
  }

  #gaps(isSignOff: boolean): Variants {
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

  #filings(): Variants {
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

  #resources(): Variants {
    const of = (department: string) => async (): Promise<string> =>
      plantResource(this.world.api.database, await this.plant.entry(department));
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  #healthBatches(): Variants {
    const of = (region: string) => () => plantHealthBatch(this.world.api.database, this.places.other, region);
    return { own: of(REGION), elsewhere: of(ELSEWHERE) };
  }

  #terms(): Variants {
    const of = (department: string) => async (): Promise<string> =>
      plantTerm(this.world.api.database, department, await this.plant.entry(department));
    return { own: of(this.places.own), other: of(this.places.other) };
  }

  #batches(): Variants {
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
  #lots(): Variants {
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

  #bulletins(): Variants {
    const of = (region: string) => () =>
      this.plant.clone('bulletin', { region_code: region, serial: this.plant.next() });
    return { own: of(REGION), elsewhere: of(ELSEWHERE) };
  }

  #dutyRows(): Variants {
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
