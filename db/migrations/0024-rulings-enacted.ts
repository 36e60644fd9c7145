import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a ruling for the requester leaves on the request it is about (art. 28, U40); what a sweep tells of a consultation
 * is no version of it; which request a dealing with a body outside belongs to. Expand-only.
 */
export class RulingsEnacted1763800000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DISPUTE, ANSWER, DISPOSAL, CONSULTATION, OUTSIDE]) await runner.query(statement);
  }

  /** Refused by the database once a ruling has lifted conditions: what it did may not be forgotten. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outside_request DROP COLUMN share_request_id;
      ALTER TABLE request_consultation DROP COLUMN event_version;
      ALTER TABLE disposal_duty DROP COLUMN lifted_at;
      ALTER TABLE request_answer DROP COLUMN ruled_in_dispute_id, DROP COLUMN conditions_lifted_in_dispute_id;
      DROP INDEX ix_dispute_request;
      ALTER TABLE dispute DROP CONSTRAINT ck_dispute_enacted, ADD CONSTRAINT ck_dispute_enacted CHECK (
        (enacted_as IS NULL OR ruling = 'for_requester')
        AND enacted_as IN ('agreed_request', 'supply_clock', 'resumed', 'correction_accepted', 'by_owner',
          'nothing_left')
        AND (enacted_as IS NOT DISTINCT FROM 'agreed_request') = (enacted_request_id IS NOT NULL))`);
  }
}

const DISPUTE = `
ALTER TABLE dispute DROP CONSTRAINT ck_dispute_enacted, ADD CONSTRAINT ck_dispute_enacted CHECK (
  (enacted_as IS NULL OR ruling = 'for_requester')
  AND enacted_as IN ('agreed_request', 'supply_clock', 'resumed', 'conditions_lifted', 'correction_accepted',
    'by_owner', 'nothing_left')
  AND (enacted_as IS NOT DISTINCT FROM 'agreed_request') = (enacted_request_id IS NOT NULL));
CREATE INDEX ix_dispute_request ON dispute (request_id, id) WHERE request_id IS NOT NULL;`;

// A consent by ruling is signed by nobody of the provider; conditions that were taken off stay on record.
const ANSWER = `
ALTER TABLE request_answer
  ADD COLUMN ruled_in_dispute_id uuid NULL,
  ADD COLUMN conditions_lifted_in_dispute_id uuid NULL,
  ADD CONSTRAINT fk_request_answer_ruled FOREIGN KEY (ruled_in_dispute_id) REFERENCES dispute (id),
  ADD CONSTRAINT fk_request_answer_lifted FOREIGN KEY (conditions_lifted_in_dispute_id) REFERENCES dispute (id),
  ADD CONSTRAINT ck_request_answer_ruled
    CHECK (ruled_in_dispute_id IS NULL OR kind = 'agree' AND standing_answer_id IS NULL);`;

// A grant that goes on is disposed of at another end of use: the row then begins anew.
const DISPOSAL = `ALTER TABLE disposal_duty ADD COLUMN lifted_at timestamptz NULL;`;

// The events of a question count on; its version is what persons have seen and write upon.
const CONSULTATION = `
ALTER TABLE request_consultation ADD COLUMN event_version integer NOT NULL DEFAULT 1;
UPDATE request_consultation SET event_version = version;`;

const OUTSIDE = `
ALTER TABLE outside_request
  ADD COLUMN share_request_id uuid NULL,
  ADD CONSTRAINT fk_outside_request_share_request FOREIGN KEY (share_request_id) REFERENCES share_request (id);
CREATE INDEX ix_outside_request_share_request ON outside_request (share_request_id, id)
  WHERE share_request_id IS NOT NULL;`;
