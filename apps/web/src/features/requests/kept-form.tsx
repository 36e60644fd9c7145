import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { timeOf } from '../../ui/dates';
import type { Request } from './acts';

const PAUSE_MS = 800;
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

interface KeptForm {
  /** For the form's `onValuesChange`. */
  readonly keep: () => void;
  /** What was typed is kept no longer: it was sent. */
  readonly forget: () => void;
  /** When it was last kept, and the way to begin anew. */
  readonly note: ReactNode;
}

/**
 * Keeps a form on the server while it is written, and gives it back on any computer. Kept with the version it was begun
 * on, so that the reader is told when the request has moved since.
 */
export function useKeptForm<T extends object>(
  form: FormInstance<T>,
  object: Pick<Request, 'id' | 'version'>,
  name: string,
): KeptForm {
  const { id: about, version } = object;
  const client = useQueryClient();
  const queryKey = ['kept', about];
  const { data } = useQuery({
    queryKey,
    queryFn: async () => (await said(api.GET('/api/v1/me/drafts', { params: { query: { about } } }))).items,
    staleTime: Infinity,
  });
  const kept = data?.find((one) => one.form === name);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isBehind, setBehind] = useState(false);
  const [seenVersion, setSeenVersion] = useState<number | null>(null);
  useEffect(() => {
    if (!kept || form.isFieldsTouched()) return;
    form.setFieldsValue(withDays(kept.values) as Parameters<typeof form.setFieldsValue>[0]);
    setSavedAt(kept.savedAt);
    setSeenVersion(kept.seenVersion);
  }, [kept, form]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = (): void => {
    setBehind(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };
  const save = async (): Promise<void> => {
    const values = JSON.parse(JSON.stringify(form.getFieldsValue(true))) as Record<string, unknown>;
    const pause = timer.current;
    const body = { about, form: name, seenVersion: version, values };
    // Nothing is said when it fails: what was typed is still before the reader, and the next key stroke tries again.
    const saved = await said(api.PUT('/api/v1/me/drafts', { body })).catch(() => null);
    if (saved === null) return;
    client.setQueryData(queryKey, (before: typeof data | undefined) => [
      ...(before ?? []).filter((one) => one.form !== name),
      saved,
    ]);
    setSavedAt(saved.savedAt);
    setSeenVersion(version);
    if (timer.current === pause) setBehind(false);
  };
  const forget = (): void => {
    clearTimeout(timer.current);
    setSavedAt(null);
    client.setQueryData(queryKey, (before: typeof data | undefined) => before?.filter((one) => one.form !== name));
    void api.DELETE('/api/v1/me/drafts', { params: { query: { about, form: name } } }).catch(() => undefined);
  };
  const note =
    savedAt === null ? null : (
      <KeptNote
        savedAt={savedAt}
        isBehind={isBehind}
        isOlder={seenVersion !== null && seenVersion < version}
        onDrop={() => {
          forget();
          form.resetFields();
        }}
      />
    );
  return { keep, forget, note };
}

interface NoteProps {
  readonly savedAt: string;
  /** Whether something was typed since. */
  readonly isBehind: boolean;
  readonly isOlder: boolean;
  readonly onDrop: () => void;
}

function KeptNote({ savedAt, isBehind, isOlder, onDrop }: NoteProps): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <p className="faint" role="status">
      {isBehind ? t('keeping') : t('kept', { at: timeOf(savedAt) })} {isOlder && t('keptOlder')}
      <Button type="link" size="small" onClick={onDrop}>
        {t('keptDrop')}
      </Button>
    </p>
  );
}

/** Days come back from JSON as instants. */
function withDays(value: unknown): unknown {
  if (typeof value === 'string') return ISO_INSTANT.test(value) ? dayjs(value) : value;
  if (Array.isArray(value)) return value.map(withDays);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDays(inner)]));
}
