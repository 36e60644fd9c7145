import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan, useMe } from '../../app/session';
import { Facts } from '../../ui/facts';
import { Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import type { Request } from '../requests/acts';

type Rhythm = Schema<'SupplyRhythmAnswer'>;
interface Written {
  readonly updatedOn: Dayjs;
  readonly document: string;
}
const MAX_DOCUMENT = 200;

/** When the data last came and by when they are awaited; the provider's liaison tells of a delivery here (U31). */
export function SupplyRhythm({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('grants');
  const { t: words } = useTranslation('catalogue');
  const maySupply = useCan()('requests.supply');
  const isProvider = useMe()?.posts.some(({ departmentId }) => departmentId === request.provider.departmentId) ?? false;
  const rhythm = useQuery({
    queryKey: ['requests', request.id, 'rhythm'],
    queryFn: () => said(api.GET('/api/v1/requests/{id}/supply-rhythm', { params: { path: { id: request.id } } })),
  });
  const standing = ({ awaitedBy, staleSince }: Rhythm): string => {
    if (staleSince !== null) return t('rhythm.isStale', { day: staleSince });
    return awaitedBy === null ? t('rhythm.noDay') : t('rhythm.awaitedBy', { day: awaitedBy });
  };
  return (
    <section className="panel section" aria-label={t('rhythm.title')}>
      <h2>{t('rhythm.title')}</h2>
      <Loaded query={rhythm}>
        {(found) => (
          <>
            <Facts
              facts={[
                {
                  name: words('frequency'),
                  text: found.frequency === null ? t('rhythm.noDay') : words(`frequencyOf.${found.frequency}`),
                },
                { name: t('rhythm.lastOn'), text: found.lastOn },
                { name: t('rhythm.standing'), text: <strong>{standing(found)}</strong> },
              ]}
            />
            <ul>
              {found.updates.map(({ updatedOn, document }) => (
                <li key={updatedOn}>
                  {updatedOn} <span className="faint">{document}</span>
                </li>
              ))}
            </ul>
            {maySupply && isProvider && <TellUpdate requestId={request.id} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function TellUpdate({ requestId }: { readonly requestId: string }): ReactNode {
  const { t } = useTranslation('grants');
  const client = useQueryClient();
  const [form] = Form.useForm<Written>();
  const tell = useMutation({
    mutationFn: ({ updatedOn, document }: Written) => {
      const body = { updatedOn: updatedOn.format('YYYY-MM-DD'), document };
      return said(api.POST('/api/v1/requests/{id}/supply-updates', { params: { path: { id: requestId } }, body }));
    },
    onSuccess: (after) => {
      form.resetFields();
      client.setQueryData(['requests', requestId, 'rhythm'], after);
      return client.invalidateQueries({ queryKey: ['grants', 'stale'] });
    },
  });
  const needed = [{ required: true, message: t('rhythm.needed') }];
  return (
    <details>
      <summary>{t('rhythm.tell')}</summary>
      <Form<Written> form={form} layout="vertical" className="form" onFinish={(update) => tell.mutate(update)}>
        <Form.Item name="updatedOn" label={t('rhythm.day')} rules={needed}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="document" label={t('rhythm.document')} rules={needed}>
          <Input maxLength={MAX_DOCUMENT} />
        </Form.Item>
        {tell.error && <ProblemNote error={tell.error} />}
        <Button htmlType="submit" loading={tell.isPending}>
          {t('rhythm.tell')}
        </Button>
      </Form>
    </details>
  );
}
