import { Button, DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../ui/filter-bar';
import { useFilters } from '../../ui/use-filters';
import { OBJECT_TYPES } from './objects';

const TEXTS = ['objectId', 'type', 'login'] as const;
const DAYS = ['from', 'to'] as const;
const ORDERS = ['newest_first', 'oldest_first'] as const;
type Words = Readonly<Partial<Record<(typeof TEXTS)[number], string>>>;

/** What is looked for; words are searched together on demand, because a search is written down. */
export function JournalFilters(): ReactNode {
  const { t } = useTranslation('journal');
  const [filters, set] = useFilters();
  const { objectId, type, login } = filters;
  const [words, setWords] = useState<Words>({});
  useEffect(
    () => setWords({ objectId: objectId ?? '', type: type ?? '', login: login ?? '' }),
    [objectId, type, login],
  );
  const search = (): void => set(Object.fromEntries(TEXTS.map((word) => [word, words[word]?.trim() ?? ''])));
  const kinds = OBJECT_TYPES.map((value) => ({ value, label: t(`object.${value}`) }));
  return (
    <FilterBar choices={[{ word: 'objectType', label: t('objectType'), options: kinds }]}>
      {TEXTS.map((word) => (
        <label key={word} className="filter">
          <span>{t(word)}</span>
          <Input
            value={words[word] ?? ''}
            onChange={({ target }) => setWords({ ...words, [word]: target.value })}
            onPressEnter={search}
          />
        </label>
      ))}
      {DAYS.map((day) => (
        <label key={day} className="filter">
          <span>{t(day)}</span>
          <DatePicker
            aria-label={t(day)}
            value={filters[day] ? dayjs(filters[day]) : null}
            onChange={(value) => set({ [day]: value === null ? undefined : dayjs(value).format('YYYY-MM-DD') })}
          />
        </label>
      ))}
      <Button type="primary" onClick={search}>
        {t('search')}
      </Button>
      <Radio.Group
        aria-label={t('order')}
        optionType="button"
        value={filters['order'] ?? ORDERS[0]}
        onChange={({ target }) => set({ order: String(target.value) })}
        options={ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
      />
    </FilterBar>
  );
}
