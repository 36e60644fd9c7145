import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Article } from '../../ui/article';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import { FIELDS, sensitiveAmong, type Entry } from './draft-fields';
import { SECTIONS, sectionStates, type Section } from './draft-sections';
import { useKeptForm } from './kept-form';
import { TaskList } from './task-list';
import { contentOf, proposalFor, type Written } from './written-request';

/** A new request as a list of tasks: any part first, kept on the server while it is written, saved when all is there. */
export function NewDraft({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const [{ section: word, ...search }, set] = useFilters();
  const [form] = Form.useForm<Written>();
  const kept = useKeptForm(form, entry, 'new_request');
  const written =
    Form.useWatch((values: Partial<Written>): Partial<Written> | undefined => values, { form, preserve: true }) ?? {};
  const sensitive = sensitiveAmong(entry, written.itemIds ?? []);
  const states = sectionStates(
    written,
    sensitive.map(({ id }) => id),
  );
  const open = SECTIONS.find((section) => section === word);
  const missing = SECTIONS.filter((section) => states[section] === 'todo' || states[section] === 'blocked');
  const draft = useMutation({
    mutationFn: (values: Written) => {
      const body: Schema<'DraftRequestInput'> = { ...contentOf(values), entryCode: entry.code };
      return said(api.POST('/api/v1/requests', { body }));
    },
    onSuccess: async ({ id }) => {
      kept.forget();
      await navigate({ to: '/requests/$id', params: { id } });
    },
  });
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="form kept-form"
      initialValues={proposalFor(entry, purposeAsked(search))}
      onValuesChange={kept.keep}
      onFinish={(values) => draft.mutate(values)}
      onFinishFailed={() => set({ section: missing[0] })}
    >
      {open === undefined && (
        <>
          <p>
            {t('new.lead')} <Article cited={t('new.article')} />
          </p>
          <TaskList states={states} search={search} />
        </>
      )}
      {SECTIONS.map((section) => {
        const Fields = FIELDS[section];
        return (
          <section key={section} hidden={section !== open} aria-label={t(`section.${section}`)}>
            <h2>{t(`section.${section}`)}</h2>
            <Fields entry={entry} sensitive={sensitive} />
          </section>
        );
      })}
      {kept.note}
      {draft.error && <ProblemNote error={draft.error} />}
      {open === undefined ? (
        <>
          <p role="status">{missing.length === 0 ? t('new.complete') : t('new.missing', { count: missing.length })}</p>
          <Button type="primary" htmlType="submit" loading={draft.isPending}>
            {t('new.save')}
          </Button>
        </>
      ) : (
        <Onward open={open} search={search} next={missing.find((section) => section !== open)} />
      )}
    </Form>
  );
}

/** `?oneThing=` and `?item=`: what the reader came from. */
function purposeAsked({ oneThing, item }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (oneThing !== undefined) return `one_thing:${oneThing}`;
  return item === undefined ? undefined : `item:${item}`;
}

interface OnwardProps {
  readonly open: Section;
  readonly next: Section | undefined;
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** On to the next part that is not done, or back to the list. */
function Onward({ next, search }: OnwardProps): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <p className="acts">
      {next !== undefined && (
        <Link to="/requests/new" search={{ ...search, section: next }} className="button-link">
          {t('new.next', { section: t(`section.${next}`) })}
        </Link>
      )}
      <Link to="/requests/new" search={search} className={next === undefined ? 'button-link' : ''}>
        {t('new.toList')}
      </Link>
    </p>
  );
}
