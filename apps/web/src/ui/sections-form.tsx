import { Link, useLocation } from '@tanstack/react-router';
import { Button, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from './problem-note';
import { StatusWord } from './status-word';
import type { Autosave } from './use-autosave';
import { useFilters } from './use-filters';

/** One part of a long form. */
export interface FormSection {
  readonly name: string;
  readonly title: string;
  /** What is still missing in it. */
  readonly todo: number;
  readonly fields: ReactNode;
}

interface SectionsFormProps<Written> {
  readonly form: FormInstance<Written>;
  readonly initial: Partial<Written>;
  readonly lead: ReactNode;
  /** Why it came back; null: it did not. */
  readonly returnedFor: string | null;
  readonly sections: readonly FormSection[];
  readonly autosave: Pick<Autosave<unknown>, 'later' | 'state' | 'error'>;
  /** On, once the parts are written. */
  readonly send: {
    readonly act: string;
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly onSend: () => Promise<void>;
  };
}

/** A long form as a list of tasks, any part first, kept while it is written. The open part stands in the address. */
export function SectionsForm<Written extends object>(props: SectionsFormProps<Written>): ReactNode {
  const { form, initial, lead, returnedFor, sections, autosave, send } = props;
  const { t } = useTranslation('ui');
  const [{ section: word }] = useFilters();
  const open = sections.findIndex(({ name }) => name === word);
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="form kept-form"
      initialValues={initial}
      onValuesChange={autosave.later}
    >
      {returnedFor !== null && (
        <p className="panel" role="status">
          <strong>{t('sections.returnedFor')}</strong> {returnedFor}
        </p>
      )}
      {open === -1 && (
        <>
          <p>{lead}</p>
          <Tasks sections={sections} />
        </>
      )}
      {sections.map(({ name, title, fields }, at) => (
        <section key={name} hidden={at !== open} aria-label={title}>
          <h2>{title}</h2>
          {fields}
        </section>
      ))}
      <p className="faint" role="status">
        {t(`sections.${autosave.state}`)}
      </p>
      {autosave.error && <ProblemNote error={autosave.error} />}
      {send.error && <ProblemNote error={send.error} />}
      {open === -1 ? (
        <Button type="primary" loading={send.isPending} onClick={() => void send.onSend()}>
          {send.act}
        </Button>
      ) : (
        <Onward next={sections[open + 1]} />
      )}
    </Form>
  );
}

/** The address of a part; of none: of the list. */
function useAddress(): (part?: FormSection) => string {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (part) => (part === undefined ? path : `${path}?section=${part.name}`);
}

/** The parts with how far each is. */
function Tasks({ sections }: { readonly sections: readonly FormSection[] }): ReactNode {
  const { t } = useTranslation('ui');
  const addressOf = useAddress();
  return (
    <ol className="tasks">
      {sections.map((part) => (
        <li key={part.name}>
          <Link to={addressOf(part)} className="row-link" data-row-link>
            {part.title}
          </Link>
          <StatusWord tone={part.todo === 0 ? 'done' : 'soon'}>
            {part.todo === 0 ? t('sections.done') : t('sections.todo', { count: part.todo })}
          </StatusWord>
        </li>
      ))}
    </ol>
  );
}

/** On to the next part, or back to the list. */
function Onward({ next }: { readonly next: FormSection | undefined }): ReactNode {
  const { t } = useTranslation('ui');
  const addressOf = useAddress();
  return (
    <p className="acts">
      {next !== undefined && (
        <Link to={addressOf(next)} className="button-link">
          {t('sections.next', { section: next.title })}
        </Link>
      )}
      <Link to={addressOf()} className={next === undefined ? 'button-link' : ''}>
        {t('sections.all')}
      </Link>
    </p>
  );
}
