import type { ReactNode } from 'react';

interface FactLine {
  readonly name: string;
  readonly text: ReactNode;
}

/** Names and what they are; what is not known is left out. */
export function Facts({ facts }: { readonly facts: readonly FactLine[] }): ReactNode {
  return (
    <dl className="facts">
      {facts
        .filter(({ text }) => text !== '' && text !== null)
        .map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
