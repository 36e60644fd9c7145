import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { routesOf, schemasOf, type Route, type Schema } from './openapi-routes';
import type { TestApi } from './start-test-api';

const FILE = path.resolve(__dirname, '../../../../docs/openapi.json');
type Agent = Awaited<ReturnType<TestApi['as']>>;

/** A list of the document and how to ask for it. */
export interface List {
  readonly path: string;
  readonly address: string;
  /** Its parts that hold rows. */
  readonly parts: readonly string[];
}

/** Lists a demonstration need not fill, and why. */
export const NEEDS_NO_ROW: Readonly<Record<string, string>> = {
  '/api/v1/availability': 'answers one question of a hall; the hall’s own specs ask it',
  '/api/v1/journal/proof': 'proves one object that has to be named; the journal’s own specs name it',
  '/api/v1/me/drafts': 'what a visitor has begun to write is the visitor’s',
  '/api/v1/me/notice-deliveries': 'nothing is sent to anybody’s mailbox from a demonstration',
  '/api/v1/me/notice-settings': 'what a visitor has muted is the visitor’s choice',
  '/api/v1/me/views': 'which filters a visitor keeps is the visitor’s choice',
  '/api/v1/me/webhooks': 'a webhook would call an address outside',
  '/api/v1/notices': 'the worker writes them from the journal once it runs; here none does',
  '/api/v1/sandbox/availability': 'answers one question of a hall over made-up entries; its own specs ask it',
  '/api/v1/supervision/flows/rows': 'answers for one node of the diagram that has to be named; its own spec names each',
  '/api/v1/service-model': 'takes out what a named department keeps; its own specs name one',
  '/api/v1/service-versions/version': 'answers one version that has to be named; its own specs name it',
  '/api/v1/service-versions/changes': 'compares two versions that have to be named; its own specs name them',
  '/api/v1/sign-in-options': 'the logins are offered where the profile is a demonstration; a test is none',
};

const TAX_CLEARANCE = '9999000000303011/000023';

/** What a list cannot be asked for without. */
const wordsFor = (today: string): Readonly<Record<string, string>> => ({
  '/api/v1/calendar/working-days': `from=${today}&add=5`,
  // The year the list is of; of the next one nobody may have announced the holidays yet.
  '/api/v1/calendar/days': 'year=2026',
  '/api/v1/regions': 'codes=999900',
  '/api/v1/availability/by-code': 'scheme=licence&code=marriage_registration',
  '/api/v1/service-versions': 'target=item',
  '/api/v1/service-versions/history': 'target=item&code=11999900MB0000003R3999900100101',
  '/api/v1/services/codes': 'scheme=implementing&code=11999900MB0000010H3999900100201',
  '/api/v1/clock-rules': 'region=999900',
  '/api/v1/request-settings': 'region=999900',
  '/api/v1/catalogue/entries/by-code': `code=${encodeURIComponent(TAX_CLEARANCE)}`,
  '/api/v1/catalogue/law-changes/touched': `title=${encodeURIComponent('税收征收管理法')}`,
  '/api/v1/lists/editions': 'series=demo-city',
  '/api/v1/needs/candidates': `name=${encodeURIComponent('婚姻登记')}`,
  '/api/v1/supervision/rows': 'part=received',
});

/** Every list of the product that needs no object named: what `GET` answers with rows, by the API's own document. */
export function listsOf(today: string): readonly List[] {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as OpenAPIObject;
  const schemas = schemasOf(document);
  return routesOf(document).flatMap((route) => {
    const parts = route.method === 'GET' && !route.path.includes('{') ? partsOf(route, schemas) : [];
    const words = wordsFor(today)[route.path];
    const address = words === undefined ? route.path : `${route.path}?${words}`;
    return parts.length === 0 ? [] : [{ path: route.path, address, parts }];
  });
}

function partsOf(route: Route, schemas: Readonly<Record<string, Schema>>): readonly string[] {
  const schema = route.operation.responses['200']?.content?.['application/json']?.schema;
  const named = schema?.$ref === undefined ? schema : schemas[schema.$ref.split('/').at(-1) ?? ''];
  return Object.entries(named?.properties ?? {}).flatMap(([name, { type }]) => (type === 'array' ? [name] : []));
}

/** Whether somebody of these people sees rows in every part of the list. */
export async function isFilled(people: readonly Agent[], { address, parts }: List): Promise<boolean> {
  for (const person of people) {
    const { status, body } = await person.get(address);
    if (status === 200 && parts.every((part) => (body as Record<string, unknown[]>)[part]?.length)) return true;
  }
  return false;
}
