import type { ExportOrder, ExportedList, ExportedObject } from '@zeqing/lists';
import { EXPORTED_OBJECTS } from '@zeqing/lists';
import { searchWords } from '@zeqing/platform';
import type { ExportOrderInput } from './exports.dto';

/** The order of a validated call. */
export async function orderOf(input: ExportOrderInput): Promise<ExportOrder> {
  const { language = 'zh', format = 'xlsx', objectId = '' } = input;
  const object = EXPORTED_OBJECTS.find((one): one is ExportedObject => one === input.list);
  if (object !== undefined)
    return { list: object, language, format, objectId, from: input.from ?? null, class: input.class ?? null };
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
