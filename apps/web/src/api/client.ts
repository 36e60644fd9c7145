import createClient, { type FetchResponse, type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../i18n/i18n';
import { newKey } from './new-key';
import { problemOf } from './problem';
import type { components, paths } from './schema';

/** The shapes of docs/openapi.json, by name: `Schema<'RequestAnswer'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
export type Permission = Schema<'MeAnswer'>['permissions'][number];

const ourHeaders: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage() === 'zh' ? 'zh-CN' : 'en');
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', newKey());
    return request;
  },
};

/** Every call of the API, typed by docs/openapi.json. Take its answers through `said`. */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(ourHeaders);

/** The answer of a call; throws an `ApiProblem` when it was refused or did not arrive. */
export async function said<Route extends Record<string | number, unknown>, Init, Media extends `${string}/${string}`>(
  call: Promise<FetchResponse<Route, Init, Media>>,
): Promise<NonNullable<FetchResponse<Route, Init, Media>['data']>> {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    throw problemOf(0, thrown);
  });
  if (!response.ok) throw problemOf(response.status, error);
  return data as NonNullable<typeof data>;
}

/** The header of a change: the version that was seen. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"v${version}"` });
