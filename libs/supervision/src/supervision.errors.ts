import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

export type SupervisionOwnErrorCode = 'supervision.unknown_measure' | 'supervision.no_rows';
export type SupervisionError = DomainError<KernelErrorCode | SupervisionOwnErrorCode>;
