/** The error codes of RFC 6749 §5.2 that client credentials can meet. */
export type OAuthErrorCode = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';

export interface ReadTokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

export type TokenRequestOutcome = { readonly request: ReadTokenRequest } | { readonly error: OAuthErrorCode };

/**
 * Reads a token request: a form body (RFC 6749 §4.4.2), credentials in the Authorization header or in the body, never
 * both (§2.3). Unknown parameters are ignored, a repeated one is an error (§3.2).
 */
export function readTokenRequest(
  contentType: string | undefined,
  body: unknown,
  authorization: string | undefined,
): TokenRequestOutcome {
  const form = formOf(contentType, body);
  if (!form) return { error: 'invalid_request' };
  const grantType = form.get('grant_type');
  if (grantType === undefined) return { error: 'invalid_request' };
  const basic = basicCredentials(authorization);
  if (basic === 'malformed') return { error: 'invalid_client' };
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  if (basic && (secret !== undefined || (id !== undefined && id !== basic.id))) return { error: 'invalid_request' };
  const credentials = basic ?? (id !== undefined && secret !== undefined ? { id, secret } : null);
  if (!credentials) return { error: 'invalid_client' };
  if (grantType !== 'client_credentials') return { error: 'unsupported_grant_type' };
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  return { request: { clientId: credentials.id, clientSecret: credentials.secret, scopes } };
}

function formOf(contentType: string | undefined, body: unknown): ReadonlyMap<string, string> | null {
  if (!contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded')) return null;
  const entries = Object.entries(body ?? {}) as [string, unknown][];
  const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return texts.length === entries.length ? new Map(texts.filter(([, value]) => value !== '')) : null;
}

/** `client_secret_basic`: both parts are form-encoded before they are joined (RFC 6749 §2.3.1). */
function basicCredentials(authorization: string | undefined): { id: string; secret: string } | 'malformed' | null {
  if (authorization === undefined) return null;
  const [scheme, encoded = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return 'malformed';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return 'malformed';
  try {
    const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
    return { id: decode(text.slice(0, colon)), secret: decode(text.slice(colon + 1)) };
  } catch (error) {
    if (error instanceof URIError) return 'malformed';
    throw error;
  }
}
