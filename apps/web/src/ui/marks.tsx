import type { ReactNode } from 'react';
import { hitsIn, piecesOf, type Hit } from './hits';

interface MarksProps {
  readonly text: string;
  readonly words: string;
  readonly hits?: readonly Hit[];
}

/** The text with its hits marked; loaded with the first search. */
export function Marks({ text, words, hits = [] }: MarksProps): ReactNode {
  const written = hitsIn(text, words);
  return piecesOf(text, written.length > 0 ? written : hits).map((piece, place) =>
    piece.isHit ? <mark key={place}>{piece.text}</mark> : piece.text,
  );
}
