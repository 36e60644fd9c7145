/** The form in which words are compared: full-width is half-width (NFKC), lower case, no white space. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
