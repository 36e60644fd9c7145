import { useMe } from '../../app/session';

/** The departments I am liaison of. */
export const useOwnDepartments = (): readonly string[] => [
  ...new Set((useMe()?.posts ?? []).filter(({ role }) => role === 'liaison').map(({ departmentId }) => departmentId)),
];
