import type { Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { RegionLevel } from '@zeqing/organisation';
import type { EvidenceType } from '../domain/item-model';
import { EVIDENCE_SELECT } from './model.repository';

/** What is looked for; null of a part: whatever it is. */
export interface EvidenceFilter {
  /** Part of a name or code, any case. */
  readonly text: string | null;
  /** Entries the text was found in. */
  readonly entryCodes: readonly string[];
  /** Level of the government whose entry carries it. */
  readonly level: RegionLevel | null;
  /** Region of that government, six digits. */
  readonly region: string | null;
  /** A region whose subjects have to be covered, six digits. */
  readonly subjectRegion: string | null;
}

/** How the code of a region of each level looks (GB/T 2260). */
const LEVEL_PATTERN: Readonly<Record<RegionLevel, string>> = {
  national: '^0{6}$',
  province: '^(?!00)..0000$',
  city: '^..(?!00)..00$',
  county: '^....(?!00)..$',
};

/** Evidence types by name, code or entry, and by where they are carried and whose subjects are covered; by code. */
export const searchEvidence = (tx: Tx, filter: EvidenceFilter, limit: number): Promise<EvidenceType[]> =>
  rows<EvidenceType>(
    tx,
    `${EVIDENCE_SELECT}
     WHERE ($1::text IS NULL OR position(lower($1) IN lower(t.code || ' ' || t.name)) > 0
         OR EXISTS (SELECT 1 FROM evidence_mapping p WHERE p.evidence_type_id = t.id AND p.entry_code = ANY($2::text[])))
       AND (($3::text IS NULL AND $4::text IS NULL AND $5::text IS NULL)
         OR EXISTS (SELECT 1 FROM evidence_mapping p WHERE p.evidence_type_id = t.id
           AND ($3::text IS NULL OR p.region_code ~ $3) AND ($4::text IS NULL OR p.region_code = $4)
           AND ($5::text IS NULL OR EXISTS (SELECT 1 FROM unnest(p.subject_region_prefixes) AS covered
             WHERE starts_with($5, covered)))))
     ORDER BY t.code, t.id LIMIT $6`,
    [
      ...[filter.text, filter.entryCodes, filter.level && LEVEL_PATTERN[filter.level]],
      ...[filter.region, filter.subjectRegion, limit],
    ],
  );
