import { newId } from '@zeqing/kernel';
import { departmentIdOf, type Caller } from './demo-callers';
import { AccessVariants, ELSEWHERE, REGION, type Variants } from './access-variants';
import type { DemoWorld } from './demo-world';
import { plantLedger } from './planted-grants';
import { plantConsultation, plantPackage, plantWorkbook } from './planted-many';
import { plantServiceDraft } from './planted-services';
import { PlantedObjects, type Places } from './planted-objects';

/** The objects the routes of one caller are tried on. Every call of a variant makes an object of its own. */
export class AccessObjects {
  constructor(
    private readonly plant: PlantedObjects,
    private readonly variants: AccessVariants,
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
    const plant = new PlantedObjects(world, caller, places);
    return new AccessObjects(plant, new AccessVariants(world, plant, places), places, row?.id ?? null);
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
      '/api/v1/operations/{id}': () => ({ ...this.variants.byDepartment('operation', 'department_id'), gone }),
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
        ...this.variants.byDepartment('api_client', 'department_id', () => ({ client_id: newId() })),
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
      ...(path === '/api/v1/availability' ? { [path]: () => this.variants.availability() } : {}),
      '/api/v1/availability/query': () => ({}),
      '/api/v1/availability/by-code': () => this.variants.licence(),
      '/api/v1/sandbox/services/{itemCode}': () => ({ known: fixed('sandbox-item'), gone: fixed('none') }),
      '/api/v1/requests/{id}': () => ({ ...this.variants.requests(), gone }),
      '/api/v1/requests/ledger-imports/{id}': () => ({ ...this.variants.ofBoth(plantLedger), gone }),
      '/api/v1/packages/{id}': () => ({ ...this.variants.ofBoth(plantPackage), gone }),
      '/api/v1/answer-workbooks/{id}': () => ({ ...this.variants.ofBoth(plantWorkbook), gone }),
      '/api/v1/consultations/{id}': () => ({ ...this.variants.ofBoth(plantConsultation), gone }),
      '/api/v1/corrections/{id}': () => ({
        ...this.variants.papers((planted, between) => planted.correction(between)),
        gone,
      }),
      '/api/v1/disputes/{id}': () => ({
        ...this.variants.papers((planted, between) => planted.dispute(between)),
        gone,
      }),
      '/api/v1/cases/{id}': () => ({
        ...this.variants.papers((planted, between) => planted.suspectedCase(between)),
        gone,
      }),
      '/api/v1/urgings/{id}': () => ({ ...this.variants.papers((planted, between) => planted.urging(between)), gone }),
      '/api/v1/outside-requests/{id}': () => ({ ...this.variants.outside(), gone }),
      '/api/v1/usage-sheets/{id}': () => ({ ...this.variants.sheets(), gone }),
      '/api/v1/platform-orders/{id}': () => ({ ...this.variants.orders(), gone }),
      '/api/v1/standing-answers/{id}': () => ({ ...this.variants.standingAnswers(), gone }),
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
      '/api/v1/catalogue/entries/{id}': () => ({ ...this.variants.entries((id) => Promise.resolve(id)), gone }),
      '/api/v1/catalogue/entries/by-code': () => ({
        ...this.variants.entries((id) => this.plant.first('code', 'catalogue_entry', id)),
        gone: fixed('none'),
      }),
      '/api/v1/catalogue/filings/{id}': () => ({ ...this.variants.filings(), gone }),
      '/api/v1/service-drafts/{id}': () => ({ ...this.variants.ofBoth(plantServiceDraft), gone }),
      '/api/v1/catalogue/terms/{id}': () => ({ ...this.variants.terms(), gone }),
      '/api/v1/catalogue/resources/{id}': () => ({ ...this.variants.resources(), gone }),
      '/api/v1/resource-health/{resourceId}': () => ({ ...this.variants.resources(), gone }),
      '/api/v1/health-batches/{id}': () => ({ ...this.variants.healthBatches(), gone }),
      '/api/v1/catalogue/gaps/{id}': () => ({ ...this.variants.gaps(path.endsWith('sign-off')), gone }),
      '/api/v1/lists/imports/{id}': () => ({ ...this.variants.byDepartment('list_import', 'department_id'), gone }),
      '/api/v1/lists/batches/{id}': () => ({ ...this.variants.batches(), gone }),
      '/api/v1/lists/duty-rows/{id}': () => ({ ...this.variants.dutyRows(), gone }),
      '/api/v1/needs/{id}': () => ({ ...this.variants.needs(), gone }),
      '/api/v1/settlings/{id}': () => ({
        ...this.variants.papers((planted, between) => planted.settling(between)),
        gone,
      }),
      '/api/v1/return-flows/{id}': () => ({ ...this.variants.flows(), gone }),
      '/api/v1/negative-list/{id}': () => ({ published: () => this.variants.negative(), gone }),
      '/api/v1/supervision/board/{code}': () => ({
        published: () => this.plant.first('code', 'one_thing'),
        gone: fixed('none'),
      }),
      '/api/v1/signs/{sign}': () => ({ known: fixed('late_supplement') }),
      '/api/v1/supervision/burn-downs/{lot}': () => ({
        ...this.variants.lots(),
        gone: () => Promise.resolve(`batch:${newId()}`),
      }),
      '/api/v1/supervision/exports/{table}': () => ({ known: fixed('board') }),
      '/api/v1/supervision/bulletins/{id}': () => ({ ...this.variants.bulletins(), gone }),
      '/api/v1/supervision/measures/{id}': () => ({ known: fixed('answer_on_time_rate'), gone: fixed('none') }),
      '/api/v1/lists/editions/{id}': () => ({ published: () => this.plant.first('id', 'list_edition'), gone }),
    };
  }
}
