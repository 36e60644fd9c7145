import type { ReactNode } from 'react';

interface FileFieldProps {
  readonly label: string;
  readonly help: string;
  /** As browsers take it: `.xlsx,.csv`. */
  readonly accept: string;
  readonly onChoose: (file: File | null) => void;
}

/** Chooses one file; the browser’s own control, so that the keyboard opens it too. */
export function FileField({ label, help, accept, onChoose }: FileFieldProps): ReactNode {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="file" accept={accept} onChange={({ target }) => onChoose(target.files?.[0] ?? null)} />
      <span className="faint">{help}</span>
    </label>
  );
}
