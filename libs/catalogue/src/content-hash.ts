import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '@zeqing/platform';

/**
 * The plain digest of a canonical text, hexadecimal: nothing is put before or between, so that anybody can recompute
 * it from an export with ordinary tools (`openssl dgst -sm3`).
 */
export const contentHash = (algorithm: DigestAlgorithm, canonicalText: string): string =>
  createHash(algorithm).update(canonicalText, 'utf8').digest('hex');
