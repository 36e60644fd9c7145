import { useQuery } from '@tanstack/react-query';
import { api, said, type Schema } from '../../api/client';
import { useWritten } from './watched';

export type Evidence = Schema<'EvidenceTypeAnswer'>;

export interface EvidenceSearch {
  readonly q?: string | undefined;
  readonly level?: Evidence['mappings'][number]['level'] | undefined;
  readonly region?: string | undefined;
  readonly subjectRegion?: string | undefined;
}

/** Evidence types by name, code or entry, by level, region and coverage. */
export function useEvidence(search: EvidenceSearch, enabled = true) {
  const query = Object.fromEntries(Object.entries(search).filter(([, value]) => Boolean(value)));
  return useQuery({
    enabled,
    queryKey: ['evidence-types', query],
    queryFn: () => said(api.GET('/api/v1/evidence-types', { params: { query } })),
  });
}

/** The fields of an evidence type, of a known one or of one the draft brings along. */
export function useFieldsOf(code: string | undefined): readonly string[] {
  const brought = useWritten('evidence');
  const found = useEvidence({ q: code }, Boolean(code));
  const known = found.data?.items.find((one) => one.code === code)?.fields;
  return known ?? brought.find((one) => one?.code === code)?.fields ?? [];
}
