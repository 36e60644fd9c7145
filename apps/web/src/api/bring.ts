import { newKey } from './new-key';
import { problemOf } from './problem';
import { currentLanguage } from '../i18n/i18n';

type Query = Readonly<Record<string, string | undefined>>;

/** How a file is sent: its media type, and whom to tell which share of it (0 to 1) has gone. */
export interface Sending {
  readonly kind?: string;
  readonly onSent?: (share: number) => void;
}

/** Sends a file under its name; answers what was made of it. Throws an `ApiProblem`. */
export function bring(
  path: string,
  file: File,
  query: Query = {},
  sending: Sending = {},
): Promise<{ readonly id: string }> {
  return sendFile(path, file, { ...query, fileName: file.name }, sending);
}

/** Sends a file as the body, which the typed client does not. Throws an `ApiProblem`. */
export async function sendFile<Answer>(
  path: string,
  file: File,
  query: Query,
  { kind = 'application/octet-stream', onSent }: Sending = {},
): Promise<Answer> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const call = new XMLHttpRequest();
  call.open('POST', `${path}?${new URLSearchParams(given).toString()}`);
  call.setRequestHeader('content-type', kind);
  call.setRequestHeader('accept-language', currentLanguage() === 'zh' ? 'zh-CN' : 'en');
  call.setRequestHeader('idempotency-key', newKey());
  // `fetch` tells nothing of a body on its way.
  if (onSent) call.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
  await new Promise<void>((resolve) => {
    call.onloadend = () => resolve();
    call.send(file);
  });
  const said = read(call.responseText);
  if (call.status < 200 || call.status > 299) throw problemOf(call.status, said);
  return said as Answer;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
