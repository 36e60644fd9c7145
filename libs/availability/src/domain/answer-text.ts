import type { AvailabilityAnswer, GrantedPurpose } from './answer';
import { UNDETERMINED_ADVICE } from './undetermined';

/** What may not stand in JSON as it is, and more. */
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;
const quoted = (text: string): string => (SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`);
const orNull = (text: string | null): string => (text === null ? 'null' : quoted(text));

/** What many grants name alike is kept once in memory, so its text is too. */
const CODES = new WeakMap<readonly string[], string>();

function codesText(codes: readonly string[]): string {
  const known = CODES.get(codes);
  if (known !== undefined) return known;
  const text = JSON.stringify(codes);
  CODES.set(codes, text);
  return text;
}

/** There are as many kinds of advice as acts. */
const ADVICE = new Map(Object.values(UNDETERMINED_ADVICE).map((advice) => [advice.act, JSON.stringify(advice)]));

const grantText = ({ grantId, itemCodes, oneThingCodes, from, until }: GrantedPurpose): string =>
  `{"grantId":"${grantId}","itemCodes":${codesText(itemCodes)},"oneThingCodes":${codesText(oneThingCodes)},"from":"${from}","until":${until === null ? 'null' : `"${until}"`}}`;

function grantsText(grants: readonly GrantedPurpose[]): string {
  let text = '';
  for (const grant of grants) text += text === '' ? grantText(grant) : `,${grantText(grant)}`;
  return text;
}

/** An answer as JSON, as `JSON.stringify` writes it: put together from pieces, because halls ask thousands of times a second. */
export function answerText(answer: AvailabilityAnswer): string {
  const { entry, department, item, decision, reason, grants, nextExpected, workingNow, onUndetermined } = answer;
  const next = nextExpected === null ? 'null' : `{"what":"${nextExpected.what}","on":"${nextExpected.on}"}`;
  const advice = onUndetermined === null ? 'null' : (ADVICE.get(onUndetermined.act) ?? 'null');
  const asked = `{"entry":${quoted(entry)},"department":${quoted(department)},"item":${orNull(item)}`;
  const told = `"decision":"${decision}","reason":"${reason}","grants":[${grantsText(grants)}],"nextExpected":${next}`;
  return `${asked},${told},"workingNow":"${workingNow}","situationRequired":${answer.situationRequired ? 'true' : 'false'},"onUndetermined":${advice}}`;
}
