import type { HealthErrorCode } from '@zeqing/catalogue';
import type { ProblemText } from './problem-text';

/** Refusals about the health of resources. */
export const HEALTH_PROBLEMS: Record<HealthErrorCode, ProblemText> = {
  'health.settings': {
    status: 422,
    title: { zh: '健康监测设置有误', en: 'The settings of resource health are wrong' },
    mend: {
      zh: '请按 errors 所列字段和规则修改：阈值须在上下限内，“故障”须高于“不稳定”；主机只写名称或地址，不带协议、端口和路径。',
      en: 'Mend the fields errors names: thresholds within their bounds, failing above degraded; hosts are names or addresses alone.',
    },
  },
  'health.batch_number_taken': {
    status: 409,
    title: { zh: '该批次编号已用于其他内容', en: 'A batch of this number was sent with other rows' },
    mend: { zh: '更正请用新的批次编号重新报送。', en: 'Send what is new under a number of its own.' },
  },
  'health.batch_unreadable': {
    status: 422,
    title: { zh: '批次文件无法读取', en: 'The file of the batch cannot be read' },
    mend: {
      zh: '请提供 .xlsx，或者 UTF-8、GB18030 编码的 CSV（原因见 details.fault）。',
      en: 'Send .xlsx, or CSV in UTF-8 or GB18030; details.fault says why.',
    },
  },
  'health.batch_columns': {
    status: 422,
    title: { zh: '缺少必需的列', en: 'A needed column is missing' },
    mend: {
      zh: '前 10 行内须有一行表头，请补上 details.missing 所列的列。',
      en: 'One of the first ten rows has to hold the headings: add the columns details.missing names.',
    },
  },
  'health.batch_length': {
    status: 422,
    title: { zh: '批次为空或者行数过多', en: 'The batch is empty or too long' },
    mend: { zh: '每批 1 至 details.atMost 行，请分批报送。', en: 'Send one to details.atMost rows a batch.' },
  },
};
