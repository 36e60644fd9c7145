import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { StatusWord, type Tone } from '../../ui/status-word';

export type Need = Schema<'NeedRowAnswer'>;

const TONES: Readonly<Record<Need['outcome'], Tone>> = {
  found: 'done',
  conditional: 'soon',
  not_in_catalogue: 'open',
  forbidden: 'ended',
};

export function OutcomeWord({ outcome }: Pick<Need, 'outcome'>): ReactNode {
  const { t } = useTranslation('matching');
  return <StatusWord tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</StatusWord>;
}

/** Where a need leads, as the link that goes there. */
export function NextLink({ need }: { readonly need: Need }): ReactNode {
  const { t } = useTranslation('matching');
  const text = t(`next.${need.next}`);
  const { entry, settling, negative } = need;
  switch (need.next) {
    case 'request':
    case 'request_with_conditions':
      return (
        <Link to="/requests/new" search={{ entry: entry?.code }}>
          {text}
        </Link>
      );
    case 'negative_row':
      return negative ? (
        <Link to="/negative-list/$id" params={{ id: negative.id }}>
          {text}
        </Link>
      ) : null;
    case 'list_negative':
      return (
        <Link to="/negative-list" search={{ entry: entry?.code }}>
          {text}
        </Link>
      );
    case 'follow_settling':
    case 'follow_duty':
      return settling ? (
        <Link to="/settlings/$id" params={{ id: settling.id }}>
          {text}
        </Link>
      ) : null;
    case 'designate':
      return (
        <Link to="/needs/$id" params={{ id: need.id }}>
          {text}
        </Link>
      );
  }
}

/** The three lists, the board and the settling of duties, one beside the other. */
export function ListLinks(): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <nav className="acts" aria-label={t('lists')}>
      <Link to="/matching">{t('toBoard')}</Link>
      <Link to="/needs">{t('toNeeds')}</Link>
      <Link to="/lists/edition">{t('toDuties')}</Link>
      <Link to="/negative-list">{t('toNegatives')}</Link>
      <Link to="/settlings">{t('toSettlings')}</Link>
      <Link to="/source-departments">{t('toSources')}</Link>
      <Link to="/return-flows">{t('toFlows')}</Link>
      <Link to="/duplicate-collections">{t('toDuplicates')}</Link>
    </nav>
  );
}
