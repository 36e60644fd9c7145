import type { ExportOrder, ExportedList, ExportedObject, TableOrder } from '@zeqing/lists';
import { EXPORTED_OBJECTS } from '@zeqing/lists';
import { searchWords } from '@zeqing/platform';
import type { ExportOrderInput, ExportRequestInput } from './exports.dto';

/** The order of a validated call for a file made in the background. */
export async function requestOf({ format, ...input }: ExportRequestInput): Promise<ExportOrder> {
  if (format === 'pdf') return { list: 'edition', format, objectId: input.objectId ?? '' };
  return orderOf({ ...input, ...(format && { format }) });
}

/** The order of a validated call for a table. */
export async function orderOf(input: ExportOrderInput): Promise<TableOrder> {
  const { language = 'zh', format = 'xlsx', objectId = '' } = input;
  const object = EXPORTED_OBJECTS.find((one): one is ExportedObject => one === input.list);
  if (object !== undefined)
    return {
      ...{ list: object, language, format, objectId, from: input.from ?? null },
      ...{ class: input.class ?? null, department: input.department ?? 'any' },
    };
  return {
    // What is of no object is of a list.
    list: input.list as ExportedList,
    ...{ language, format, departmentId: input.departmentId ?? null },
    text: input.q ? await searchWords(input.q) : null,
    entries: {
      shareType: input.shareType ?? null,
      classification: input.classification ?? null,
      grade: input.grade ?? null,
      hasResource: input.hasResource ?? null,
      region: input.region ?? null,
    },
  };
}
