import { Link } from '@tanstack/react-router';
import { Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ChooseFile, type Brought } from './choose-file';
import { ImportOptions } from './import-options';
import { ImportSteps } from './import-steps';
import { TemplateDownload } from './template-download';

const KINDS = ['list', 'catalogue'] as const;

/** Steps one and two of an import: the file, and what it is. It is checked before anything is written. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation('lists');
  const [{ kind }, setFilters] = useFilters();
  const [file, setFile] = useState<File | null>(null);
  // A whole catalogue is the authority's to bring (U23).
  const mayBringCatalogue = useCan()('lists.approve');
  const brought: Brought = mayBringCatalogue && kind === 'catalogue' ? 'catalogue' : 'list';
  const change = (chosen: Brought): void => {
    setFile(null);
    setFilters({ kind: chosen === 'list' ? undefined : chosen });
  };
  return (
    <Page lead={<Link to="/lists">{t('back')}</Link>}>
      <ImportSteps at={file === null ? 'file' : 'options'} />
      {mayBringCatalogue && (
        <Radio.Group
          className="field"
          aria-label={t('brought')}
          options={KINDS.map((value) => ({ value, label: t(`broughtKind.${value}`) }))}
          value={brought}
          onChange={({ target }) => change(target.value as Brought)}
        />
      )}
      <p className="panel">{t(brought === 'list' ? 'importLead' : 'catalogueLead')}</p>
      {file === null && brought === 'list' && <TemplateDownload />}
      <ChooseFile key={brought} brought={brought} file={file} onChoose={setFile} />
      {file !== null && <ImportOptions key={brought} brought={brought} file={file} />}
    </Page>
  );
}
