/** Whose rows of a comparison are wanted: everybody's, or those the reader's departments provide or have shared with them. */
export const COMPARED_DEPARTMENTS = ['any', 'mine'] as const;
export type ComparedDepartment = (typeof COMPARED_DEPARTMENTS)[number];
