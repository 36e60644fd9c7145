import type { PersonRole } from './domain/person';

/** One person of the demonstration: fictitious, as everybody in the demonstration city. */
export interface DemoPost {
  readonly login: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly department: string;
}

export const ROLE_NAMES: Readonly<Record<PersonRole, string>> = {
  liaison: '联络员',
  office_head: '共享工作机构负责人',
  department_head: '部门负责人',
  authority_officer: '主管部门工作人员',
  supervisor: '监管人员',
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  auditor: '审计员',
};

export const DEMO_HALL = { department: '市卫生健康委员会', hallName: '演示市政务服务大厅' } as const;

const AUTHORITY = '市数据局';

export const DEMO_POSTS: readonly DemoPost[] = [
  { login: 'gongan.lianluo', name: '陈一鸣', role: 'liaison', department: '市公安局' },
  { login: 'gongan.fuze', name: '周立群', role: 'office_head', department: '市公安局' },
  { login: 'weijian.lianluo', name: '林晓', role: 'liaison', department: '市卫生健康委员会' },
  { login: 'weijian.fuze', name: '吴志远', role: 'office_head', department: '市卫生健康委员会' },
  { login: 'weijian.zhuren', name: '郑文华', role: 'department_head', department: '市卫生健康委员会' },
  { login: 'minzheng.lianluo', name: '何雨', role: 'liaison', department: '市民政局' },
  { login: 'minzheng.fuze', name: '孙建国', role: 'office_head', department: '市民政局' },
  { login: 'renshe.lianluo', name: '马丽', role: 'liaison', department: '市人力资源和社会保障局' },
  { login: 'renshe.fuze', name: '朱明', role: 'office_head', department: '市人力资源和社会保障局' },
  { login: 'yibao.lianluo', name: '胡静', role: 'liaison', department: '市医疗保障局' },
  { login: 'yibao.fuze', name: '郭海峰', role: 'office_head', department: '市医疗保障局' },
  { login: 'shijian.lianluo', name: '高洁', role: 'liaison', department: '市市场监督管理局' },
  { login: 'shijian.fuze', name: '罗永强', role: 'office_head', department: '市市场监督管理局' },
  { login: 'jiaoyu.lianluo', name: '徐敏', role: 'liaison', department: '市教育局' },
  { login: 'jiaoyu.fuze', name: '沈国平', role: 'office_head', department: '市教育局' },
  { login: 'shuiwu.lianluo', name: '谢婷', role: 'liaison', department: '市税务局' },
  { login: 'shuiwu.fuze', name: '董立新', role: 'office_head', department: '市税务局' },
  { login: 'ziran.lianluo', name: '潘磊', role: 'liaison', department: '市自然资源和规划局' },
  { login: 'ziran.fuze', name: '余庆华', role: 'office_head', department: '市自然资源和规划局' },
  { login: 'canlian.lianluo', name: '苏琴', role: 'liaison', department: '市残疾人联合会' },
  { login: 'canlian.fuze', name: '蒋文博', role: 'office_head', department: '市残疾人联合会' },
  { login: 'gongjijin.lianluo', name: '汪洋', role: 'liaison', department: '市住房公积金管理中心' },
  { login: 'gongjijin.fuze', name: '曾庆元', role: 'office_head', department: '市住房公积金管理中心' },
  { login: 'shujuju.zhuguan', name: '梁思远', role: 'authority_officer', department: AUTHORITY },
  { login: 'shujuju.shenhe', name: '叶青', role: 'authority_officer', department: AUTHORITY },
  { login: 'shujuju.juzhang', name: '江云舟', role: 'department_head', department: AUTHORITY },
  { login: 'shujuju.jianguan', name: '宋佳', role: 'supervisor', department: AUTHORITY },
  { login: 'xitong', name: '唐伟', role: 'system_administrator', department: AUTHORITY },
  { login: 'anquan', name: '许安', role: 'security_administrator', department: AUTHORITY },
  { login: 'shenji', name: '韩正清', role: 'auditor', department: AUTHORITY },
];
