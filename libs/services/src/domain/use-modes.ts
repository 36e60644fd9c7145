import type { ShareMode } from '@zeqing/catalogue';
import type { DataUse } from './item-model';

/**
 * The modes in which data can be had for a use (U2, U6). What is done while somebody waits asks online: an interface, or
 * the user's own copy of exchanged tables; a result is pushed by the same ways. A file somebody downloads serves what is
 * checked later alone. Of `other` the parties agreed the way in words, so nothing is held against it.
 */
export const MODES_FOR: Readonly<Record<DataUse, readonly ShareMode[]>> = {
  spare: ['service_interface', 'batch_exchange', 'other'],
  verify: ['service_interface', 'batch_exchange', 'other'],
  prefill: ['service_interface', 'batch_exchange', 'other'],
  push_result: ['service_interface', 'batch_exchange', 'other'],
  later_check: ['service_interface', 'batch_exchange', 'file_download', 'other'],
};

/** Whether a mode allows the use; a mode nobody told of is no hindrance. */
export const allowsUse = (mode: ShareMode | undefined, use: DataUse): boolean =>
  mode === undefined || MODES_FOR[use].includes(mode);

/** Whether the counter can ask in this mode while somebody waits: what readiness calls sparing a paper. */
export const servesCounter = (mode: ShareMode): boolean => allowsUse(mode, 'spare');
