import { lazy, Suspense, type ReactNode } from 'react';
import type { Hit } from './hits';

const Marks = lazy(async () => ({ default: (await import('./marks')).Marks }));

interface MarkedProps {
  readonly text: string;
  /** Those of `useSearchWords`; none: nothing is marked. */
  readonly words: string;
  /** What to mark where the words themselves do not stand in the text: found by its sound. */
  readonly hits?: readonly Hit[];
}

/** A text of a list with what the search found in it. It is read aloud as it is: the marks stand inside the sentence. */
export function Marked(props: MarkedProps): ReactNode {
  if (props.words === '') return props.text;
  return (
    <Suspense fallback={props.text}>
      <Marks {...props} />
    </Suspense>
  );
}
