import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CurlProps {
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

const quoted = (word: string): string => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/** The same question from a program: the call with the client's token. */
export function Curl({ path, query }: CurlProps): ReactNode {
  const { t } = useTranslation('hall');
  const [isCopied, setCopied] = useState(false);
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`  --data-urlencode ${quoted(`${name}=${value}`)}`],
  );
  const head = `curl -G -H "Authorization: Bearer $TOKEN" ${window.location.origin}${path}`;
  const text = [head, ...given].join(' \\\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <details>
      <summary>{t('asCurl')}</summary>
      <pre className="code" tabIndex={0} role="region" aria-label={t('asCurl')}>
        {text}
      </pre>
      {window.isSecureContext && <Button onClick={() => void copy()}>{t('copy')}</Button>}{' '}
      <span role="status">{isCopied && t('copied')}</span>
    </details>
  );
}
