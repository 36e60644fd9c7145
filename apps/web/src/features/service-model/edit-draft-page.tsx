import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { useDraftAct } from './draft-acts';
import { DraftKeeper } from './draft-change';
import { draftQuery, type Draft } from './draft-words';
import { Faulty } from './faulty';
import { ItemBasics, ItemMeasures } from './item-fields';
import { EvidenceFields } from './evidence-fields';
import { MaterialFields } from './material-fields';
import { Matters, OneThingBasics } from './one-thing-fields';
import { sectionOf, sectionsOf, type Section } from './sections';
import { SituationFields } from './situation-fields';
import { useDraftAutosave } from './use-draft-autosave';
import { UseFields } from './use-fields';
import { writtenItem, type WrittenItem, type WrittenOneThing } from './written-draft';

interface FieldsProps {
  readonly draft: Draft;
}

const FIELDS: Readonly<Record<Section, (props: FieldsProps) => ReactNode>> = {
  basics: ({ draft }) =>
    draft.target === 'one_thing' ? <OneThingBasics draft={draft} /> : <ItemBasics draft={draft} />,
  situations: SituationFields,
  materials: MaterialFields,
  uses: UseFields,
  evidence: EvidenceFields,
  measures: ItemMeasures,
  matters: Matters,
};

/** A draft as a list of tasks, any part first, kept while it is written. */
export function EditDraftPage(): ReactNode {
  const { t } = useTranslation('service-model');
  const { id } = useParams({ from: '/shell/service-drafts/$id/edit' });
  const draft = useQuery(draftQuery(id));
  const back = (
    <Link to="/service-drafts/$id" params={{ id }}>
      {t('toDraft')}
    </Link>
  );
  return (
    <Page title={draft.data?.name || undefined} lead={back}>
      <Loaded query={draft}>
        {(found) =>
          found.acts.some(({ action, allowed }) => action === 'amend' && allowed) ? (
            <Editing key={found.id} draft={found} />
          ) : (
            <Empty why={t('notEditable')} next={back} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Editing({ draft }: FieldsProps): ReactNode {
  const { t } = useTranslation('service-model');
  const navigate = useNavigate();
  const [{ section: word }] = useFilters();
  const [form] = Form.useForm<WrittenItem | WrittenOneThing>();
  const autosave = useDraftAutosave(draft, () => form.getFieldsValue(true) as WrittenItem | WrittenOneThing);
  const send = useDraftAct(draft);
  const sections = sectionsOf(draft);
  const open = sections.find((section) => section === word);
  const { item, oneThing } = draft.content;
  const initial = oneThing ?? (item && writtenItem(item)) ?? {};
  const finish = async (): Promise<void> => {
    const kept = await autosave.now();
    if (kept === null) return;
    const sent = await send.mutateAsync({ action: 'send', version: kept.version }).catch(() => null);
    if (sent !== null) await navigate({ to: '/service-drafts/$id', params: { id: sent.id } });
  };
  return (
    <DraftKeeper value={autosave}>
      <Faulty value={draft.faults}>
        <Form
          form={form}
          layout="vertical"
          className="form kept-form"
          initialValues={initial}
          onValuesChange={autosave.later}
        >
          {draft.returnedFor !== null && (
            <p className="panel" role="status">
              <strong>{t('returnedFor')}</strong> {draft.returnedFor}
            </p>
          )}
          {open === undefined && <Tasks draft={draft} sections={sections} />}
          {sections.map((section) => {
            const Fields = FIELDS[section];
            return (
              <section key={section} hidden={section !== open} aria-label={t(`section.${section}`)}>
                <h2>{t(`section.${section}`)}</h2>
                <Fields draft={draft} />
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
              {t('act.send')}
            </Button>
          ) : (
            <Onward draft={draft} sections={sections} open={open} />
          )}
        </Form>
      </Faulty>
    </DraftKeeper>
  );
}

interface TasksProps extends FieldsProps {
  readonly sections: readonly Section[];
}

/** The parts with how far each is. */
function Tasks({ draft, sections }: TasksProps): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <>
      <p>{t('editLead')}</p>
      <ol className="tasks">
        {sections.map((section) => {
          const count = draft.faults.filter((fault) => sectionOf(fault) === section).length;
          return (
            <li key={section}>
              <Link
                to="/service-drafts/$id/edit"
                params={{ id: draft.id }}
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
function Onward({ draft: { id }, sections, open }: TasksProps & { readonly open: Section }): ReactNode {
  const { t } = useTranslation('service-model');
  const next = sections[sections.indexOf(open) + 1];
  return (
    <p className="acts">
      {next !== undefined && (
        <Link to="/service-drafts/$id/edit" params={{ id }} search={{ section: next }} className="button-link">
          {t('nextSection', { section: t(`section.${next}`) })}
        </Link>
      )}
      <Link
        to="/service-drafts/$id/edit"
        params={{ id }}
        search={{}}
        className={next === undefined ? 'button-link' : ''}
      >
        {t('toSections')}
      </Link>
    </p>
  );
}
