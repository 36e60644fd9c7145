import { ifMatch } from './client';
import { newKey } from './new-key';
import { problemOf } from './problem';
import { currentLanguage } from '../i18n/i18n';

/** Sends an act or a new object; throws an `ApiProblem` when it is refused. Acts name the version that was seen. */
export async function send(path: string, body: object, version?: number): Promise<{ readonly id: string }> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLanguage() === 'zh' ? 'zh-CN' : 'en',
      'idempotency-key': newKey(),
      ...(version === undefined ? {} : ifMatch(version)),
    },
    body: JSON.stringify(body),
  }).catch((thrown: unknown) => {
    throw problemOf(0, thrown);
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw problemOf(answer.status, said);
  return said as { readonly id: string };
}
