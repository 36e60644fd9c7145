import { Button, Input, Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clearable } from './clearable';
import { useFilters } from './use-filters';

export interface Choice {
  readonly word: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is shown while nothing is chosen; without it that is everything. */
  readonly usual?: string;
}

interface FilterBarProps {
  /** The label of the search box; none: the list cannot be searched. */
  readonly search?: string;
  readonly choices?: readonly Choice[];
  readonly children?: ReactNode;
}

/** Filters, always visible, bound to the address. `/` goes to the search box. */
export function FilterBar({ search, choices = [], children }: FilterBarProps): ReactNode {
  const { t } = useTranslation('ui');
  const [filters, set] = useFilters();
  const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== '');
  const none = Object.fromEntries(Object.keys(filters).map((word) => [word, undefined]));
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {search !== undefined && <SearchBox label={search} />}
      {choices.map(({ word, label, options, usual }) => (
        <label key={word} className="filter">
          <span>{label}</span>
          <Select
            aria-label={label}
            allowClear={usual === undefined && clearable()}
            placeholder={t('all')}
            popupMatchSelectWidth={false}
            value={filters[word] ?? usual ?? null}
            options={[...options]}
            onChange={(value: string | null | undefined) => set({ [word]: value ?? undefined })}
          />
        </label>
      ))}
      {children}
      {isFiltered && <Button onClick={() => set(none)}>{t('clearFilters')}</Button>}
    </form>
  );
}

const PAUSE_MS = 250;

function SearchBox({ label }: { readonly label: string }): ReactNode {
  const [filters, set] = useFilters();
  const [text, setText] = useState(filters['q'] ?? '');
  const current = filters['q'] ?? '';
  useEffect(() => setText(current), [current]);
  useEffect(() => {
    if (text === current) return undefined;
    const timer = setTimeout(() => set({ q: text }), PAUSE_MS);
    return () => clearTimeout(timer);
    // Only typing starts the pause; a new address alone must not.
  }, [text]);
  return (
    <label className="filter filter-search">
      <span>{label}</span>
      <Input type="search" data-hotkey="/" value={text} onChange={(event) => setText(event.target.value)} />
    </label>
  );
}
