import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { ClientService } from '@zeqing/organisation';
import { CONFIG, keyIdOf, signingKey, UnitOfWork, type Config } from '@zeqing/platform';
import { ReadinessService } from '@zeqing/services';
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { AvailabilityError } from './availability-callers.service';
import { AvailabilityService } from './availability.service';
import {
  BUNDLE_FORMAT,
  BUNDLE_LASTS,
  bundled,
  bundleText,
  type BundledAnswer,
  type BundleStatement,
  type SignedBundle,
} from './domain/bundle';

/** The key a hall checks bundles with: PEM (SPKI), given to it once and kept. */
export interface BundleKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** What a hall takes along for the hours it may lose the network: its own answers, signed (U20). */
@Injectable()
export class AvailabilityBundles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: ClientService,
    private readonly readiness: ReadinessService,
    private readonly availability: AvailabilityService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'home' | 'profile'>,
  ) {}

  /**
   * The answers to every entry that an item the hall accepts cases for may use, good for 24 hours. Refuses with
   * `availability.behind` while the answers are stale, because a bundle would carry that on for a day, and with
   * `availability.no_bundle_key` where the installation has no key to sign with.
   */
  async make(context: UseCaseContext): Promise<Result<SignedBundle, AvailabilityError>> {
    const key = await signingKey(this.config, 'availability-bundle');
    if (key === null) return err({ code: 'availability.no_bundle_key' });
    const { sequence, asOf, stale } = this.availability.asOf();
    if (stale) return err({ code: 'availability.behind', details: { reached: sequence } });
    const statement: BundleStatement & Pick<SignedBundle, 'keyId'> = {
      format: BUNDLE_FORMAT,
      ...{ client: context.actor.id, issuedAt: context.at.toISOString() },
      validUntil: new Date(context.at.getTime() + BUNDLE_LASTS).toISOString(),
      ...{ sequence, asOf: asOf.toISOString(), answers: await this.#answers(context) },
      keyId: keyIdOf(createPublicKey(key)),
    };
    return ok({ ...statement, signature: sign(null, bundleText(statement), createPrivateKey(key)).toString('hex') });
  }

  /** Null where the installation has none. */
  async key(): Promise<BundleKey | null> {
    const key = await signingKey(this.config, 'availability-bundle');
    if (key === null) return null;
    const publicKey = createPublicKey(key);
    return { keyId: keyIdOf(publicKey), publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
  }

  async #answers(context: UseCaseContext): Promise<readonly BundledAnswer[]> {
    const tx = this.unitOfWork.reader();
    const accepted = await this.clients.acceptances(tx, context.actor.id);
    const entries = await this.readiness.entriesUsedBy(tx, [...new Set(accepted.map(({ itemCode }) => itemCode))]);
    return accepted.flatMap(({ departmentId, itemCode: item }) => {
      const department = this.availability.departmentById(departmentId)?.code ?? null;
      if (department === null) return [];
      return (entries.get(item) ?? []).map((entry) =>
        bundled(this.availability.lookUp({ entry, department, item }, context.at)),
      );
    });
  }
}
