import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When recurring data came, as their provider says, and which missing update was told of (U31). Expand-only. */
export class RecurringSupply1763800000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUPPLY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_share_grant_recurring; DROP TABLE supply_staleness, supply_update');
  }
}

const SUPPLY = `
CREATE TABLE supply_update (
  id uuid NOT NULL,
  grant_id uuid NOT NULL,
  updated_on date NOT NULL,
  document text NOT NULL,
  recorded_by text NOT NULL, recorded_at timestamptz NOT NULL,
  CONSTRAINT pk_supply_update PRIMARY KEY (id),
  CONSTRAINT fk_supply_update_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT uq_supply_update UNIQUE (grant_id, updated_on)
);
CREATE TABLE supply_staleness (
  id uuid NOT NULL,
  grant_id uuid NOT NULL,
  since date NOT NULL,
  noticed_at timestamptz NOT NULL,
  CONSTRAINT pk_supply_staleness PRIMARY KEY (id),
  CONSTRAINT fk_supply_staleness_grant FOREIGN KEY (grant_id) REFERENCES share_grant (id),
  CONSTRAINT uq_supply_staleness UNIQUE (grant_id, since)
);
CREATE INDEX ix_share_grant_recurring ON share_grant (id)
  WHERE state = 'live' AND mode IN ('batch_exchange', 'file_download');
GRANT SELECT, INSERT ON supply_update, supply_staleness TO zeqing_app;`;
