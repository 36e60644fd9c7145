/** `take_over`: a list in force, published as it is, gaps become tasks. `propose`: all rules bind (U23). */
export const INTENTS = ['take_over', 'propose'] as const;
export type Intent = (typeof INTENTS)[number];
