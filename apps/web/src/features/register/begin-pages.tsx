import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { clearable } from '../../ui/clearable';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { BeginForm } from './begin-form';

/** Says that data are wrong: a field, or the whole (art. 26). Single records are reported by the halls' systems. */
export function NewCorrectionPage(): ReactNode {
  const { t } = useTranslation('register');
  const [{ entry: code }] = useFilters();
  const entry = useQuery({
    queryKey: ['catalogue', 'entry', code],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries/by-code', { params: { query: { code: code ?? '' } } })),
    enabled: code !== undefined,
  });
  const lead = <Link to="/catalogue">{t('toCatalogue')}</Link>;
  return (
    <Page lead={lead}>
      {code === undefined ? (
        <Empty why={t('chooseEntry')} next={lead} />
      ) : (
        <Loaded query={entry}>
          {({ name, items }) => (
            <>
              <p>
                {t('corrections.about', { entry: name })} <Article cited={t('article26')} />
              </p>
              <BeginForm
                subject="corrections"
                fixed={{ entryCode: code }}
                initial={{ scope: 'field' }}
                fields={[
                  { name: 'scope', kind: 'choice', choices: ['field', 'resource'] },
                  {
                    name: 'defect',
                    kind: 'choice',
                    choices: ['wrong', 'missing', 'outdated', 'duplicate', 'unreadable', 'other'],
                  },
                  { name: 'note', kind: 'long', isOptional: true },
                ]}
              >
                <Form.Item name="itemId" label={t('field.itemId')}>
                  <Select
                    allowClear={clearable()}
                    options={items.map(({ id, name: item }) => ({ value: id, label: item }))}
                  />
                </Form.Item>
              </BeginForm>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** Issues a numbered 督办单 to a department, about a request or its work as a whole (U44). */
export function NewUrgingPage(): ReactNode {
  const { t } = useTranslation('register');
  const [{ department, request }] = useFilters();
  return (
    <Page lead={<Link to="/urgings">{t('urgings.title')}</Link>}>
      <BeginForm
        subject="urgings"
        fixed={request === undefined ? {} : { about: { kind: 'request', id: request } }}
        initial={{ departmentId: department }}
        fields={[
          { name: 'departmentId', kind: 'department' },
          { name: 'question', kind: 'long' },
          { name: 'answerDueOn', kind: 'day' },
        ]}
      />
    </Page>
  );
}

/** States a suspicion against arts 39–41; the department is heard before anything is found (U28). */
export function NewCasePage(): ReactNode {
  const { t } = useTranslation('register');
  const [{ request }] = useFilters();
  const dictionary = useQuery({
    queryKey: ['cases', 'dictionary'],
    queryFn: () => said(api.GET('/api/v1/cases/dictionary')),
    staleTime: Infinity,
  });
  return (
    <Page lead={<Link to="/cases">{t('cases.title')}</Link>}>
      <p>{t('cases.beginLead')}</p>
      <Loaded query={dictionary}>
        {({ items }) => (
          <BeginForm
            subject="cases"
            fixed={request === undefined ? {} : { about: { kind: 'request', id: request } }}
            fields={[
              { name: 'departmentId', kind: 'department' },
              { name: 'suspicion', kind: 'long' },
              { name: 'evidence', kind: 'text' },
              { name: 'occurredOn', kind: 'day' },
            ]}
          >
            <Form.Item name="code" label={t('field.code')} rules={[{ required: true, message: t('needed') }]}>
              <Select
                popupMatchSelectWidth={false}
                options={items.map((one) => ({ value: one.code, label: `${one.article} ${inLanguage(one)}` }))}
              />
            </Form.Item>
          </BeginForm>
        )}
      </Loaded>
    </Page>
  );
}

/** Contests an answer, a condition, a supply or a stop; first the two departments negotiate (art. 28). */
export function NewDisputePage(): ReactNode {
  const { t } = useTranslation('register');
  const [{ request, subject }] = useFilters();
  const lead = <Link to="/disputes">{t('disputes.title')}</Link>;
  if (request === undefined)
    return (
      <Page lead={lead}>
        <Empty why={t('disputes.chooseRequest')} next={<Link to="/workbench">{t('toWorkbench')}</Link>} />
      </Page>
    );
  return (
    <Page title={t('disputes.begin')} lead={lead}>
      <p>
        {t('disputes.beginLead')} <Article cited={t('article28')} />
      </p>
      <BeginForm
        subject="disputes"
        fixed={{ objectId: request }}
        initial={{ subject }}
        fields={[
          {
            name: 'subject',
            kind: 'choice',
            choices: ['refusal', 'partial_refusal', 'added_condition', 'late_supply', 'stop'],
          },
          { name: 'statement', kind: 'long' },
        ]}
      />
    </Page>
  );
}

/** Opens a request to a body outside, or writes down a letter that came from one (U42). */
export function NewOutsideRequestPage(): ReactNode {
  const { t } = useTranslation('register');
  const [{ request }] = useFilters();
  return (
    <Page lead={<Link to="/outside-requests">{t('outside-requests.title')}</Link>}>
      <p>{t('outside-requests.beginLead')}</p>
      <BeginForm
        subject="outside-requests"
        fixed={request === undefined ? {} : { requestId: request }}
        initial={{ direction: 'to_outside' }}
        fields={[
          { name: 'direction', kind: 'choice', choices: ['to_outside', 'letter'] },
          { name: 'body', kind: 'text' },
          { name: 'wanted', kind: 'long' },
          { name: 'purpose', kind: 'long' },
          { name: 'legalBasis', kind: 'text' },
          { name: 'receivedOn', kind: 'day', isOptional: true },
          { name: 'dueOn', label: 'agreedDay', kind: 'day', isOptional: true },
          { name: 'termBasis', kind: 'text', isOptional: true },
        ]}
      />
    </Page>
  );
}
