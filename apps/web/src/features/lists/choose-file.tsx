import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const MEGABYTE = 1_048_576;
const LARGEST = 20 * MEGABYTE;
/** Lines that may be pasted, the heading with them: 50 rows (ux.md §2.2). */
const MOST_PASTED = 51;
const PASTED_TYPE = 'text/tab-separated-values';
type Fault = 'notXlsx' | 'tooLarge' | 'pasteTooLong';
const READABLE = /\.(?:xlsx|csv|tsv|txt)$/iu;

interface FileProps {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** Step one: a workbook or a table of text from the disk, or cells pasted from a spreadsheet. */
export function ChooseFile({ file, onChoose }: FileProps): ReactNode {
  const { t } = useTranslation('lists');
  const [fault, setFault] = useState<Fault | null>(null);
  const choose = (chosen: File | null): void => {
    const wrong = chosen === null ? null : faultOf(chosen);
    setFault(wrong);
    onChoose(wrong === null ? chosen : null);
  };
  const paste = (text: string): void => {
    const isTooLong = text.trim().split(/\r\n|\n|\r/u).length > MOST_PASTED;
    choose(text.trim() === '' || isTooLong ? null : new File([text], `${t('pasted')}.tsv`, { type: PASTED_TYPE }));
    if (isTooLong) setFault('pasteTooLong');
  };
  return (
    <>
      <label className="field form">
        <span>{t('file')}</span>
        <input type="file" accept=".xlsx,.csv,.tsv,.txt" onChange={({ target }) => choose(target.files?.[0] ?? null)} />
        {fault === null ? (
          <span className="faint">
            {file === null ? t('fileHelp') : t('fileChosen', { size: (file.size / MEGABYTE).toFixed(2) })}
          </span>
        ) : (
          <span className="status-late" role="alert">
            {t(fault)}
          </span>
        )}
      </label>
      <label className="field form">
        <span>{t('paste')}</span>
        <Input.TextArea rows={3} placeholder={t('pasteHelp')} onChange={({ target }) => paste(target.value)} />
      </label>
    </>
  );
}

/** What can be seen before anything is sent; the API judges the content. */
function faultOf({ name, size }: File): Fault | null {
  if (!READABLE.test(name)) return 'notXlsx';
  return size > LARGEST ? 'tooLarge' : null;
}
