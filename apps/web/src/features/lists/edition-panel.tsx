import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Loaded } from '../../ui/page';

/** The edition in force: frozen, with the hash anybody can take of its export. */
export function EditionPanel({ editionId }: { readonly editionId: string }): ReactNode {
  const { t } = useTranslation('lists');
  const edition = useQuery({
    queryKey: ['lists', 'edition', editionId],
    queryFn: () => said(api.GET('/api/v1/lists/editions/{id}', { params: { path: { id: editionId } } })),
  });
  return (
    <Loaded query={edition}>
      {({ number, rowCount, inForceFrom, algorithm, hash }) => (
        <p>
          {t('edition', { number, rows: rowCount, from: inForceFrom })}
          <br />
          <span className="faint">
            {algorithm.toUpperCase()} <code className="hash">{hash}</code>
          </span>{' '}
          <a href={`/api/v1/lists/editions/${editionId}/export`} download={`edition-${String(number)}.json`}>
            {t('exportEdition')}
          </a>
        </p>
      )}
    </Loaded>
  );
}
