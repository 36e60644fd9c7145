import type { Search } from '../../app/search';
import { SHARE_TYPES } from './share-type';

const CLASSIFICATIONS = ['core', 'important', 'general'] as const;
const GRADES = ['1', '2', '3', '4'] as const;

/** What the address asks of the catalogue, as the API takes it; words it does not know are left out. */
export function entryWishes(filters: Search) {
  const { q, department, region } = filters;
  const shareType = SHARE_TYPES.find((one) => one === filters['shareType']);
  const classification = CLASSIFICATIONS.find((one) => one === filters['classification']);
  const grade = GRADES.find((one) => one === filters['grade']);
  const hasResource = filters['hasResource'];
  return {
    ...(q ? { q } : {}),
    ...(department ? { department } : {}),
    ...(shareType ? { shareType } : {}),
    ...(classification ? { classification } : {}),
    ...(grade ? { grade: Number(grade) } : {}),
    ...(hasResource === 'true' || hasResource === 'false' ? { hasResource: hasResource === 'true' } : {}),
    ...(region && /^\d{6}$/.test(region) ? { region } : {}),
  };
}

export type EntryWishes = ReturnType<typeof entryWishes>;
