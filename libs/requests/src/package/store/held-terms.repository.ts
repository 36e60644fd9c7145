import type { ShareMode } from '@zeqing/catalogue';
import { localDate, type Id, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { UNDER_WAY_STATES } from '../../request/domain/request';
import { dayOrNull } from '../../request/store/stored-request';
import type { BeneficiariesKind, Purpose } from '../../use/domain/grant';
import { heldGrants } from '../../use/store/grant.repository';
import type { HeldTerms } from '../domain/package';

interface OpenRow {
  id: Id;
  entry_id: Id;
  item_ids: Id[];
  purposes: Purpose[];
  mode: ShareMode;
  beneficiaries: BeneficiariesKind;
  valid_from: string;
  valid_until: string | null;
}

/** What a department holds of these entries or is asking for, grants first, each by id. */
export async function heldTerms(tx: Tx, departmentId: Id, entryIds: readonly Id[]): Promise<HeldTerms[]> {
  if (entryIds.length === 0) return [];
  const grants = await heldGrants(tx, { entryIds, departmentIds: [departmentId] });
  const open = await rows<OpenRow>(
    tx,
    `SELECT r.id, r.entry_id, r.purposes, r.mode, r.beneficiaries, r.valid_from::text, r.valid_until::text,
       ARRAY(SELECT i.item_id FROM share_request_item i WHERE i.request_id = r.id ORDER BY i.item_id) AS item_ids
     FROM share_request r WHERE r.requester_department_id = $1 AND r.entry_id = ANY($2::uuid[]) AND r.state = ANY($3)
     ORDER BY r.id`,
    [departmentId, entryIds, UNDER_WAY_STATES],
  );
  return [
    ...grants.map((grant): HeldTerms => {
      const { id, entryId, state, ...terms } = grant;
      return { kind: 'grant', id, entryId, terms, live: state === 'live' };
    }),
    ...open.map((row): HeldTerms => {
      const period = { validFrom: localDate(row.valid_from), validUntil: dayOrNull(row.valid_until) };
      const { item_ids: itemIds, purposes, mode, beneficiaries } = row;
      const terms = { itemIds, purposes, mode, beneficiaries, ...period };
      return { kind: 'request', id: row.id, entryId: row.entry_id, terms, live: false };
    }),
  ];
}
