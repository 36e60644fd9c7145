import { localDate, type Id, type LocalDate } from '@zeqing/kernel';
import type { RegisterCase } from '../domain/case';
import type { CataloguePhase } from '../domain/catalogue-lateness';

/** A case with its fact, its order and what was made public, as one read gives it. */
export interface StoredCase extends RegisterCase {
  readonly code: string;
  readonly requestId: Id | null;
  readonly correctionId: Id | null;
  /** The term of art. 17 it is about; null of every other case. */
  readonly catalogueTerm: LateCatalogueTerm | null;
  readonly suspicion: StatedSuspicion | null;
  readonly reason: string | null;
  readonly reasonAt: Date | null;
  readonly findingGrounds: string | null;
  readonly foundAt: Date | null;
  readonly fact: OverdueFact | null;
  readonly order: RectificationOrder | null;
  readonly circular: Circular | null;
  readonly closingNote: string | null;
  readonly closedAt: Date | null;
}

/** How a case was opened by a person; null for one opened by an overdue fact. */
export interface StatedSuspicion {
  readonly text: string;
  readonly evidence: string;
  readonly occurredOn: LocalDate;
  readonly statedBy: string;
}

/** What happened, whatever is found of it (U28). */
export interface OverdueFact {
  readonly id: Id;
  readonly phase: string;
  readonly dueOn: LocalDate;
  /** The day the late act was done; null while it is still due. */
  readonly doneOn: LocalDate | null;
}

/** What a term of the catalogue was about: the evidence of its case. */
export interface LateCatalogueTerm {
  readonly id: Id;
  readonly phase: CataloguePhase;
  readonly startedOn: LocalDate;
  readonly entryCode: string;
  readonly entryName: string;
  /** The change of law or of duties, and its day; null of the authority's own term. */
  readonly lawTitle: string | null;
  readonly changedOn: LocalDate | null;
  readonly filingId: Id | null;
}

/** 责令改正: what is demanded until when, and what became of it. */
export interface RectificationOrder {
  readonly id: Id;
  readonly authorityDepartmentId: Id;
  readonly demand: string;
  readonly dueOn: LocalDate;
  readonly compliedOn: LocalDate | null;
  readonly complianceStatement: string | null;
  /** Its day passed without compliance; stays when it was complied with later. */
  readonly hasLapsed: boolean;
}

/** 通报 (art. 29). */
export interface Circular {
  readonly authorityDepartmentId: Id;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly document: string;
}

type Days<T, Key extends keyof T> = Omit<T, Key> & { [K in Key]: T[K] extends LocalDate ? string : string | null };

export interface CaseRow extends Omit<
  StoredCase,
  'fact' | 'order' | 'circular' | 'suspicion' | 'catalogueTerm' | 'isCirculated' | 'orderHasLapsed'
> {
  catalogueTerm: Days<LateCatalogueTerm, 'startedOn' | 'changedOn'> | null;
  fact: Days<OverdueFact, 'dueOn' | 'doneOn'> | null;
  order: Days<RectificationOrder, 'dueOn' | 'compliedOn'> | null;
  circular: Days<Circular, 'issuedOn'> | null;
  suspicion: Days<StatedSuspicion, 'occurredOn'> | null;
}

export const CASE_COLUMNS = `s.id, s.version, s.violation_code AS code, s.state, s.finding,
  s.department_id AS "departmentId", s.region_code AS "regionCode", s.request_id AS "requestId",
  s.correction_id AS "correctionId", s.reason, s.reason_at AS "reasonAt", s.finding_grounds AS "findingGrounds",
  s.found_at AS "foundAt", s.opened_at AS "openedAt", s.closing_note AS "closingNote", s.closed_at AS "closedAt",
  CASE WHEN s.opened_by IS NOT NULL THEN jsonb_build_object('text', s.suspicion, 'evidence', s.evidence,
    'occurredOn', s.occurred_on, 'statedBy', s.opened_by) END AS suspicion,
  (SELECT jsonb_build_object('id', f.id, 'phase', f.phase, 'dueOn', f.due_on, 'doneOn',
     coalesce((SELECT k.stopped_on FROM request_clock k WHERE k.id = f.clock_id),
       (SELECT k.stopped_on FROM correction_clock k WHERE k.correction_id = f.correction_id),
       (SELECT t.stopped_on FROM catalogue_term t WHERE t.id = f.catalogue_term_id)))
   FROM overdue_fact f WHERE f.id = s.overdue_fact_id) AS fact,
  (SELECT jsonb_build_object('id', t.id, 'phase', 'catalogue_' || t.phase, 'startedOn', t.started_on,
     'entryCode', coalesce(e.code, g.content ->> 'code'), 'entryName', coalesce(e.name, g.content ->> 'name'),
     'lawTitle', w.title, 'changedOn', w.changed_on, 'filingId', t.filing_id)
   FROM catalogue_term t LEFT JOIN catalogue_entry e ON e.id = t.entry_id
   LEFT JOIN catalogue_filing g ON g.id = t.filing_id LEFT JOIN law_change w ON w.id = t.law_change_id
   WHERE t.id = s.catalogue_term_id) AS "catalogueTerm",
  (SELECT jsonb_build_object('id', o.id, 'authorityDepartmentId', o.authority_department_id, 'demand', o.demand,
     'dueOn', o.due_on, 'compliedOn', m.complied_on, 'complianceStatement', m.statement,
     'hasLapsed', l.order_id IS NOT NULL)
   FROM rectification_order o LEFT JOIN rectification_compliance m ON m.order_id = o.id
   LEFT JOIN rectification_lapse l ON l.order_id = o.id WHERE o.case_id = s.id) AS "order",
  (SELECT jsonb_build_object('authorityDepartmentId', x.authority_department_id, 'number', x.number,
     'issuedOn', x.issued_on, 'document', x.document)
   FROM case_circular x WHERE x.case_id = s.id) AS circular`;

const dayOf = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));

export const toCase = ({ fact, order, circular, suspicion, catalogueTerm: term, ...row }: CaseRow): StoredCase => ({
  id: row.id,
  version: row.version,
  code: row.code,
  state: row.state,
  finding: row.finding,
  departmentId: row.departmentId,
  regionCode: row.regionCode,
  requestId: row.requestId,
  correctionId: row.correctionId,
  catalogueTerm: term && { ...term, startedOn: localDate(term.startedOn), changedOn: dayOf(term.changedOn) },
  suspicion: suspicion && { ...suspicion, occurredOn: localDate(suspicion.occurredOn) },
  reason: row.reason,
  reasonAt: row.reasonAt,
  findingGrounds: row.findingGrounds,
  foundAt: row.foundAt,
  openedAt: row.openedAt,
  closingNote: row.closingNote,
  closedAt: row.closedAt,
  isCirculated: circular !== null,
  orderHasLapsed: order?.hasLapsed ?? false,
  fact: fact && { ...fact, dueOn: localDate(fact.dueOn), doneOn: dayOf(fact.doneOn) },
  order: order && { ...order, dueOn: localDate(order.dueOn), compliedOn: dayOf(order.compliedOn) },
  circular: circular && { ...circular, issuedOn: localDate(circular.issuedOn) },
});
