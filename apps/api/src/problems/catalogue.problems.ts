import type { CatalogueErrorCode } from '@zeqing/catalogue';
import type { ProblemText } from './problem-text';

/** Refusals of the catalogue. */
export const CATALOGUE_PROBLEMS: Record<CatalogueErrorCode, ProblemText> = {
  'catalogue.resource_not_a_link': {
    status: 422,
    title: { zh: '挂接资源只能是链接', en: 'An attached resource is a link and nothing else' },
    mend: {
      zh: '请填写交换平台上的资源编码或 http(s) 地址；本系统不保存共享数据本身。',
      en: 'Give the code on the exchange platform or an http(s) address; the data itself is never kept here.',
    },
  },
  'catalogue.entry_not_attachable': {
    status: 409,
    title: { zh: '此目录不能挂接资源', en: 'No resource can be attached to this entry' },
    mend: {
      zh: '只有已发布、且不属于“不予共享”的目录可以挂接资源。',
      en: 'Only a published entry that is shared can carry a resource.',
    },
  },
  'catalogue.gap_closed': {
    status: 409,
    title: { zh: '该缺项已补齐', en: 'This gap is closed already' },
    mend: { zh: '请刷新缺项清单。', en: 'Reload the list of gaps.' },
  },
  'catalogue.gap_needs_publication': {
    status: 409,
    title: { zh: '该缺项须通过发布目录补齐', en: 'This gap closes only by publication' },
    mend: {
      zh: '请在下一批次的清单中补填该栏，经主管部门发布后自动销项。',
      en: 'Fill the field in a next batch; the gap closes when the authority publishes it.',
    },
  },
};
