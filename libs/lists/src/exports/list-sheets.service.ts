import { Injectable } from '@nestjs/common';
import { Catalogue, EVERY_ENTRY } from '@zeqing/catalogue';
import type { Tx } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import type { SheetCell, SheetCells } from '@zeqing/platform';
import { SHARE_TYPE_WORDS } from '../domain/edition-sheet';
import { EXPORT_COLUMNS, EXPORT_NAMES } from './domain/export-columns';
import type { ExportedList, ListOrder } from './domain/export-order';
import type { ExportSheet } from './export-sheet';
import { itemRows, latestEdition, type ListItemRow } from './store/export-rows.store';

const SLICE = 500;

/** What a search found, and the three lists, as tables. */
@Injectable()
export class ListSheets {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
  ) {}

  async sheet(tx: Tx, order: ListOrder): Promise<ExportSheet> {
    const { list, departmentId, language } = order;
    const asked = departmentId === null ? null : await this.directory.byId(tx, departmentId);
    const edition = list === 'duty' ? await latestEdition(tx) : null;
    const columns = EXPORT_COLUMNS[list];
    const groups = columns.some(({ group }) => group !== null) ? columns.map(({ group }) => group) : undefined;
    return {
      fileName: list,
      table: { name: EXPORT_NAMES[list], headings: columns.map(({ heading }) => heading), ...(groups && { groups }) },
      facts: {
        title: EXPORT_NAMES[list][language],
        source: edition && editionWords(edition, language),
        departments: departmentId === null ? null : (asked?.name ?? ''),
        filters: filterWords(order),
      },
      slices: list === 'catalogue' ? this.#entries(tx, order) : this.#items(tx, order, list),
    };
  }

  async *#items(tx: Tx, order: ListOrder, list: Exclude<ExportedList, 'catalogue'>): AsyncGenerator<SheetCells> {
    let last: ListItemRow | null = null;
    for (let number = 0; ;) {
      const slice: ListItemRow[] = await itemRows(tx, list, order, last, SLICE);
      last = slice.at(-1) ?? null;
      if (last === null) return;
      yield slice.map((row) => [
        (number += 1),
        ...cellsOf(row),
        ...(list === 'negative' ? [row.ground, row.reviewOn] : []),
      ]);
    }
  }

  async *#entries(tx: Tx, { text, departmentId, entries, language }: ListOrder): AsyncGenerator<SheetCells> {
    const comma = language === 'zh' ? '、' : ', ';
    const words = language === 'zh' ? ['有', '无'] : ['yes', 'no'];
    const wanted = { ...EVERY_ENTRY, ...entries, text, departmentId };
    let number = 0;
    for (let after: readonly string[] | null = null; ;) {
      const page = await this.catalogue.published(tx, wanted, { limit: SLICE, after });
      const ids = [...new Set(page.items.map((entry) => entry.providerDepartmentId))];
      const names = new Map((await this.directory.byIds(tx, ids)).map(({ id, name }) => [id, name]));
      if (page.items.length > 0)
        yield page.items.map((entry) => [
          ...[(number += 1), entry.code, entry.name, names.get(entry.providerDepartmentId) ?? ''],
          ...[SHARE_TYPE_WORDS[entry.shareType][language], entry.conditions],
          ...[entry.items.map(({ name }) => name).join(comma), words[entry.hasResource ? 0 : 1] ?? ''],
        ]);
      if (page.next === null) return;
      after = JSON.parse(page.next) as readonly string[];
    }
  }
}

const cellsOf = (row: ListItemRow): readonly SheetCell[] => [
  ...[row.named, row.asking, row.matter, row.material, null, row.item],
  ...[row.source, row.takenMaterial, null, row.takenItem],
];

function editionWords(
  { series, number, inForceFrom }: { series: string; number: number; inForceFrom: string },
  language: ListOrder['language'],
): string {
  return language === 'en'
    ? `${series}, edition ${number}, in force from ${inForceFrom}`
    : `${series} 第 ${number} 版（${inForceFrom} 起施行）`;
}

/** What was searched for, in words. */
function filterWords({ text, entries, language }: ListOrder): readonly string[] {
  const isEnglish = language === 'en';
  const { shareType, classification, grade, hasResource, region } = entries;
  const told = (zh: string, en: string, value: string | number | null): string[] =>
    value === null ? [] : [isEnglish ? `${en} ${value}` : `${zh}${value}`];
  return [
    ...(text === null ? [] : [isEnglish ? `words "${text}"` : `关键词“${text}”`]),
    ...(shareType === null ? [] : [SHARE_TYPE_WORDS[shareType][language]]),
    ...told('数据分类 ', 'class', classification),
    ...told('级别 ', 'grade', grade),
    ...told('区域 ', 'region', region),
    ...(hasResource === null ? [] : [resourceWords(hasResource, isEnglish)]),
  ];
}

function resourceWords(hasResource: boolean, isEnglish: boolean): string {
  if (isEnglish) return hasResource ? 'with a resource' : 'without a resource';
  return hasResource ? '已挂接资源' : '未挂接资源';
}
