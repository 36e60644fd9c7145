import { newKey } from './new-key';
import { problemOf } from './problem';
import { currentLanguage } from '../i18n/i18n';

/** Sends a file under its name; answers what was made of it. Throws an `ApiProblem`. */
export function bring(
  path: string,
  file: File,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<{ readonly id: string }> {
  return sendFile(path, file, { ...query, fileName: file.name });
}

/** Sends a file as the body, which the typed client does not; `kind` is its media type. Throws an `ApiProblem`. */
export async function sendFile<Answer>(
  path: string,
  file: File,
  query: Readonly<Record<string, string | undefined>>,
  kind = 'application/octet-stream',
): Promise<Answer> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const answer = await fetch(`${path}?${new URLSearchParams(given).toString()}`, {
    method: 'POST',
    headers: {
      'content-type': kind,
      'accept-language': currentLanguage() === 'zh' ? 'zh-CN' : 'en',
      'idempotency-key': newKey(),
    },
    body: file,
  }).catch((thrown: unknown) => {
    throw problemOf(0, thrown);
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw problemOf(answer.status, said);
  return said as Answer;
}
