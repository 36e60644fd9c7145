import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const MEGABYTE = 1_048_576;
/** What is brought: how its file's name may end, its most MB, and the words for it. */
const TAKEN = {
  list: {
    ...{ accept: '.xlsx,.csv,.tsv,.txt', readable: /\.(?:xlsx|csv|tsv|txt)$/iu, largest: 20 },
    ...({ label: 'file', help: 'fileHelp', notReadable: 'notXlsx' } as const),
  },
  catalogue: {
    ...{ accept: '.csv', readable: /\.csv$/iu, largest: 256 },
    ...({ label: 'catalogueFile', help: 'catalogueFileHelp', notReadable: 'notCsv' } as const),
  },
};
export type Brought = keyof typeof TAKEN;
/** Lines that may be pasted, the heading with them: 50 rows (ux.md §2.2). */
const MOST_PASTED = 51;
const PASTED_TYPE = 'text/tab-separated-values';
type Fault = 'notReadable' | 'tooLarge' | 'pasteTooLong';

interface FileProps {
  readonly brought: Brought;
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** Step one: a workbook or a table of text from the disk, or cells pasted from a spreadsheet; a whole catalogue is CSV. */
export function ChooseFile({ brought, file, onChoose }: FileProps): ReactNode {
  const { t } = useTranslation('lists');
  const [fault, setFault] = useState<Fault | null>(null);
  const { accept, label, help, notReadable, largest } = TAKEN[brought];
  const choose = (chosen: File | null): void => {
    const wrong = chosen === null ? null : faultOf(chosen, brought);
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
        <span>{t(label)}</span>
        <input type="file" accept={accept} onChange={({ target }) => choose(target.files?.[0] ?? null)} />
        {fault === null ? (
          <span className="faint">
            {file === null ? t(help) : t('fileChosen', { size: (file.size / MEGABYTE).toFixed(2) })}
          </span>
        ) : (
          <span className="status-late" role="alert">
            {fault === 'notReadable' ? t(notReadable) : t(fault, { most: largest })}
          </span>
        )}
      </label>
      {brought === 'list' && (
        <label className="field form">
          <span>{t('paste')}</span>
          <Input.TextArea rows={3} placeholder={t('pasteHelp')} onChange={({ target }) => paste(target.value)} />
        </label>
      )}
    </>
  );
}

/** What can be seen before anything is sent; the API judges the content. */
function faultOf({ name, size }: File, brought: Brought): Fault | null {
  const { readable, largest } = TAKEN[brought];
  if (!readable.test(name)) return 'notReadable';
  return size > largest * MEGABYTE ? 'tooLarge' : null;
}
