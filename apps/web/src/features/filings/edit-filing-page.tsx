import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../ui/article';
import { Empty, Loaded, Page } from '../../ui/page';
import { SectionsForm } from '../../ui/sections-form';
import { FaultList } from './fault-list';
import { useFilingAct } from './filing-acts';
import { FIELDS } from './filing-fields';
import { filingQuery, type Filing } from './filing-words';
import { useAutosave } from './use-autosave';
import { sectionOf, sectionsOf, writtenOf, type Written } from './written-filing';

/** A filing as a list of tasks, any part first, kept while it is written. */
export function EditFilingPage(): ReactNode {
  const { t } = useTranslation('filings');
  const { id } = useParams({ from: '/shell/filings/$id/edit' });
  const filing = useQuery(filingQuery(id));
  const back = (
    <Link to="/filings/$id" params={{ id }}>
      {t('toFiling')}
    </Link>
  );
  return (
    <Page title={filing.data?.content.name || undefined} lead={back}>
      <Loaded query={filing}>
        {(found) =>
          found.acts.some(({ action, allowed }) => action === 'amend' && allowed) ? (
            <Editing key={found.id} filing={found} />
          ) : (
            <Empty why={t('notEditable')} next={back} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Editing({ filing }: { readonly filing: Filing }): ReactNode {
  const { t } = useTranslation('filings');
  const navigate = useNavigate();
  const [form] = Form.useForm<Written>();
  const autosave = useAutosave(form, filing);
  const send = useFilingAct(filing);
  const finish = async (): Promise<void> => {
    if ((await autosave.now()) === null) return;
    // Once it is sent, this form is gone: what follows does not wait for it.
    const sent = await send.mutateAsync({ action: 'send_for_sign_off' }).catch(() => null);
    if (sent !== null) await navigate({ to: '/filings/$id', params: { id: sent.id } });
  };
  const sections = sectionsOf(filing).map((name) => {
    const Fields = FIELDS[name];
    const faults = filing.faults.filter((fault) => sectionOf(fault) === name);
    const fields = (
      <>
        <Fields filing={filing} />
        {faults.length > 0 && <FaultList faults={faults} />}
      </>
    );
    return { name, title: t(`section.${name}`), todo: faults.length, fields };
  });
  return (
    <SectionsForm<Written>
      form={form}
      initial={writtenOf(filing)}
      lead={
        <>
          {t('editLead')} <Article cited={t('article13')} />
        </>
      }
      returnedFor={filing.returnedFor}
      sections={sections}
      autosave={autosave}
      send={{ act: t('act.send_for_sign_off'), isPending: send.isPending, error: send.error, onSend: finish }}
    />
  );
}
