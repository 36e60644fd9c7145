import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded, Page } from '../../ui/page';
import { SectionsForm } from '../../ui/sections-form';
import { useDraftAct } from './draft-acts';
import { DraftKeeper } from './draft-change';
import { draftQuery, type Draft } from './draft-words';
import { Faulty } from './faulty';
import { ItemBasics } from './item-fields';
import { EvidenceFields } from './evidence-fields';
import { MaterialFields } from './material-fields';
import { MeasureFields } from './measure-fields';
import { Matters, OneThingBasics } from './one-thing-fields';
import { sectionOf, sectionsOf, type Section } from './sections';
import { SituationFields } from './situation-fields';
import { useDraftAutosave } from './use-draft-autosave';
import { UseFields } from './use-fields';
import { VolumeFields } from './volume-fields';
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
  measures: MeasureFields,
  volume: VolumeFields,
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
  const [form] = Form.useForm<WrittenItem | WrittenOneThing>();
  const autosave = useDraftAutosave(draft, () => form.getFieldsValue(true) as WrittenItem | WrittenOneThing);
  const send = useDraftAct(draft);
  const { item, oneThing } = draft.content;
  const finish = async (): Promise<void> => {
    const kept = await autosave.now();
    if (kept === null) return;
    const sent = await send.mutateAsync({ action: 'send', version: kept.version }).catch(() => null);
    if (sent !== null) await navigate({ to: '/service-drafts/$id', params: { id: sent.id } });
  };
  const sections = sectionsOf(draft).map((name) => {
    const Fields = FIELDS[name];
    const todo = draft.faults.filter((fault) => sectionOf(fault) === name).length;
    return { name, title: t(`section.${name}`), todo, fields: <Fields draft={draft} /> };
  });
  return (
    <DraftKeeper value={autosave}>
      <Faulty value={draft.faults}>
        <SectionsForm
          form={form}
          initial={oneThing ?? (item && writtenItem(item)) ?? {}}
          lead={t('editLead')}
          returnedFor={draft.returnedFor}
          sections={sections}
          autosave={autosave}
          send={{ act: t('act.send'), isPending: send.isPending, error: send.error, onSend: finish }}
        />
      </Faulty>
    </DraftKeeper>
  );
}
