import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AVAILABILITY_DECISIONS, AVAILABILITY_REASONS, AvailabilityBundles } from '@zeqing/availability';
import type { UseCaseContext } from '@zeqing/kernel';
import type { FastifyReply } from 'fastify';
import { Context, Permit, ProblemException, unwrap } from '../http';
import { sendAsOf } from '../services/as-of';

const INSTANT = { format: 'date-time' } as const;

export class BundledAnswerBody {
  @ApiProperty() entry!: string;
  @ApiProperty() department!: string;
  @ApiProperty({ type: String, nullable: true }) item!: string | null;
  @ApiProperty({ enum: AVAILABILITY_DECISIONS }) decision!: string;
  @ApiProperty({ enum: AVAILABILITY_REASONS }) reason!: string;
  @ApiProperty({ type: String, ...INSTANT, nullable: true, description: 'from then on undetermined; null: no date' })
  until!: string | null;
}

export class BundleAnswer {
  @ApiProperty({ enum: ['zeqing.availability.bundle.1'] }) format!: string;
  @ApiProperty({ description: 'whom it was made for' }) client!: string;
  @ApiProperty(INSTANT) issuedAt!: string;
  @ApiProperty({ ...INSTANT, description: '24 hours after it was issued, and no longer (U20)' }) validUntil!: string;
  @ApiProperty({ description: 'changes after it: /api/v1/events?after=' }) sequence!: number;
  @ApiProperty(INSTANT) asOf!: string;
  @ApiProperty({ type: [BundledAnswerBody] }) answers!: readonly BundledAnswerBody[];
  @ApiProperty({ description: 'which key signed it' }) keyId!: string;
  @ApiProperty({ description: 'hex; Ed25519 over the canonical JSON (RFC 8785) of all other fields' })
  signature!: string;
}

export class BundleKeyAnswer {
  @ApiProperty() keyId!: string;
  @ApiProperty({ description: 'PEM (SPKI)' }) publicKey!: string;
}

/** What a hall takes along for the hours it may lose the network (design §8). */
@ApiTags('availability')
@Controller('api/v1/availability')
export class BundleController {
  constructor(private readonly bundles: AvailabilityBundles) {}

  /** My answers, signed and good for 24 hours: every entry that an item I accept cases for may use. */
  @Permit('availability.bundle')
  @Get('bundle')
  @ApiOkResponse({ type: BundleAnswer })
  async bundle(
    @Context() context: UseCaseContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BundleAnswer> {
    const made = unwrap(await this.bundles.make(context));
    sendAsOf(reply, { sequence: made.sequence, asOf: new Date(made.asOf) });
    return made;
  }

  /** The public key bundles are checked with; take it once, over a way you trust, and keep it. */
  @Permit('availability.bundle')
  @Get('bundle-key')
  @ApiOkResponse({ type: BundleKeyAnswer })
  async key(): Promise<BundleKeyAnswer> {
    const key = await this.bundles.key();
    if (key === null) throw new ProblemException({ code: 'availability.no_bundle_key' });
    return key;
  }
}
