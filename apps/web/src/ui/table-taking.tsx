import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../api/client';
import { currentLanguage } from '../i18n/i18n';
import { ProblemNote } from './problem-note';
import type { TableExportProps } from './table-export';
import { pageFilters, saveTable, takenFrom, type TableFormat } from './table-file';

/** What a file of a screen holds at most; the rest is had by narrower filters. */
const ROWS_AT_MOST = 5_000;
/** What the head of a file takes: characters of a title or a filter, and filters. */
const WORDS_AT_MOST = 300;
const FILTERS_AT_MOST = 40;
const THE_FILE = 'the file';

interface TakingProps extends TableExportProps {
  readonly format: TableFormat;
  readonly isMade: boolean;
  readonly onMade: () => void;
}

/** Reads the pages still missing, then makes the file, once; a page that does not come ends the wait. Says only what went wrong. */
export function TableTaking(props: TakingProps): ReactNode {
  const { count, hasMore = false, isLoadingMore = false, onMore, format, isMade, onMade } = props;
  const save = useSave(props);
  const asked = useRef('');
  useEffect(() => {
    if (isMade) asked.current = '';
    if (isMade || isLoadingMore || asked.current === THE_FILE) return;
    const step = hasMore && onMore && count < ROWS_AT_MOST ? `more than ${count}` : THE_FILE;
    asked.current = asked.current === step ? THE_FILE : step;
    if (asked.current === THE_FILE) save.mutate(format, { onSettled: onMade });
    else onMore?.();
    // What makes the file is new with every drawing; only what was read moves this on.
  }, [format, isMade, count, hasMore, isLoadingMore]);
  return save.error && <ProblemNote error={save.error} />;
}

function useSave({ title, tables, more = [], hasMore = false }: TableExportProps) {
  const { t } = useTranslation('ui');
  return useMutation({
    mutationFn: async (format: TableFormat) => {
      const taken = takenFrom(tables(), { group: t('group'), more });
      const count = taken.rows.length;
      const filters = pageFilters().map((words) => words.slice(0, WORDS_AT_MOST));
      const named = { title: title.slice(0, WORDS_AT_MOST), filters: filters.slice(0, FILTERS_AT_MOST) };
      const form = { rows: count, format, language: currentLanguage() };
      const body = { screen: window.location.pathname, ...named, ...form };
      const { lines, watermark } = await said(api.POST('/api/v1/me/exports', { body }));
      const preface = [...lines, ...(hasMore ? [t('exportCut', { count })] : []), window.location.href];
      await saveTable(taken, { title, preface, watermark }, format);
    },
  });
}
