import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { dayOf } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';
import { useMyRegion } from './calendar-page';

type Setting = Schema<'RequestSettingAnswer'>;
type Name = Schema<'RequestSettingInput'>['name'];
type Wish = Pick<Schema<'RequestSettingInput'>, 'name' | 'value' | 'basis'>;
const MAX_BASIS = 200;
const HOUR = 60;
const HALF_HOUR = 30;

const timeOf = (minute: number): string => `${twoDigits(Math.floor(minute / HOUR))}:${twoDigits(minute % HOUR)}`;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The times offices close at: every half hour that is allowed. */
const halfHours = ({ least, most }: Setting): readonly number[] =>
  Array.from({ length: (most - least) / HALF_HOUR + 1 }, (_, step) => least + step * HALF_HOUR);

const unbroken = (text: string): ReactNode => <span className="unbroken">{text}</span>;

/** A value with its unit; a minute of the day is told as a time. */
function useValueWords(): (setting: Pick<Setting, 'unit'>, value: number) => string {
  const { t } = useTranslation('settings');
  return ({ unit }, value) => (unit === 'minute_of_day' ? timeOf(value) : t(`house.units.${unit}`, { value }));
}
/** The same beside one that names the unit. */
const shortOf = ({ unit }: Setting, value: number): string =>
  unit === 'minute_of_day' ? timeOf(value) : String(value);

/** What the law leaves open and a region may set (U27, U31, U39): each value with its bounds, basis and who set it. */
export function RequestSettings(): ReactNode {
  const { t } = useTranslation('settings');
  const region = useMyRegion();
  const maySet = useCan()('requests.rules');
  const words = useValueWords();
  const settings = useQuery({
    queryKey: ['request-settings', region],
    queryFn: () => said(api.GET('/api/v1/request-settings', { params: { query: { region } } })),
  });
  const columns: readonly Column<Setting>[] = [
    { key: 'name', title: t('house.name'), kind: 'wide', cell: ({ name }) => t(`house.names.${name}`) },
    { key: 'value', title: t('house.value'), cell: (one) => unbroken(words(one, one.value)) },
    {
      key: 'bounds',
      title: t('house.bounds'),
      cell: (one) => unbroken(t('house.between', { least: shortOf(one, one.least), most: shortOf(one, one.most) })),
    },
    {
      key: 'side',
      title: t('house.side'),
      cell: ({ side }) => t(side === 'provider' ? 'house.provider' : 'house.requester'),
    },
    { key: 'basis', title: t('rules.article'), kind: 'wide', cell: ({ basis }) => basis },
    {
      key: 'region',
      title: t('calendar.region'),
      cell: ({ regionCode }) => unbroken(regionCode ?? t('signing.byDefault')),
    },
    {
      key: 'since',
      title: t('signing.since'),
      cell: ({ setAt }) => (setAt === null ? t('rules.always') : dayOf(setAt)),
    },
  ];
  return (
    <>
      <h2 className="section">{t('house.title')}</h2>
      <p className="faint">{t('house.lead')}</p>
      <Loaded query={settings}>
        {({ items }) => (
          <>
            <DataTable
              caption={t('house.title')}
              columns={columns}
              rows={items}
              rowKey={({ name }) => name}
              empty={<Empty why={t('rules.none')} />}
            />
            {maySet && <SetOne region={region} settings={items} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function SetOne({ region, settings }: { readonly region: string; readonly settings: readonly Setting[] }): ReactNode {
  const { t } = useTranslation('settings');
  const words = useValueWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const [chosen, choose] = useState<Setting | null>(null);
  const set = useMutation({
    mutationFn: (wish: Wish) => {
      const version = settings.find(({ name }) => name === wish.name)?.version ?? 0;
      const body = { ...wish, regionCode: region };
      return said(api.PATCH('/api/v1/request-settings', { params: { header: ifMatch(version) }, body }));
    },
    onSuccess: async () => {
      form.resetFields();
      choose(null);
      await client.invalidateQueries({ queryKey: ['request-settings'] });
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  const bounds = chosen && {
    least: words(chosen, chosen.least),
    most: words(chosen, chosen.most),
    now: words(chosen, chosen.value),
  };
  return (
    <details className="section">
      <summary>{t('house.set')}</summary>
      <p className="panel">{t('house.setLead', { region })}</p>
      <Form<Wish> name="setting" form={form} layout="vertical" className="form" onFinish={(wish) => set.mutate(wish)}>
        <Form.Item name="name" label={t('house.name')} rules={needed}>
          <Select
            options={settings.map(({ name }) => ({ value: name, label: t(`house.names.${name}`) }))}
            onChange={(name: Name) => {
              form.resetFields(['value']);
              choose(settings.find((one) => one.name === name) ?? null);
            }}
          />
        </Form.Item>
        <Form.Item name="value" label={t('house.value')} extra={bounds && t('house.boundsNow', bounds)} rules={needed}>
          {chosen?.unit === 'minute_of_day' ? (
            <Select options={halfHours(chosen).map((value) => ({ value, label: words(chosen, value) }))} />
          ) : (
            <InputNumber controls={false} precision={0} />
          )}
        </Form.Item>
        <Form.Item name="basis" label={t('newRule.basis')} rules={needed}>
          <Input maxLength={MAX_BASIS} />
        </Form.Item>
        {set.error && <ProblemNote error={set.error} />}
        {set.data && (
          <p role="status">
            <StatusWord tone="done">{t('house.done')}</StatusWord>
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t('house.set')}
        </Button>
      </Form>
    </details>
  );
}
