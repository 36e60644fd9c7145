import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { problemOf } from '../../api/problem';
import { currentLanguage } from '../../i18n/i18n';
import { saveFile } from '../../ui/export-csv';
import { ProblemNote } from '../../ui/problem-note';

export type Order = Omit<Schema<'ExportRequestInput'>, 'format' | 'language'>;
const FORMATS = [
  ['xlsx', 'exportXlsx'],
  ['csv', 'exportCsv'],
  ['pdf', 'exportPdf'],
] as const;
type Format = (typeof FORMATS)[number][0];

const TABLE = '/api/v1/exports/table';

/** Where the file of an order comes from, as long as it is not too long. */
export function fileAddress(order: Order, format: Format): string {
  if (format === 'pdf') return `/api/v1/lists/editions/${order.objectId ?? ''}/print`;
  const words = Object.entries({ ...order, format, language: currentLanguage() });
  return `${TABLE}?${new URLSearchParams(words.map(([word, value]) => [word, String(value)])).toString()}`;
}

/** The file at once; null where it is so long that it has to be made in the background. */
async function fetched(order: Order, format: Format): Promise<{ name: string; blob: Blob } | null> {
  const response = await fetch(fileAddress(order, format));
  if (!response.ok) {
    const problem = problemOf(response.status, await response.json().catch(() => null));
    if (problem.body.code === 'export.needs_job') return null;
    throw problem;
  }
  const told = response.headers.get('content-disposition') ?? '';
  return { name: /filename="([^"]+)"/.exec(told)?.[1] ?? `export.${format}`, blob: await response.blob() };
}

/** A table as a workbook and as CSV, an edition as pages too: saved at once, or made in the background and told of when long. */
export function TakeFile({ order }: { readonly order: Order }): ReactNode {
  const { t } = useTranslation('lists');
  const navigate = useNavigate();
  const take = useMutation({
    mutationFn: async (format: Format) => {
      const file = await fetched(order, format);
      if (file !== null) {
        saveFile(file.name, file.blob, file.blob.type);
        return;
      }
      const body = { ...order, format, language: currentLanguage() };
      const { operationId } = await said(api.POST('/api/v1/exports', { body }));
      await navigate({ to: '/lists/exports', search: { list: order.list, export: operationId } });
    },
  });
  return (
    <>
      {FORMATS.filter(([format]) => format !== 'pdf' || order.list === 'edition').map(([format, word]) => (
        <a
          key={format}
          className="button-link"
          href={fileAddress(order, format)}
          aria-disabled={take.isPending}
          download
          onClick={(event) => {
            event.preventDefault();
            if (!take.isPending) take.mutate(format);
          }}
        >
          {t(word)}
        </a>
      ))}
      {take.isPending && <span role="status">{t('working')}</span>}
      {take.error && <ProblemNote error={take.error} />}
    </>
  );
}
