import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { problemOf } from '../../api/problem';
import { inLanguage } from '../../i18n/i18n';
import { Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';

type Subject = 'requests' | 'corrections' | 'disputes' | 'urgings' | 'cases';

/** The letters of an act, as drafts: looked at as PDF, gone on with as docx. */
export function LettersOf({ subject, id }: { readonly subject: Subject; readonly id: string }): ReactNode {
  const { t } = useTranslation('requests');
  const letters = useQuery({
    queryKey: [subject, id, 'letters'],
    queryFn: () => said(api.GET(`/api/v1/${subject}/{id}/letters`, { params: { path: { id } } })),
  });
  return (
    <section className="panel" aria-label={t('letters.title')}>
      <h2>{t('letters.title')}</h2>
      <Loaded query={letters}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="faint">{t('letters.none')}</p>
          ) : (
            <>
              <p className="faint">{t('letters.lead')}</p>
              <ul className="plain-list">
                {items.map((letter) => (
                  <Letter key={letter.kind} letter={letter} folder={`/api/v1/${subject}/${id}/letters`} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Letter({ letter, folder }: { readonly letter: Schema<'LetterAnswer'>; readonly folder: string }): ReactNode {
  const { t } = useTranslation('requests');
  const [error, setError] = useState<unknown>(null);
  const name = inLanguage(letter.text);
  const file = (format: string): string => `${folder}/${letter.kind}?format=${format}`;
  const look = async (): Promise<void> => {
    setError(null);
    await show(file('pdf')).catch(setError);
  };
  return (
    <li>
      {name}{' '}
      <Button size="small" onClick={() => void look()} aria-label={t('letters.lookAt', { letter: name })}>
        {t('letters.look')}
      </Button>{' '}
      {letter.formats.map((format) => (
        <span key={format}>
          <a href={file(format)} download aria-label={t('letters.save', { letter: name, format })}>
            {format}
          </a>{' '}
        </span>
      ))}
      {error !== null && <ProblemNote error={error} />}
    </li>
  );
}

/** Opens a file that the API hands out for saving in a window of its own. */
async function show(address: string): Promise<void> {
  const shown = window.open('', '_blank');
  const answer = await fetch(address);
  if (!answer.ok) {
    shown?.close();
    throw problemOf(answer.status, await answer.json().catch(() => null));
  }
  const held = URL.createObjectURL(await answer.blob());
  if (shown) shown.location.href = held;
  else window.location.href = held;
}
