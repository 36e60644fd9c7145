import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Loaded, Page } from '../../ui/page';
import { LettersOf } from '../requests/letters-of';
import { RegisterActs } from './register-acts';
import type { Registered, Subject } from './subject';

/** One object of the register: its facts, what I may do, its letters. */
export function SubjectPage<Row extends Registered>({ subject }: { readonly subject: Subject<Row> }): ReactNode {
  const { t } = useTranslation('register');
  const { id = '' } = useParams({ strict: false });
  const object = useQuery({ queryKey: [subject.name, id], queryFn: () => subject.read(id) });
  const list: string = `/${subject.name}`;
  return (
    <Page
      title={object.data && subject.titleOf(object.data)}
      lead={<Link to={list}>{t(`${subject.name}.title`)}</Link>}
    >
      <Loaded query={object}>
        {(found) => (
          <div className="two-sides">
            <section className="panel" aria-label={t('facts')}>
              <h2>{t('facts')}</h2>
              <Facts facts={subject.facts(found)} />
            </section>
            <RegisterActs subject={subject} object={found} />
            {subject.name !== 'outside-requests' && <LettersOf subject={subject.name} id={id} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
