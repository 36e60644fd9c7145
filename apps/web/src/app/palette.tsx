import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../api/client';
import { Dialog } from '../ui/dialog';
import { Marked } from '../ui/marked';
import { useMenu } from './navigation';
import { useCan } from './session';

interface Target {
  readonly key: string;
  readonly kind: 'screen' | 'entry' | 'request';
  readonly name: string;
  readonly address: string;
}

const SHOWN = 12;

/** Ctrl+K from anywhere: to a screen, a catalogue entry or a request, by a part of its name or number. */
export function Palette(): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen((open) => !open);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <Dialog open={isOpen} title={t('palette.title')} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
      <Search onChosen={() => setOpen(false)} />
    </Dialog>
  );
}

function Search({ onChosen }: { readonly onChosen: () => void }): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const targets = useTargets(text.trim());
  const open = (target: Target | undefined): void => {
    if (!target) return;
    onChosen();
    void navigate({ href: target.address });
  };
  const press = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.min(targets.length - 1, Math.max(0, at + step)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(targets[at]);
  };
  return (
    <>
      <Input
        autoFocus
        role="combobox"
        aria-label={t('palette.search')}
        aria-expanded
        aria-controls="palette-targets"
        aria-activedescendant={targets[at] && `palette-${String(at)}`}
        placeholder={t('palette.search')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <ul id="palette-targets" role="listbox" aria-label={t('palette.title')} className="palette">
        {targets.map((target, place) => (
          // The keys are the input's: the list is followed by its active descendant.
          <li
            key={target.key}
            id={`palette-${String(place)}`}
            role="option"
            aria-selected={place === at}
            onClick={() => open(target)}
          >
            <Marked text={target.name} words={text.trim()} />{' '}
            <span className="faint">{t(`palette.${target.kind}`)}</span>
          </li>
        ))}
      </ul>
      {targets.length === 0 && <p className="faint">{t('palette.none')}</p>}
    </>
  );
}

/** Screens by their name; entries and requests as the API finds them. */
function useTargets(text: string): readonly Target[] {
  const can = useCan();
  const { t } = useTranslation('screens');
  const wanted = text.toLowerCase();
  const screens = useMenu()
    .map(({ path, screen }): Target => ({ key: path, kind: 'screen', name: t(screen.title), address: path }))
    .filter(({ name }) => name.toLowerCase().includes(wanted));
  const entries = useQuery({
    queryKey: ['palette', 'entries', text],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries', { params: { query: { q: text, limit: SHOWN } } })),
    enabled: text !== '' && can('catalogue.read'),
  });
  const work = useQuery({
    queryKey: ['workbench'],
    queryFn: () => said(api.GET('/api/v1/workbench')),
    enabled: text !== '' && can('requests.read'),
  });
  const requests = (work.data?.lines ?? [])
    .map(({ request }): Target => ({
      key: request.id,
      kind: 'request',
      name: `${request.number} ${request.entryName}`,
      address: `/requests/${request.id}`,
    }))
    .filter(({ name }) => name.toLowerCase().includes(wanted));
  const found = (entries.data?.items ?? []).map((entry): Target => ({
    key: entry.code,
    kind: 'entry',
    name: entry.name,
    address: `/catalogue/entry?code=${encodeURIComponent(entry.code)}`,
  }));
  return [...screens, ...requests, ...found].slice(0, SHOWN);
}
