/** What this installation set about its boards. */
export const SUPERVISION_SETTINGS = Symbol('SupervisionSettings');
