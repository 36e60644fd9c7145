import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { clearable } from '../../ui/clearable';
import { Empty, Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import type { Draft } from './draft-words';
import { useEvidence, type Evidence } from './evidence-query';
import { useDraftChange } from './draft-change';
import type { WrittenItem } from './written-draft';

const LEVELS = ['national', 'province', 'city', 'county'] as const;
const MOST_ENTRIES = 10;

interface FinderProps {
  readonly draft: Draft;
  /** The material that is mapped, by its place. */
  readonly place: number;
}

/** Finds the data that may spare a material, by name, level, region and coverage, and maps the material to them. */
export function EvidenceFinder({ draft, place }: FinderProps): ReactNode {
  const { t } = useTranslation('service-model');
  const [{ q, level: word, region, covers }, set] = useFilters();
  const level = LEVELS.find((one) => one === word);
  const [typed, type] = useState(q ?? '');
  const isCode = (text: string | undefined): boolean => text === undefined || /^\d{6}$/u.test(text);
  const subjectRegion = isCode(covers) ? covers : undefined;
  const found = useEvidence({ q, level, region: isCode(region) ? region : undefined, subjectRegion }, q !== undefined);
  const map = useMapping(place);
  return (
    <section className="panel" aria-label={t('finder.title')}>
      <h3>{t('finder.title')}</h3>
      <div className="filters" role="search">
        <Input.Search
          aria-label={t('finder.search')}
          placeholder={t('finder.search')}
          enterButton={t('finder.go')}
          value={typed}
          maxLength={100}
          onChange={({ target }) => type(target.value)}
          onSearch={(text) => set({ q: text.trim() || undefined })}
        />
        <label className="filter">
          <span>{t('finder.level')}</span>
          <Select
            aria-label={t('finder.level')}
            allowClear={clearable()}
            placeholder={t('finder.any')}
            value={level ?? null}
            onChange={(value: string | null | undefined) => set({ level: value ?? undefined })}
            options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          />
        </label>
        {[['region', region] as const, ['covers', covers] as const].map(([name, value]) => (
          <label key={name} className="filter">
            <span>{t(`finder.${name}`)}</span>
            <Input
              aria-label={t(`finder.${name}`)}
              defaultValue={value}
              maxLength={6}
              inputMode="numeric"
              onChange={({ target }) => set({ [name]: /^\d{6}$/u.test(target.value) ? target.value : undefined })}
            />
          </label>
        ))}
      </div>
      {q !== undefined && (
        <Loaded query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty why={t('finder.none')} next={t('finder.noneNext')} />
            ) : (
              <ul className="found" aria-label={t('finder.found')}>
                {items.map((one) => (
                  <Found key={one.code} evidence={one} onMap={() => map.toType(one)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
      {q !== undefined && <Entries q={q} draft={draft} place={place} />}
    </section>
  );
}

function Found({ evidence, onMap }: { readonly evidence: Evidence; readonly onMap: () => void }): ReactNode {
  const { t } = useTranslation('service-model');
  const { nameOf } = useDepartments();
  const { code, name, fields, mappings } = evidence;
  return (
    <li>
      <strong>{name}</strong> <span className="faint">{code}</span>
      <p>{t('finder.fields', { fields: fields.join(t('listed')) })}</p>
      {mappings.length === 0 && <p>{t('finder.unmapped')}</p>}
      {mappings.map((mapping) => (
        <p key={mapping.regionCode}>
          {t('finder.carried', {
            entry: mapping.entry?.name ?? t('finder.unpublished'),
            code: mapping.entryCode,
            department: mapping.entry ? nameOf(mapping.entry.providerDepartmentId) : t('unknown'),
            level: t(`level.${mapping.level}`),
            region: mapping.regionCode,
            covers: mapping.subjectRegionPrefixes.map((one) => one || t('country')).join(t('listed')),
          })}
        </p>
      ))}
      <Button onClick={onMap}>{t('finder.use', { name })}</Button>
    </li>
  );
}

/** Entries of the catalogue that carry no evidence type yet: one may be brought along. */
function Entries({ q, draft, place }: FinderProps & { readonly q: string }): ReactNode {
  const { t } = useTranslation('service-model');
  const { nameOf } = useDepartments();
  const query = { q, limit: MOST_ENTRIES, status: 'published' } as const;
  const entries = useQuery({
    queryKey: ['catalogue', 'for-mapping', query],
    queryFn: () => said(api.GET('/api/v1/catalogue/entries', { params: { query } })),
  });
  const map = useMapping(place);
  const bring = useMutation({
    mutationFn: (code: string) => said(api.GET('/api/v1/catalogue/entries/by-code', { params: { query: { code } } })),
    onSuccess: (entry) => map.toEntry(entry, draft.content.item?.regionCode ?? ''),
  });
  const items = entries.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <h4>{t('finder.entries')}</h4>
      <ul className="found" aria-label={t('finder.entries')}>
        {items.map(({ id, code, name, providerDepartmentId }) => (
          <li key={id}>
            {name} <span className="faint">{`${code} ${nameOf(providerDepartmentId)}`}</span>{' '}
            <Button loading={bring.isPending} onClick={() => bring.mutate(code)}>
              {t('finder.bring', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {bring.error && <ProblemNote error={bring.error} />}
    </>
  );
}

/** Maps the material to a known evidence type, or to an entry that is brought along as one. */
function useMapping(place: number) {
  const form = Form.useFormInstance<WrittenItem>();
  const changed = useDraftChange();
  const add = (evidenceTypeCode: string, fields: readonly string[]): void => {
    const path = ['materials', place, 'ways'] as never;
    const ways = (form.getFieldValue(path) ?? []) as object[];
    const need = {
      use: 'spare',
      evidenceTypeCode,
      fields: [...fields],
      compulsory: true,
      subjectScope: 'local',
      when: [],
    };
    form.setFieldValue(path, [...ways, { kind: 'shared_data', need, earlierItemCode: null, basis: null }]);
    changed();
  };
  return {
    toType: ({ code, fields }: Evidence): void => add(code, fields),
    toEntry: ({ code, name, items }: Schema<'EntryAnswer'>, regionCode: string): void => {
      const evidence = (form.getFieldValue('evidence') ?? []) as { readonly code?: string }[];
      const names = items.map((item) => item.name);
      const mapping = {
        ...{ entryCode: code, regionCode, subjectRegionPrefixes: [regionCode.replace(/(00)+$/u, '')], preference: 0 },
        pairs: names.map((item) => ({ field: item, item })),
      };
      if (!evidence.some((one) => one.code === code))
        form.setFieldValue('evidence', [
          ...evidence,
          { code, name, fields: names, upperHolder: null, mappings: [mapping] },
        ]);
      add(code, names);
    },
  };
}
