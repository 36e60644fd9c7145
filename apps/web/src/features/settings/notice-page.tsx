import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useMyRegion } from './calendar-page';
import { MovedTerms } from './moved-terms';
import { NoticePreview } from './notice-preview';
import { readNotice, type ReadNotice } from './notice-text';

interface Wishes {
  readonly regionCode: string;
  readonly year: number;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuedOn: Dayjs;
  readonly basis?: string;
  readonly text: string;
}

interface Proposal {
  readonly notice: Schema<'NoticeInput'>;
  readonly read: ReadNotice;
}

const NATION = '000000';
const FIRST_YEAR = 2004;
const LAST_YEAR = 2100;
const MAX_TEXT = 200;

const proposalOf = ({ text, issuedOn, basis, ...words }: Wishes): Proposal => {
  const read = readNotice(text, words.year);
  const holidays = read.holidays.map((holiday) => ({ ...holiday, makeUpWorkdays: [...holiday.makeUpWorkdays] }));
  const given = basis === undefined || basis === '' ? {} : { basis };
  return { read, notice: { ...words, ...given, issuedOn: issuedOn.format('YYYY-MM-DD'), holidays } };
};

/** A holiday notice is pasted, read, shown against the year as it stands, and only then taken in. */
export function NoticePage(): ReactNode {
  const { t } = useTranslation('settings');
  const mine = useMyRegion();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const needed = [{ required: true, message: t('needed') }];
  const regions = [
    { value: NATION, label: t('calendar.nation') },
    ...(mine === NATION ? [] : [{ value: mine, label: t('calendar.mine', { code: mine }) }]),
  ];
  return (
    <Page lead={<Link to="/settings/calendar">{t('notice.back')}</Link>}>
      <p className="panel">{t('notice.lead')}</p>
      <Form<Wishes>
        layout="vertical"
        className="form"
        initialValues={{ regionCode: NATION }}
        onValuesChange={() => setProposal(null)}
        onFinish={(wishes) => setProposal(proposalOf(wishes))}
      >
        <Form.Item name="regionCode" label={t('calendar.region')} rules={needed}>
          <Select options={regions} />
        </Form.Item>
        <Form.Item name="year" label={t('calendar.year')} rules={needed}>
          <InputNumber controls={false} min={FIRST_YEAR} max={LAST_YEAR} precision={0} />
        </Form.Item>
        <Form.Item name="title" label={t('notice.name')} rules={needed}>
          <Input maxLength={MAX_TEXT} />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('notice.number')} rules={needed}>
          <Input maxLength={MAX_TEXT} />
        </Form.Item>
        <Form.Item name="issuedOn" label={t('notice.issuedOn')} rules={needed}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="basis" label={t('notice.basisLabel')}>
          <Input maxLength={MAX_TEXT} />
        </Form.Item>
        <Form.Item name="text" label={t('notice.text')} extra={t('notice.textHelp')} rules={needed}>
          <Input.TextArea rows={8} maxLength={4000} />
        </Form.Item>
        <Button type={proposal ? 'default' : 'primary'} htmlType="submit">
          {t('notice.check')}
        </Button>
      </Form>
      {proposal && <Proposed {...proposal} />}
    </Page>
  );
}

/** What was read and what it would move; the act itself comes after. */
function Proposed({ notice, read }: Proposal): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const standing = useQuery({
    queryKey: ['calendar', 'days', notice.year, notice.regionCode],
    queryFn: () => {
      const query = { year: notice.year, region: notice.regionCode };
      return said(api.GET('/api/v1/calendar/days', { params: { query } }));
    },
  });
  const forecast = useQuery({
    queryKey: ['calendar', 'preview', notice],
    queryFn: () => said(api.POST('/api/v1/calendar/notices/preview', { body: notice })),
    enabled: read.holidays.length > 0,
    retry: false,
    staleTime: 0,
  });
  const take = useMutation({
    mutationFn: () => said(api.POST('/api/v1/calendar/notices', { body: notice })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  if (take.data) return <Taken answer={take.data} />;
  return (
    <section className="section" aria-label={t('notice.preview')}>
      <h2>{t('notice.preview')}</h2>
      <NoticePreview read={read} standing={standing} />
      {read.holidays.length > 0 && <Loaded query={forecast}>{(moves) => <MovedTerms moves={moves} />}</Loaded>}
      {take.error && <ProblemNote error={take.error} />}
      {forecast.data && (
        <p className="section">
          <Button type="primary" loading={take.isPending} onClick={() => take.mutate()}>
            {t('notice.take')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Taken({ answer }: { readonly answer: Schema<'NoticeImportedAnswer'> }): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <section className="panel section" role="status">
      <p>
        <strong>{t(answer.changed ? 'notice.taken' : 'notice.same')}</strong>
      </p>
      <p>
        {t('notice.takenText', { off: answer.daysOff, work: answer.makeUpWorkdays, day: answer.knownThrough })}
        {answer.replacedNoticeId !== null && t('notice.replaced')}
      </p>
      <p>
        <Link to="/settings/calendar" search={{ year: String(answer.year), region: answer.regionCode }}>
          {t('notice.toYear', { year: answer.year })}
        </Link>
      </p>
    </section>
  );
}
