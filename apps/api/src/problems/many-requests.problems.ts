import type { ManyRequestsErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals of work on many requests at once, as a whole. */
export const MANY_REQUESTS_PROBLEMS: Record<ManyRequestsErrorCode, ProblemText> = {
  'request.bulk_too_many': {
    status: 422,
    title: { zh: '一次办理的申请过多', en: 'Too many requests in one call' },
    mend: { zh: '每次最多 details.limit 件，请分批提交。', en: 'Send at most details.limit of them at a time.' },
  },
  'request.bulk_rows': {
    status: 422,
    title: { zh: '申请列表有误', en: 'The list of requests is not right' },
    mend: {
      zh: '至少列一件申请，同一申请只列一次；errors 指出重复的行。',
      en: 'Name at least one request and each of them once; errors points at the repeated rows.',
    },
  },
  'request.list_not_read': {
    status: 409,
    title: { zh: '签发的清单与所阅清单不一致', en: 'The list signed is not the list that was read' },
    mend: {
      zh: '请先试运行并阅看清单，再以同样的行和版本附上其 listDigest 签发。',
      en: 'Do the dry run, read the list, and sign the same rows and versions with its listDigest.',
    },
  },
};
