import type { KernelErrorCode } from '@zeqing/kernel';
import type { ProblemText } from './problem-text';

/** Refusals of the HTTP layer itself. */
export type HttpErrorCode =
  | 'bad_request'
  | 'body.not_json'
  | 'body.too_large'
  | 'body.unsupported_type'
  | 'connection.timeout'
  | 'cursor.invalid'
  | 'database.busy'
  | 'document.busy'
  | 'headers.too_large'
  | 'idempotency.in_flight'
  | 'idempotency.other_request'
  | 'if_match.missing'
  | 'internal'
  | 'not_signed_in'
  | 'origin.foreign'
  | 'queues.away'
  | 'route.unknown';

export const HTTP_PROBLEMS: Record<HttpErrorCode | KernelErrorCode, ProblemText> = {
  bad_request: {
    status: 400,
    title: { zh: '请求无法理解', en: 'The request cannot be understood' },
    mend: { zh: '请对照接口文档 /api/docs 检查请求。', en: 'Check the request against /api/docs.' },
  },
  'body.not_json': {
    status: 400,
    title: { zh: '请求正文不是有效的 JSON', en: 'The body is not valid JSON' },
    mend: { zh: '请检查 JSON 语法，编码为 UTF-8。', en: 'Check the JSON syntax; the encoding is UTF-8.' },
  },
  'body.too_large': {
    status: 413,
    title: { zh: '请求正文过大', en: 'The body is too large' },
    mend: {
      zh: '请拆分后提交；工作簿上限 20 MB，事项 JSON 上限 8 MB。',
      en: 'Send less at once; a workbook may have 20 MB, service items as JSON 8 MB.',
    },
  },
  'body.unsupported_type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'This content type is not accepted' },
    mend: { zh: '请使用 Content-Type: application/json。', en: 'Use Content-Type: application/json.' },
  },
  'connection.timeout': {
    status: 408,
    title: { zh: '请求未在时限内传完', en: 'The request did not arrive in time' },
    mend: { zh: '请检查网络后重试。', en: 'Check the network and try again.' },
  },
  'database.busy': {
    status: 503,
    title: { zh: '数据库正忙或暂时连不上', en: 'The database is busy or away' },
    mend: {
      zh: '请在 Retry-After 秒后用同一个 Idempotency-Key 重试，不会重复写入；如仍失败，请告知系统管理员。',
      en: 'Try again after Retry-After seconds with the same Idempotency-Key; nothing is written twice. Else tell the system administrator.',
    },
  },
  'document.busy': {
    status: 503,
    title: { zh: '等待排版的文稿过多', en: 'Too many documents are waiting to be set' },
    mend: { zh: '请在 Retry-After 秒后重新下载。', en: 'Download it again after Retry-After seconds.' },
  },
  'headers.too_large': {
    status: 431,
    title: { zh: '请求头过大', en: 'The request headers are too large' },
    mend: {
      zh: '请求行与请求头合计上限 16 KB，请缩短后重试。',
      en: 'The request line and headers may have 16 KB together.',
    },
  },
  'cursor.invalid': {
    status: 400,
    title: { zh: '翻页游标无效', en: 'The paging cursor is not valid' },
    mend: { zh: '请从第一页重新查询，原样使用返回的 next。', en: 'Start at the first page and use `next` unchanged.' },
  },
  'idempotency.in_flight': {
    status: 409,
    title: { zh: '同一幂等键的请求正在处理', en: 'A request with this idempotency key is being processed' },
    mend: { zh: '请在 Retry-After 秒后重试。', en: 'Try again after Retry-After seconds.' },
  },
  'idempotency.other_request': {
    status: 422,
    title: { zh: '该幂等键已用于另一请求', en: 'This idempotency key was used for another request' },
    mend: { zh: '请为新的请求使用新的 Idempotency-Key。', en: 'Use a new Idempotency-Key for a new request.' },
  },
  'if_match.missing': {
    status: 428,
    title: { zh: '缺少 If-Match', en: 'If-Match is missing' },
    mend: {
      zh: '请先读取对象，再带上其 ETag（如 If-Match: “v3”）提交修改。',
      en: 'Read the object first and send its ETag, e.g. If-Match: "v3".',
    },
  },
  internal: {
    status: 500,
    title: { zh: '系统内部错误', en: 'Something failed inside' },
    mend: {
      zh: '请稍后重试；如仍失败，请把 traceId 告知管理员。',
      en: 'Try again; else tell the administrator the traceId.',
    },
  },
  not_signed_in: {
    status: 401,
    title: { zh: '尚未登录或登录已失效', en: 'Not signed in, or the sign-in has ended' },
    mend: {
      zh: '请登录，或用客户端凭据换取新的令牌。',
      en: 'Sign in, or get a new token with the client credentials.',
    },
  },
  'origin.foreign': {
    status: 403,
    title: { zh: '请求来自其他站点', en: 'The request came from another site' },
    mend: { zh: '请在责清页面内操作。', en: 'Act from within Zeqing’s own pages.' },
  },
  'queues.away': {
    status: 503,
    title: { zh: 'Redis 暂不可用', en: 'Redis is away' },
    mend: {
      zh: '看板暂时无法显示；业务不受影响，Redis 恢复后任务自动补做。',
      en: 'The board cannot be shown; work is not affected and goes on when Redis is back.',
    },
  },
  'route.unknown': {
    status: 404,
    title: { zh: '没有这个接口', en: 'There is no such route' },
    mend: { zh: '请对照接口文档 /api/docs 检查路径和方法。', en: 'Check path and method against /api/docs.' },
  },
  not_found: {
    status: 404,
    title: { zh: '未找到，或不属于您的部门', en: 'Not found, or not your department’s' },
    mend: { zh: '请检查编号，或确认您是否以正确的部门身份登录。', en: 'Check the id and the department you act for.' },
  },
  forbidden: {
    status: 403,
    title: { zh: '您的岗位无权进行此操作', en: 'Your post does not allow this' },
    mend: { zh: '请由具备该职责的岗位办理。', en: 'Ask the post that is responsible for it.' },
  },
  stale: {
    status: 412,
    title: { zh: '对象已被他人修改', en: 'The object was changed meanwhile' },
    mend: {
      zh: '请重新读取后，在最新版本上再提交。',
      en: 'Read it again and apply your change to the newest version.',
    },
  },
  invalid_input: {
    status: 422,
    title: { zh: '填写内容不符合要求', en: 'Some fields are not right' },
    mend: { zh: '请按 errors 中逐项指出的位置和规则修改。', en: 'Mend each field named in errors.' },
  },
  'text.malformed': {
    status: 422,
    title: { zh: '文字中含有不能保存的字符', en: 'A text holds characters that cannot be kept' },
    mend: {
      zh: '请删除控制字符、不成对的代理项或双向控制符后重试。',
      en: 'Remove control characters, lone surrogates or bidirectional controls.',
    },
  },
};
