import type { KeptErrorCode, OrganisationErrorCode } from '@zeqing/organisation';
import type { ProblemText } from './problem-text';

/** Refusals about departments, people, sign-in and machine clients. */
export const ORGANISATION_PROBLEMS: Record<OrganisationErrorCode | KeptErrorCode, ProblemText> = {
  'kept.too_many': {
    status: 409,
    title: { zh: '保存的视图或草稿已达上限', en: 'There are as many saved views or drafts as may be' },
    mend: { zh: '请先删除不用的。', en: 'Remove one that is not needed any more.' },
  },
  'kept.too_large': {
    status: 422,
    title: { zh: '草稿过大', en: 'The draft is too large' },
    mend: { zh: '请缩短填写内容（上限 32 KB）。', en: 'Write less (32 KB at most).' },
  },
  'organisation.social_credit_code': {
    status: 422,
    title: { zh: '统一社会信用代码有误', en: 'The unified social credit code is not right' },
    mend: {
      zh: '应为 18 位数字或大写字母（不含 I、O、S、V、Z），末位为校验码（GB 32100-2015）；请对照证书核对。',
      en: '18 digits or capitals (no I, O, S, V, Z), the last one the check character (GB 32100-2015).',
    },
  },
  'organisation.code_taken': {
    status: 409,
    title: { zh: '该代码已被其他部门使用', en: 'Another department has this code' },
    mend: { zh: '请按代码查询已有部门，避免重复建立。', en: 'Look the department up by this code.' },
  },
  'organisation.name_taken': {
    status: 409,
    title: {
      zh: '该区划已有同名部门，或该级政府已有主管部门',
      en: 'The region has a department of this name, or the government has its authority',
    },
    mend: { zh: '请核对名称和主管部门标识。', en: 'Check the name and whether it is the authority.' },
  },
  'organisation.region_unknown': {
    status: 422,
    title: { zh: '区划代码不存在', en: 'The region does not exist' },
    mend: { zh: '请先登记该区划，或改正 6 位区划代码。', en: 'Add the region first, or mend the code of six digits.' },
  },
  'organisation.region_exists': {
    status: 409,
    title: { zh: '区划已存在', en: 'The region exists already' },
    mend: { zh: '无需重复登记。', en: 'Nothing needs to be added.' },
  },
  'organisation.department_outside': {
    status: 422,
    title: { zh: '该机构不受条例约束，不使用本系统', en: 'This body is not bound and does not use the system' },
    mend: {
      zh: '请先登记其参照适用或协议，再设置岗位或客户端。',
      en: 'Record by what it is bound before it gets posts or clients.',
    },
  },
  'organisation.succession_exists': {
    status: 409,
    title: { zh: '承接关系已登记', en: 'This succession is recorded already' },
    mend: { zh: '请核对承接部门，每个部门只列一次。', en: 'Name each successor once.' },
  },
  'organisation.login_taken': {
    status: 409,
    title: { zh: '登录名已被使用', en: 'The login is taken' },
    mend: { zh: '请换一个登录名（不区分大小写和全半角）。', en: 'Choose another; case and width do not count.' },
  },
  'organisation.officers_apart': {
    status: 422,
    title: { zh: '三员分立：该账号不能担任此岗位', en: 'The three officers are kept apart' },
    mend: {
      zh: '系统管理员、安全管理员、审计员须各用专门账号，不得互兼，也不得兼任业务岗位。',
      en: 'Each officer has an account of its own and holds no other post.',
    },
  },
  'organisation.own_rights': {
    status: 403,
    title: { zh: '不能为自己授权或变更自己的权限', en: 'Nobody changes their own rights' },
    mend: { zh: '请由另一名安全管理员办理。', en: 'Ask another security administrator.' },
  },
  'organisation.last_officer': {
    status: 409,
    title: { zh: '这是该职责的最后一名在任人员', en: 'This is the last holder of the office' },
    mend: { zh: '请先任命接任人员。', en: 'Appoint the next one first.' },
  },
  'organisation.not_authority': {
    status: 422,
    title: { zh: '该部门不是政务数据共享主管部门', en: 'The department is not the authority' },
    mend: { zh: '主管部门工作人员只能在主管部门任职。', en: 'Authority officers hold their post in the authority.' },
  },
  'organisation.post_held': {
    status: 409,
    title: { zh: '该人员已担任此岗位', en: 'The person holds this post already' },
    mend: { zh: '无需重复任命。', en: 'Nothing needs to be added.' },
  },
  'organisation.period': {
    status: 422,
    title: { zh: '起止日期有误', en: 'The days are not right' },
    mend: {
      zh: '止日不得早于起日；代理期须在岗位任期之内，且尚未结束。',
      en: 'The last day is not before the first; a delegation lies within the post and is not over.',
    },
  },
  'sign_in.refused': {
    status: 401,
    title: { zh: '登录名或密码不正确', en: 'The login or the password is not right' },
    mend: { zh: '请重新输入；连续 5 次错误将锁定 15 分钟。', en: 'Try again; five wrong tries wait 15 minutes.' },
  },
  'sign_in.locked': {
    status: 429,
    title: { zh: '尝试次数过多，已暂时锁定', en: 'Too many tries; please wait' },
    mend: {
      zh: '请在 Retry-After 秒后再试；忘记密码请联系安全管理员重置。',
      en: 'Try again after Retry-After seconds, or ask the security administrator for a new password.',
    },
  },
  'sign_in.password_policy': {
    status: 422,
    title: { zh: '密码不符合要求', en: 'The password does not meet the rules' },
    mend: {
      zh: '请按 errors 修改：长度足够，含大写、小写、数字、符号中至少三类，不含登录名和常见密码。',
      en: 'See errors: long enough, at least three kinds of characters, no login and no well-known password in it.',
    },
  },
  'sign_in.password_reused': {
    status: 422,
    title: { zh: '不能使用最近 5 次用过的密码', en: 'One of the last five passwords cannot come back' },
    mend: { zh: '请设置一个新密码。', en: 'Choose a new one.' },
  },
  'client.scope_unknown': {
    status: 422,
    title: { zh: '权限范围不存在或不适用于此类客户端', en: 'A scope is unknown or not for this kind of client' },
    mend: { zh: '请对照接口文档填写 scopes，或留空取全部。', en: 'Name scopes of the documentation, or none for all.' },
  },
  'client.unauthorised': {
    status: 401,
    title: { zh: '客户端凭据不正确', en: 'The client credentials are not right' },
    mend: { zh: '请核对 client_id 和 client_secret。', en: 'Check client_id and client_secret.' },
  },
  'client.scope_refused': {
    status: 422,
    title: { zh: '未授予该权限范围', en: 'The scope was not given to this client' },
    mend: { zh: '请由安全管理员调整客户端的权限范围。', en: 'Ask the security administrator to extend the client.' },
  },
};
