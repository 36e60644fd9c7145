/** Text that breaks things: each alone, before, behind and between other words, and twice. */
const BASES: readonly string[] = [
  // Formulas and their look-alikes.
  ...['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '\t=1', "'=1", '=cmd|"/c calc"!A0', '%0A=1'],
  // Escapes a reader of workbooks, JSON, SQL, HTML, a shell or a template might take for its own.
  ...[
    '_x0041_',
    '_x000D_',
    '_x005F_x0041_',
    '&amp;',
    '&#x41;',
    '&lt;b&gt;',
    '<script>alert(1)</script>',
    '<![CDATA[x]]>',
  ],
  ...[
    ']]>',
    '<!--',
    '"',
    "'",
    '""',
    '\\',
    '\\n',
    '\\u0041',
    '%s%n',
    '${7*7}',
    '{{7*7}}',
    '`id`',
    '$(id)',
    "'; DROP TABLE x;--",
  ],
  ...['null', 'NULL', 'undefined', 'NaN', 'true', '0', '00123', '1e5', '1E-7', '2026-02-30', '1/2', '12:30', '１２３'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    'C:\\x',
    'http://127.0.0.1/',
    'a,b',
    'a;b',
    'a|b',
    'a\tb',
  ],
  // Letters that are more than one unit, or look like others.
  ...['𠮷野家', '㐀䶵', '龘', '🀄', '👩‍👩‍👧‍👦', '🇨🇳', '✈️', 'é', 'e\u0301', 'Å', 'A\u030A', 'ﬁ', '℃', '㎡', 'Ⅳ', '①', '､｡'],
  ...[
    'Ａ',
    'ａ',
    '　全角　',
    'пациент',
    'Οδός',
    'İstanbul',
    'ß',
    'ﷺ',
    'שלום',
    'مرحبا',
    'ไทย',
    'हिन्दी',
    '한글',
    'ñandú',
  ],
  // Blanks and what is not seen.
  ...[
    'a\u00A0b',
    'a\u3000b',
    'a\u2003b',
    'a\u200Bb',
    'a\u200Db',
    'a\uFEFFb',
    'a\u00ADb',
    'a\nb',
    'a\r\nb',
    'a\u2028b',
    'a\u0085b',
  ],
  // What a text may not hold.
  ...['a\u0001b', 'a\u0007b', 'a\u001Bb', 'a\u007Fb', 'a\u202Eb', 'a\u2066b\u2069', 'a\uFFFEb', 'a\uFFFFb'],
];
const WRAPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `用于${text}`,
  (text) => `${text}的核验`,
  (text) => `限${text}使用`,
  (text) => `${text}${text}`,
];

export const naughtyStrings = (): readonly string[] => BASES.flatMap((base) => WRAPS.map((wrap) => wrap(base)));
