import type { Say } from '../../domain/say';
import type {
  DataUse,
  ItemStatus,
  MaterialForm,
  MatterKind,
  MatterRelation,
  Necessity,
  Origin,
  Scope,
  WayKind,
} from '../../domain/item-model';

const say = (zh: string, en: string): Say => ({ zh, en });

/** The coded words of the service model, for sentences and workbooks. */
export const MODEL_WORDS = {
  origin: {
    applicant: say('申请人自备', 'the applicant’s own'),
    department_issued: say('政府部门核发', 'issued by a department'),
    other: say('其他', 'other'),
  } satisfies Record<Origin, Say>,
  necessity: {
    compulsory: say('必要', 'compulsory'),
    conditional: say('视情形提交', 'conditional'),
    later: say('容缺后补', 'may follow later'),
    optional: say('非必要', 'optional'),
  } satisfies Record<Necessity, Say>,
  form: { paper: say('纸质', 'paper'), electronic: say('电子', 'electronic') } satisfies Record<MaterialForm, Say>,
  way: {
    abolished: say('已取消', 'abolished'),
    shared_data: say('数据共享', 'shared data'),
    e_licence: say('电子证照', 'e-licence'),
    earlier_result: say('前序事项结果', 'earlier result'),
    own_verification: say('自行核验', 'own verification'),
    commitment: say('告知承诺', 'notice and commitment'),
  } satisfies Record<WayKind, Say>,
  use: {
    spare: say('免交材料', 'spares a material'),
    verify: say('核验', 'verify'),
    prefill: say('预填', 'prefill'),
    push_result: say('推送结果', 'push of a result'),
    later_check: say('事后核查', 'later check'),
  } satisfies Record<DataUse, Say>,
  scope: {
    local: say('本地', 'local'),
    province: say('全省', 'province'),
    national: say('全国', 'national'),
  } satisfies Record<Scope, Say>,
  status: { active: say('在用', 'active'), retired: say('停用', 'retired') } satisfies Record<ItemStatus, Say>,
  kind: { compulsory: say('必办', 'compulsory'), optional: say('选办', 'optional') } satisfies Record<MatterKind, Say>,
  relation: {
    before: say('先于', 'before'),
    parallel: say('并行', 'beside'),
    chosen: say('任选其一', 'instead of'),
  } satisfies Record<MatterRelation, Say>,
} as const;

/** The fields whose change is told, by their names. */
export const FIELD_WORDS = {
  code: say('编码', 'code'),
  nationalCode: say('国家编码', 'national code'),
  localCode: say('地方编码', 'local code'),
  handlingCode: say('业务办理项编码', 'handling code'),
  name: say('名称', 'name'),
  itemType: say('事项类型', 'kind of item'),
  regionCode: say('行政区划', 'region'),
  guideVersion: say('办事指南版本', 'version of the guide'),
  status: say('状态', 'status'),
  completeForGuide: say('材料清单已确认完整（指南版本）', 'material list confirmed for guide'),
  template: say('沿用的标准事项', 'standard item'),
  leadName: say('牵头部门', 'lead department'),
  nationalBatch: say('国家批次', 'national batch'),
  cooperating: say('配合部门', 'cooperating departments'),
  order: say('办理顺序', 'order of the matters'),
  questions: say('情形问题', 'question'),
  situations: say('情形', 'situation'),
  materials: say('材料', 'material'),
  uses: say('数据使用', 'use of data'),
  evidence: say('数据类型映射', 'mapping of an evidence type'),
  matters: say('办理项', 'matter'),
  caseVolume: say('年办件量', 'cases a year'),
  'measures.materials': say('材料数', 'materials'),
  'measures.steps': say('环节数', 'steps'),
  'measures.visits': say('跑动次数', 'visits'),
  'measures.workingDays': say('办理时限（工作日）', 'time limit (working days)'),
} as const satisfies Record<string, Say>;
export type ModelField = keyof typeof FIELD_WORDS;
