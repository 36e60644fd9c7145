import type { ConfigProblem, Environment } from './environment';

/** How this installation is reached by people, and whom it calls by itself. */
export interface OutsideConfig {
  /** The address people open, without a slash at the end: links in messages begin with it. */
  readonly publicUrl: string;
  /** The mail server, or null: then nobody gets e-mail. */
  readonly mail: MailConfig | null;
  /** Hosts a webhook may name although their address is not public: receivers of the own network. */
  readonly webhookPrivateHosts: readonly string[];
  /** Hosts whose attached links are looked at after a supply; no other is ever called. */
  readonly probeHosts: readonly string[];
}

export interface MailConfig {
  /** `smtp://` or `smtps://`, with login and password where the server wants them. */
  readonly url: string;
  readonly from: string;
}

const HOST = /^[a-z0-9.:[\]-]+$/i;
const LOOPBACK = 'localhost,127.0.0.1';

/** Reads what concerns the outside; an empty variable counts as not set, as containers pass them on. */
export function readOutside(
  environment: Environment,
  profile: 'demo' | 'test' | 'production',
  port: number,
  problems: ConfigProblem[],
): OutsideConfig {
  const read = (variable: string, fallback = ''): string => environment[variable] || fallback;
  const refuse = (variable: string, problem: string): void => void problems.push({ variable, problem });
  const hosts = (variable: string, fallback: string): readonly string[] => {
    const named = read(variable, fallback).split(',');
    const found = named.map((host) => host.trim().toLowerCase()).filter((host) => host !== '');
    if (!found.every((host) => HOST.test(host))) refuse(variable, 'must be host names separated by commas');
    return found;
  };

  const publicUrl = read('ZEQING_PUBLIC_URL', `http://127.0.0.1:${port}`).replace(/\/+$/, '');
  if (!hasProtocol(publicUrl, ['http:', 'https:']))
    refuse('ZEQING_PUBLIC_URL', 'must be a URL starting with http:// or https://');
  const url = read('ZEQING_SMTP_URL');
  if (url !== '' && !hasProtocol(url, ['smtp:', 'smtps:']))
    refuse('ZEQING_SMTP_URL', 'must be a URL starting with smtp:// or smtps://');
  const from = read('ZEQING_MAIL_FROM');
  if (url !== '' && !from.includes('@')) refuse('ZEQING_MAIL_FROM', 'must be an e-mail address, since mail is sent');
  return {
    publicUrl,
    mail: url === '' ? null : { url, from },
    webhookPrivateHosts: hosts('ZEQING_WEBHOOK_PRIVATE_HOSTS', profile === 'production' ? '' : LOOPBACK),
    probeHosts: hosts('ZEQING_PROBE_HOSTS', ''),
  };
}

const hasProtocol = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);
