import type {
  Channel,
  Classification,
  FormatClass,
  GroundKind,
  ResourceKind,
  ShareMode,
  ShareType,
  UpdateFrequency,
} from '@zeqing/catalogue';
import { DECLINE_REASONS, DECLINE_RULES, type RecipientKind } from '@zeqing/lists';
import { DECREE, dictionary, type Dictionary } from './dictionary';

const GUIDE = '政务信息资源目录编制指南（试行）';

const declineReasons: Dictionary = {
  ...{
    code: 'decline_reason',
    title: { zh: '不认责的理由', en: 'Refusals of a duty' },
    fixedBy: 'product',
    basis: null,
  },
  values: DECLINE_REASONS.map((code) => ({ code, ...DECLINE_RULES[code].text, article: DECLINE_RULES[code].article })),
};

/** Words of the catalogue and of the lists. */
export const CATALOGUE_DICTIONARIES: readonly Dictionary[] = [
  dictionary<ShareType>('share_type', ['共享类型', 'Share type'], ['law', `${DECREE} 第十四条`], {
    unconditional: ['无条件共享', 'unconditional'],
    conditional: ['有条件共享', 'conditional'],
    not_shared: ['不予共享', 'not shared'],
  }),
  dictionary<GroundKind>(
    'not_shared_ground',
    ['不予共享的依据', 'What not sharing may rest on'],
    ['law', `${DECREE} 第十五条`],
    {
      law: ['法律', 'law'],
      administrative_regulation: ['行政法规', 'administrative regulation'],
      state_council_decision: ['国务院决定', 'State Council decision'],
    },
  ),
  dictionary<ShareMode>('share_mode', ['共享方式', 'Mode of sharing'], ['product', `${DECREE} 第二十二条`], {
    service_interface: ['服务接口', 'service interface'],
    batch_exchange: ['批量交换', 'batch exchange'],
    file_download: ['文件下载', 'file download'],
    other: ['其他', 'other'],
  }),
  dictionary<UpdateFrequency>('update_frequency', ['更新周期', 'Update frequency'], ['product', GUIDE], {
    realtime: ['实时', 'real time'],
    hourly: ['每小时', 'hourly'],
    daily: ['每日', 'daily'],
    weekly: ['每周', 'weekly'],
    ten_daily: ['每旬', 'every ten days'],
    monthly: ['每月', 'monthly'],
    quarterly: ['每季度', 'quarterly'],
    half_yearly: ['每半年', 'half-yearly'],
    yearly: ['每年', 'yearly'],
    on_demand: ['按需', 'on demand'],
    other: ['其他', 'other'],
  }),
  dictionary<FormatClass>('format_class', ['数据格式大类', 'Format class'], ['product', GUIDE], {
    electronic_file: ['电子文件', 'electronic file'],
    spreadsheet: ['电子表格', 'spreadsheet'],
    database: ['数据库', 'database'],
    image: ['图形图像', 'image'],
    streaming_media: ['流媒体', 'streaming media'],
    self_describing: ['自描述格式', 'self-describing format'],
    service_interface: ['服务接口', 'service interface'],
  }),
  dictionary<Classification>('classification', ['数据分级', 'Data classification'], ['standard', 'GB/T 43697-2024'], {
    core: ['核心数据', 'core data'],
    important: ['重要数据', 'important data'],
    general: ['一般数据', 'general data'],
  }),
  dictionary<Channel>('channel', ['提供渠道', 'Channel'], ['product', null], {
    government_extranet: ['政务外网', 'government extranet'],
    internet: ['互联网', 'internet'],
    department_network: ['部门专网', 'department network'],
  }),
  dictionary<ResourceKind>('resource_kind', ['挂接资源类型', 'Kind of resource'], ['product', null], {
    interface: ['接口', 'interface'],
    table: ['库表', 'table'],
    file: ['文件', 'file'],
  }),
  dictionary<RecipientKind>('recipient_kind', ['共享对象的写法', 'How recipients are named'], ['product', null], {
    all_bound: ['所有受约束的部门', 'every bound department'],
    line_level_region: ['按条线、层级、地区', 'by line, level and region'],
    departments: ['具名部门', 'named departments'],
    one_thing: ['一件事的部门', 'departments of a one-thing'],
  }),
  declineReasons,
];
