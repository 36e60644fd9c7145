import type { LeftOut } from '@zeqing/requests';
import type { TwoLanguages } from '../../calendar/calendar.texts';

/** Why no request is made for a need. */
export const LEFT_OUT_TEXTS: Readonly<Record<LeftOut['reason'], TwoLanguages>> = {
  not_mapped: { zh: '尚无目录提供该数据，请登记到需求清单', en: 'No entry provides it: put it on the need list' },
  field_not_in_entry: {
    zh: '目录中没有所需的数据项，请登记到需求清单',
    en: 'The entry has none of the items needed: put them on the need list',
  },
  own_data: { zh: '使用部门自己的数据，无需申请', en: 'The department that uses it holds it itself' },
  asks_itself: {
    zh: '由本部门提供，请使用部门自行申请',
    en: 'Your department provides it: the department that uses it asks for it',
  },
  not_published: { zh: '目录尚未发布，暂不能申请', en: 'The entry is not published and cannot be asked for yet' },
  not_shared: { zh: '属于不予共享，有异议可提出争议', en: 'It is not shared; contest it if you disagree' },
  granted: { zh: '已获授权，无需再申请', en: 'It is yours already' },
  requested: { zh: '已在申请中', en: 'It is being asked for already' },
};
