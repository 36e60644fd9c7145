// Checks an offline bundle of answers and looks one up in it. It needs Node ≥ 20 and nothing else: neither Zeqing nor a
// network.
//   node verify-bundle.mjs <bundle.json> <public-key.pem> [entry department item] [--at <ISO instant>]
// Prints what the bundle says. Ends with 0 when it is genuine and good at that instant (now, unless --at names one),
// 1 when it is not genuine, 2 when it is genuine and no longer good, 64 when it was called wrongly.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FORMAT = 'zeqing.availability.bundle.1';
const CALLED_WRONGLY = 64;

/** RFC 8785 for what a bundle holds: keys in the order of their UTF-16 units, numbers and texts as JSON writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function isGenuine({ signature, ...signed }, pem) {
  const key = createPublicKey(pem);
  const der = key.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(der).digest('hex').slice(0, 16);
  if (signed.format !== FORMAT || signed.keyId !== keyId || typeof signature !== 'string') return false;
  return verify(null, Buffer.from(canonical(signed)), key, Buffer.from(signature, 'hex'));
}

/** What the bundle holds of a pair at an instant; what it does not hold, or no longer, is undetermined, never "no". */
function answerOf({ answers }, [entry, department, item], at) {
  const found = answers.find((one) => one.entry === entry && one.department === department && one.item === item);
  if (found === undefined) return { decision: 'undetermined', reason: 'not_in_bundle' };
  const isOver = found.until !== null && at >= new Date(found.until);
  return isOver ? { ...found, decision: 'undetermined', reason: 'changed_since' } : found;
}

function run(words) {
  const place = words.indexOf('--at');
  const at = place === -1 ? new Date() : new Date(words[place + 1] ?? '');
  const [file, key, ...pair] = place === -1 ? words : words.filter((_, n) => n !== place && n !== place + 1);
  if (key === undefined || Number.isNaN(at.getTime()) || (pair.length !== 0 && pair.length !== 3)) {
    console.error('node verify-bundle.mjs <bundle.json> <public-key.pem> [entry department item] [--at <instant>]');
    return CALLED_WRONGLY;
  }
  let bundle;
  try {
    bundle = JSON.parse(readFileSync(file, 'utf8'));
    if (!isGenuine(bundle, readFileSync(key, 'utf8'))) throw new Error('it was not signed with this key, or changed');
  } catch (error) {
    console.error(`not genuine: ${error.message}`);
    return 1;
  }
  const { issuedAt, validUntil, sequence, asOf, answers } = bundle;
  if (at < new Date(issuedAt) || at >= new Date(validUntil)) {
    console.error(`genuine, and not good at ${at.toISOString()}: from ${issuedAt} until ${validUntil}`);
    return 2;
  }
  console.log(JSON.stringify({ genuine: true, issuedAt, validUntil, sequence, asOf, answers: answers.length }));
  if (pair.length === 3) console.log(JSON.stringify(answerOf(bundle, pair, at)));
  return 0;
}

process.exitCode = run(process.argv.slice(2));
