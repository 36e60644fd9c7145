import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '../../api/bring';
import type { Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useMe } from '../../app/session';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { FileField } from '../../ui/file-field';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useOwnDepartments } from './own-departments';

type Imported = Schema<'ModelImportAnswer'>;
type Part = Imported['parts'][number];
type CellFault = Imported['faults'][number];

const FILES = '/api/v1/service-model';
const TONES: Readonly<Record<Part['outcome'], Tone>> = {
  ...{ new: 'open', changed: 'open', unchanged: 'done', not_yours: 'late', under_way: 'soon' },
};

/** The model of a department taken out as a file, and a file brought in as drafts, tried first. */
export function FilesPage(): ReactNode {
  const { t } = useTranslation('service-model');
  const { nameOf, error } = useDepartments();
  const own = useOwnDepartments();
  const mine = useMe()?.posts.map((post) => post.departmentId) ?? [];
  const all = [...new Set([...own, ...mine])];
  const [chosen, choose] = useState<string | null>(null);
  const departmentId = chosen ?? all[0];
  if (departmentId === undefined) return <Page lead={t('files.lead')}>{null}</Page>;
  const query = `?departmentId=${departmentId}`;
  return (
    <Page lead={<Link to="/service-model">{t('toModel')}</Link>}>
      {error && <ProblemNote error={error} />}
      {all.length > 1 && (
        <Select
          aria-label={t('department')}
          value={departmentId}
          onChange={choose}
          options={all.map((value) => ({ value, label: nameOf(value) }))}
        />
      )}
      <section className="panel" aria-label={t('files.take')}>
        <h2>{t('files.take')}</h2>
        <p>{t('files.lead')}</p>
        <p className="acts">
          <a className="button-link" href={`${FILES}/workbook${query}`} download="service-model.xlsx">
            {t('files.workbook')}
          </a>
          <a className="button-link" href={`${FILES}${query}`} download="service-model.json">
            {t('files.json')}
          </a>
        </p>
      </section>
      {own.includes(departmentId) && <Bring key={departmentId} departmentId={departmentId} />}
    </Page>
  );
}

function Bring({ departmentId }: { readonly departmentId: string }): ReactNode {
  const { t } = useTranslation('service-model');
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: (digest: string | null) => {
      if (file === null) return Promise.reject(new Error(t('files.missing')));
      const query = { departmentId, digest: digest ?? undefined };
      return /\.json$/iu.test(file.name)
        ? sendFile<Imported>(`${FILES}/imports`, file, query, { kind: 'application/json' })
        : sendFile<Imported>(`${FILES}/imports/workbook`, file, query);
    },
    onSuccess: ({ isApplied }) => isApplied && client.invalidateQueries({ queryKey: ['service-drafts'] }),
  });
  // What was tried is of the file chosen before.
  const choose = (chosen: File | null): void => {
    send.reset();
    setFile(chosen);
  };
  const { data } = send;
  const land = data?.parts.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length ?? 0;
  return (
    <section className="panel" aria-label={t('files.bring')}>
      <h2>{t('files.bring')}</h2>
      <p>{t('files.bringLead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(null);
        }}
      >
        <FileField label={t('files.file')} help={t('files.fileHelp')} accept=".xlsx,.json" onChoose={choose} />
        {send.error && <ProblemNote error={send.error} />}
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t('files.try')}
        </Button>
      </form>
      {data && <Report imported={data} />}
      {data && !data.isApplied && data.faults.length === 0 && land > 0 && (
        <Button type="primary" loading={send.isPending} onClick={() => send.mutate(data.digest)}>
          {t('files.apply', { count: land })}
        </Button>
      )}
    </section>
  );
}

function Report({ imported: { parts, faults, isApplied } }: { readonly imported: Imported }): ReactNode {
  const { t } = useTranslation('service-model');
  const columns: readonly Column<Part>[] = [
    {
      key: 'name',
      title: t('name'),
      kind: 'wide',
      cell: ({ name, draftId }) =>
        draftId === null ? (
          name
        ) : (
          <Link to="/service-drafts/$id" params={{ id: draftId }}>
            {name}
          </Link>
        ),
    },
    { key: 'code', title: t('code'), cell: ({ code }) => code },
    {
      key: 'outcome',
      title: t('files.outcomeLabel'),
      cell: ({ outcome }) => <StatusWord tone={TONES[outcome]}>{t(`files.outcome.${outcome}`)}</StatusWord>,
    },
    {
      key: 'changes',
      title: t('changes'),
      kind: 'wide',
      cell: ({ changes }) => changes.map(({ say }) => inLanguage(say)).join(t('listed')),
    },
    { key: 'faults', title: t('faults'), kind: 'number', cell: (part) => part.faults.length },
  ];
  const cells: readonly Column<CellFault>[] = [
    { key: 'sheet', title: t('files.sheet'), cell: ({ sheet }) => sheet },
    { key: 'row', title: t('files.row'), kind: 'number', cell: ({ row }) => row },
    { key: 'heading', title: t('files.heading'), cell: ({ heading }) => heading },
    { key: 'rule', title: t('files.mend'), kind: 'wide', cell: ({ mend }) => inLanguage(mend) },
  ];
  return (
    <>
      <h3>{t(isApplied ? 'files.applied' : 'files.tried')}</h3>
      <DataTable
        caption={t('files.cells')}
        columns={cells}
        rows={faults}
        rowKey={({ sheet, row, heading }) => `${sheet} ${row} ${heading}`}
        empty={null}
      />
      <DataTable
        caption={t('files.parts')}
        columns={columns}
        rows={parts}
        rowKey={({ target, code }) => `${target} ${code}`}
        empty={null}
      />
    </>
  );
}
