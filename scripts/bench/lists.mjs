// Every list a page of the web reads, with who reads it.
import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from '../infra/plain-error.mjs';

const BUSINESS = ['liaison', 'supervisor'];
const both = (name, address) => BUSINESS.map((role) => ({ name, path: `/api/v1${address}`, roles: [role] }));
const one = (name, address, ...roles) => ({ name, path: `/api/v1${address}`, roles });

export const LISTS = [
  one('workbench', '/workbench', 'liaison'),
  one('workbench', '/workbench', 'office_head'),
  one('workbench', '/workbench', 'authority_officer'),
  ...both('requests', '/requests'),
  ...both('requests, reviewing', '/requests?state=reviewing&role=provider'),
  one('packages', '/packages', 'liaison'),
  one('consultations', '/consultations', 'liaison'),
  one('grants, used', '/grants', 'liaison'),
  one('grants, given', '/grants?role=provider', 'liaison'),
  one('grants, ending', '/grants?endsBy=2027-01-31', 'liaison'),
  one('grants, unused', '/grants/unused', 'liaison'),
  one('grants, stale', '/grants/stale', 'liaison'),
  one('usage sheets', '/usage-sheets', 'liaison'),
  one('standing answers', '/standing-answers', 'liaison'),
  ...both('corrections', '/corrections'),
  ...both('disputes', '/disputes'),
  ...both('urgings', '/urgings'),
  ...both('cases', '/cases'),
  one('signs', '/signs', 'supervisor'),
  one('rows of a sign', '/signs/late_supplement/rows', 'supervisor'),
  one('outside requests', '/outside-requests', 'liaison'),
  one('platform orders', '/platform-orders', 'liaison', 'authority_officer', 'system_administrator'),
  one('notices', '/notices', 'liaison'),
  one('one-things', '/one-things', 'supervisor'),
  one('service items', '/services', 'liaison'),
  one('catalogue', '/catalogue/entries', 'liaison'),
  one('catalogue, 户籍', '/catalogue/entries?q=%E6%88%B7%E7%B1%8D', 'liaison'),
  one('catalogue, by pinyin', '/catalogue/entries?q=hydj', 'liaison'),
  one('catalogue facets', '/catalogue/facets', 'liaison'),
  one('gaps', '/lists/gaps', 'liaison'),
  one('batches', '/lists/batches', 'authority_officer'),
  one('editions', '/lists/editions?series=demo-city', 'authority_officer'),
  one('rows of a figure', '/supervision/measures/answer_on_time_rate/rows', 'supervisor'),
  one('bulletins', '/supervision/bulletins', 'supervisor'),
  one('journal', '/journal/events', 'auditor'),
  one('journal of requests', '/journal/events?objectType=share_request&order=newest_first', 'auditor'),
  one('departments', '/departments', 'supervisor'),
  one('people', '/people', 'security_administrator'),
  one('clients', '/clients', 'security_administrator'),
];

/** `await cookieOf(role)`: a session of the demo person of that role; each signs in once. */
export function askers(url, env) {
  const { people } = JSON.parse(fs.readFileSync(path.join(env.ZEQING_HOME, 'demo-credentials.json'), 'utf8'));
  const cookies = new Map();
  const signIn = async (role) => {
    const { login, password } = people.find((person) => person.role === role);
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ login, password }),
    });
    if (!answer.ok) throw new PlainError(`${login} could not sign in: ${answer.status} ${await answer.text()}`);
    return answer.headers.get('set-cookie').split(';')[0];
  };
  return (role) => {
    if (!cookies.has(role)) cookies.set(role, signIn(role));
    return cookies.get(role);
  };
}
