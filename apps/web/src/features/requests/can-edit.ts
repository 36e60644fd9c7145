import type { Request } from './acts';

/** Whether its words may be changed by me: a draft, or what is being supplemented. */
export const canEdit = ({ allowedActions }: Request): boolean =>
  allowedActions.some(({ action, allowed }) => allowed && (action === 'amend' || action === 'amend_supplement'));
