/** The kinds of files of other systems an import can be read as; `none`: by our own headings alone. */
export const SOURCES = ['none', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12'] as const;
