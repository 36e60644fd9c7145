import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../ui/article';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { FaultList } from './fault-list';
import { useFilingAct } from './filing-acts';
import { FIELDS } from './filing-fields';
import { filingQuery, type Filing } from './filing-words';
import { useAutosave } from './use-autosave';
import { sectionOf, sectionsOf, writtenOf, type Section, type Written } from './written-filing';

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
  const [{ section: word }] = useFilters();
  const [form] = Form.useForm<Written>();
  const autosave = useAutosave(form, filing);
  const send = useFilingAct(filing);
  const sections = sectionsOf(filing);
  const open = sections.find((section) => section === word);
  const finish = async (): Promise<void> => {
    if ((await autosave.now()) === null) return;
    // Once it is sent, this form is gone: what follows does not wait for it.
    const sent = await send.mutateAsync({ action: 'send_for_sign_off' }).catch(() => null);
    if (sent !== null) await navigate({ to: '/filings/$id', params: { id: sent.id } });
  };
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="form kept-form"
      initialValues={writtenOf(filing)}
      onValuesChange={autosave.later}
    >
      {filing.returnedFor !== null && (
        <p className="panel" role="status">
          <strong>{t('returnedFor')}</strong> {filing.returnedFor}
        </p>
      )}
      {open === undefined && <Tasks filing={filing} sections={sections} />}
      {sections.map((section) => {
        const Fields = FIELDS[section];
        const faults = filing.faults.filter((fault) => sectionOf(fault) === section);
        return (
          <section key={section} hidden={section !== open} aria-label={t(`section.${section}`)}>
            <h2>{t(`section.${section}`)}</h2>
            <Fields filing={filing} />
            {faults.length > 0 && <FaultList faults={faults} />}
          </section>
        );
      })}
      <p className="faint" role="status">
        {t(`saving.${autosave.state}`)}
      </p>
      {autosave.error && <ProblemNote error={autosave.error} />}
      {send.error && <ProblemNote error={send.error} />}
      {open === undefined ? (
        <Button type="primary" loading={send.isPending} onClick={() => void finish()}>
          {t('act.send_for_sign_off')}
        </Button>
      ) : (
        <Onward filing={filing} sections={sections} open={open} />
      )}
    </Form>
  );
}

interface TasksProps {
  readonly filing: Filing;
  readonly sections: readonly Section[];
}

/** The parts with how far each is. */
function Tasks({ filing, sections }: TasksProps): ReactNode {
  const { t } = useTranslation('filings');
  return (
    <>
      <p>
        {t('editLead')} <Article cited={t('article13')} />
      </p>
      <ol className="tasks">
        {sections.map((section) => {
          const count = filing.faults.filter((fault) => sectionOf(fault) === section).length;
          return (
            <li key={section}>
              <Link
                to="/filings/$id/edit"
                params={{ id: filing.id }}
                search={{ section }}
                className="row-link"
                data-row-link
              >
                {t(`section.${section}`)}
              </Link>
              <StatusWord tone={count === 0 ? 'done' : 'soon'}>
                {count === 0 ? t('sectionDone') : t('sectionTodo', { count })}
              </StatusWord>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** On to the next part, or back to the list. */
function Onward({ filing: { id }, sections, open }: TasksProps & { readonly open: Section }): ReactNode {
  const { t } = useTranslation('filings');
  const next = sections[sections.indexOf(open) + 1];
  return (
    <p className="acts">
      {next !== undefined && (
        <Link to="/filings/$id/edit" params={{ id }} search={{ section: next }} className="button-link">
          {t('nextSection', { section: t(`section.${next}`) })}
        </Link>
      )}
      <Link to="/filings/$id/edit" params={{ id }} search={{}} className={next === undefined ? 'button-link' : ''}>
        {t('toSections')}
      </Link>
    </p>
  );
}
