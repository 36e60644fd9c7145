import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Loaded } from '../../ui/page';
import { TakeFile } from './take-file';

type Edition = Schema<'EditionAnswer'>;

/** The edition a batch made, and the way to its rows. */
export function EditionPanel({ editionId }: { readonly editionId: string }): ReactNode {
  const { t } = useTranslation('lists');
  const edition = useQuery({
    queryKey: ['lists', 'edition', editionId],
    queryFn: () => said(api.GET('/api/v1/lists/editions/{id}', { params: { path: { id: editionId } } })),
  });
  return (
    <Loaded query={edition}>
      {(found) => (
        <>
          <Frozen edition={found} />
          <p>
            <Link to="/lists/edition" search={{ series: found.seriesCode, edition: found.id }}>
              {t('toEdition', { number: found.number })}
            </Link>
          </p>
        </>
      )}
    </Loaded>
  );
}

/** Rows that are set as pages while one waits. */
const PRINTED_AT_ONCE = 2_000;

/** What an edition is, and its files: two tables for people, and the text anybody can take the hash of. */
export function EditionFacts({
  edition,
  isLatest,
}: {
  readonly edition: Edition;
  readonly isLatest: boolean;
}): ReactNode {
  const { t } = useTranslation('lists');
  return (
    <section className="panel">
      <Frozen edition={edition} />
      {!isLatest && <p className="faint">{t('notLatest')}</p>}
      <p className="acts">
        <TakeFile order={{ list: 'edition', objectId: edition.id }} />
        <a href={`/api/v1/lists/editions/${edition.id}/export`} download={`edition-${String(edition.number)}.json`}>
          {t('exportEdition')}
        </a>
        <Link to="/lists/batches/$batchId" params={{ batchId: edition.batchId }}>
          {t('madeBy')}
        </Link>
        <Link to="/lists/compare" search={{ series: edition.seriesCode, to: edition.id }}>
          {t('compareWithPrevious')}
        </Link>
      </p>
      {edition.rowCount > PRINTED_AT_ONCE && <p className="faint">{t('printLong')}</p>}
    </section>
  );
}

/** Frozen, with its hash. */
function Frozen({ edition }: { readonly edition: Edition }): ReactNode {
  const { t } = useTranslation('lists');
  const { number, rowCount, inForceFrom, algorithm, hash } = edition;
  return (
    <p>
      {t('edition', { number, rows: rowCount, from: inForceFrom })}
      <br />
      <span className="faint">
        {algorithm.toUpperCase()} <code className="hash">{hash}</code>
      </span>
    </p>
  );
}
