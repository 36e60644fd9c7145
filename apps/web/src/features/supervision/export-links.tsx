import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n';
import { WallButton } from './wall-button';

type Table =
  | ('measures' | 'board' | 'matrix' | 'ageing' | 'overdue-ranking' | 'burn-downs' | 'flows')
  | ('funnel' | 'stages' | 'quality' | 'register');

/** A table of the boards as a file, with the same stamp. `asked`: the filters it is seen with. */
export function ExportLinks({
  table,
  asked = {},
  wall = false,
}: {
  readonly table: Table;
  readonly asked?: Readonly<Record<string, string | undefined>>;
  /** Beside them, of a whole page: shown on a wall. */
  readonly wall?: boolean;
}): ReactNode {
  const { t } = useTranslation('supervision');
  const words = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const address = (format: string): string => {
    const query = new URLSearchParams([...words, ['format', format], ['language', currentLanguage()]]);
    return `/api/v1/supervision/exports/${table}?${query.toString()}`;
  };
  return (
    <span className="acts">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={address(format)} download className="button-link">
          {t('export', { format })}
        </a>
      ))}
      {wall && <WallButton />}
    </span>
  );
}
