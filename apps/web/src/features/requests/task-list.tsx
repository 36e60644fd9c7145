import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Search } from '../../app/search';
import { StatusWord, type Tone } from '../../ui/status-word';
import { SECTIONS, type Section, type SectionState } from './draft-sections';

const TONES: Readonly<Record<SectionState, Tone>> = {
  done: 'done',
  todo: 'soon',
  blocked: 'paused',
  optional: 'ended',
  not_needed: 'ended',
};

interface ListProps {
  readonly states: Readonly<Record<Section, SectionState>>;
  /** The words of the address that stay. */
  readonly search: Search;
}

/** The parts of a request with how far each is; what cannot be started yet says so and is no link. */
export function TaskList({ states, search }: ListProps): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <ol className="tasks">
      {SECTIONS.map((section) => {
        const state = states[section];
        const name = t(`section.${section}`);
        const isOpen = state !== 'blocked' && state !== 'not_needed';
        return (
          <li key={section}>
            {isOpen ? (
              <Link to="/requests/new" search={{ ...search, section }} className="row-link" data-row-link>
                {name}
              </Link>
            ) : (
              <span>{name}</span>
            )}
            <StatusWord tone={TONES[state]}>{t(`sectionState.${state}`)}</StatusWord>
            {state === 'blocked' && (
              <p className="faint">{t(section === 'personal' ? 'sectionNeeds.items' : 'sectionNeeds.rest')}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
