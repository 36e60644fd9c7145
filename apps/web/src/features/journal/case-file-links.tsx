import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';

const FORMATS = ['pdf', 'docx', 'json'] as const;
const PERMISSION = 'requests.case_file';

/** The whole-case file of a request (U48), for whoever may read it. That it was read is written down. */
export function CaseFileLinks({ requestId }: { readonly requestId: string }): ReactNode {
  const { t } = useTranslation('journal');
  const held: readonly string[] = useMe()?.permissions ?? [];
  if (!held.includes(PERMISSION)) return null;
  return (
    <span>
      {t('caseFile')}{' '}
      {FORMATS.map((format) => (
        <a key={format} href={`/api/v1/requests/${requestId}/case-file?format=${format}`} download>
          {format.toUpperCase()}{' '}
        </a>
      ))}
    </span>
  );
}
