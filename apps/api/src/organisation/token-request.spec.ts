import { readTokenRequest } from './token-request';

const FORM = 'application/x-www-form-urlencoded';
const basic = (id: string, secret: string): string => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
const GRANT = { grant_type: 'client_credentials' };

describe('readTokenRequest', () => {
  it('reads client_secret_basic, form-decoding both parts', () => {
    expect(readTokenRequest(FORM, { ...GRANT, scope: 'a b  a' }, basic('zq%3A1', 's%2B+t'))).toEqual({
      request: { clientId: 'zq:1', clientSecret: 's+ t', scopes: ['a', 'b', 'a'] },
    });
  });

  it('reads client_secret_post and ignores unknown parameters', () => {
    const body = { ...GRANT, client_id: 'zq', client_secret: 's', audience: 'x' };
    expect(readTokenRequest(`${FORM}; charset=utf-8`, body, undefined)).toEqual({
      request: { clientId: 'zq', clientSecret: 's', scopes: [] },
    });
  });

  it.each<[string, string | undefined, unknown, string | undefined, string]>([
    ['a JSON body', 'application/json', GRANT, basic('zq', 's'), 'invalid_request'],
    ['no grant type', FORM, {}, basic('zq', 's'), 'invalid_request'],
    ['a repeated parameter', FORM, { grant_type: ['client_credentials', 'x'] }, basic('zq', 's'), 'invalid_request'],
    ['credentials in two places', FORM, { ...GRANT, client_secret: 's' }, basic('zq', 's'), 'invalid_request'],
    ['another client in the body', FORM, { ...GRANT, client_id: 'other' }, basic('zq', 's'), 'invalid_request'],
    ['another grant type', FORM, { grant_type: 'password' }, basic('zq', 's'), 'unsupported_grant_type'],
    ['no credentials', FORM, GRANT, undefined, 'invalid_client'],
    ['an id without its secret', FORM, { ...GRANT, client_id: 'zq' }, undefined, 'invalid_client'],
    ['a bearer token', FORM, GRANT, 'Bearer abc', 'invalid_client'],
    ['broken percent encoding', FORM, GRANT, basic('zq', '%E4%'), 'invalid_client'],
  ])('answers %s with the code of RFC 6749', (_, contentType, body, authorization, error) => {
    expect(readTokenRequest(contentType, body, authorization)).toEqual({ error });
  });
});
