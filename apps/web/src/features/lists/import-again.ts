import type { Schema } from '../../api/client';

/** Where a file is brought once more: the same list, and as a whole catalogue again where it was one. */
export const searchAgain = ({
  seriesCode,
  target,
}: Pick<Schema<'ImportReportAnswer'>, 'seriesCode' | 'target'>): Record<'series', string> & { kind?: 'catalogue' } => ({
  series: seriesCode,
  ...(target === 'catalogue' && { kind: target }),
});
