import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Article } from '../../ui/article';
import { ProblemNote } from '../../ui/problem-note';
import { FIELDS, sensitiveAmong, type Entry } from './draft-fields';
import { SECTIONS } from './draft-sections';
import { contentOf, type DraftContent, type Written } from './written-request';

interface FormProps {
  readonly entry: Entry;
  readonly initial: Partial<Written>;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSave: (content: DraftContent) => void;
}

/** A request that is already there, all its parts on one page, to be written on. */
export function DraftForm({ entry, initial, error, isPending, onSave }: FormProps): ReactNode {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Written>();
  const chosen = Form.useWatch(({ itemIds }: Partial<Written>) => itemIds, form) ?? [];
  const sensitive = sensitiveAmong(entry, chosen);
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="form"
      initialValues={initial}
      onFinish={(written) => onSave(contentOf(written))}
    >
      <p>
        {t('new.lead')} <Article cited={t('new.article')} />
      </p>
      {SECTIONS.map((section) => {
        const Fields = FIELDS[section];
        return <Fields key={section} entry={entry} sensitive={sensitive} />;
      })}
      {error && <ProblemNote error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('new.save')}
      </Button>
    </Form>
  );
}
