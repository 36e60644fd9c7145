import { hash } from 'node:crypto';

/** Of an answer's text. Weak, because it stands for the answer's content, not its bytes. */
export const weakTag = (text: string): string => `W/"${hash('sha256', text, 'base64url').slice(0, 22)}"`;
