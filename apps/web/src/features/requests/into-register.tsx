import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useMe } from '../../app/session';
import type { Request } from './acts';

/** What a dispute about a request in this state would be about. */
const SUBJECTS: Partial<Readonly<Record<Request['state'], string>>> = { refused: 'refusal', agreed: 'late_supply' };

/** The ways from a request into the register: contest it, urge it, state a suspicion. */
export function IntoRegister({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const can = useCan();
  const posts = useMe()?.posts ?? [];
  const own = posts.some(({ departmentId }) => departmentId === request.requester.departmentId);
  const answers = posts.some(({ departmentId }) => departmentId === request.provider.departmentId);
  const { id } = request;
  const subject = SUBJECTS[request.state];
  const mayDispute = own && can('disputes.raise') && request.state !== 'draft';
  const mayAskOutside = (own || answers) && request.lifePhase !== 'end' && can('outside.record');
  if (!mayDispute && !mayAskOutside && !can('supervision.urge') && !can('cases.suspect')) return null;
  return (
    <p className="acts section">
      {mayDispute && (
        <Link to="/disputes/new" search={{ request: id, ...(subject === undefined ? {} : { subject }) }}>
          {t('toDispute')}
        </Link>
      )}
      {mayAskOutside && (
        <Link to="/outside-requests/new" search={{ request: id }}>
          {t('toOutside')}
        </Link>
      )}
      {can('supervision.urge') && (
        <Link to="/urgings/new" search={{ request: id, department: request.provider.departmentId }}>
          {t('toUrge')}
        </Link>
      )}
      {can('cases.suspect') && (
        <Link to="/cases/new" search={{ request: id }}>
          {t('toSuspect')}
        </Link>
      )}
    </p>
  );
}
