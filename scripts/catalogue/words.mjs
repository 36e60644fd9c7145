// The words of a made-up catalogue: what departments, entries and their items are called.
export const DEPARTMENT_KINDS =
  '公安局 民政局 教育局 财政局 司法局 水利局 林业局 统计局 税务局 审计局 档案局 气象局 体育局 医疗保障局 市场监督管理局 自然资源局 生态环境局 交通运输局 农业农村局 卫生健康委员会 应急管理局 住房公积金管理中心 文化和旅游局 人力资源和社会保障局 住房和城乡建设局'.split(
    ' ',
  );
export const PLACES =
  '东山 西岭 南湖 北屯 青河 白沙 金滩 石桥 柳林 云台 临江 永安 新泉 高坪 龙口 凤翔 太和 安宁 清水 黄坡'.split(' ');
export const SUBJECTS =
  '企业 个体工商户 社会组织 事业单位 自然人 居民家庭 学生 教师 医师 护士 职工 残疾人 退役军人 老年人 婴幼儿 农户 车辆 船舶 房屋 土地 林木 矿山 水库 道路 桥梁 药品 医疗器械 食品 特种设备 建筑工程'.split(
    ' ',
  );
export const OBJECTS =
  '登记 许可 备案 年检 纳税 参保 缴存 就业 婚姻 出生 死亡 迁移 资格 信用 处罚 检查 监测 投诉 补贴 救助 招标 采购 合同 抵押 查封 检验 检疫 防疫 排污 能耗'.split(
    ' ',
  );
export const KINDS =
  '基本信息 核验结果 变更记录 注销信息 证照信息 名录 台账 统计结果 明细 公示信息 评价结果 预警信息'.split(' ');
export const ITEMS =
  '姓名 统一社会信用代码 证件号码 登记机关 登记日期 有效期止 联系地址 经营范围 法定代表人 注册资本 许可内容 状态 金额 面积 等级 数量 类别 备注'.split(
    ' ',
  );
/** Characters of names and places that hardly ever occur. */
export const RARE = Array.from(
  '亓逄郄麴亳邳鄄鄞郯郾隰嵊岢嵫崂嶓巂濮泸漯澧灞璺瓯甓畲疃碶磴礐簕粿翀耒胪芗茌莒菏葭蓟虢蜊螳衢襄覃訾谯赉赣轵郜酃醴铚镡阆陉雎霅鞮颍饶驷鲅鲻鸠鹮麂黟黻鼋齮龑',
);
export const FORMATS = '数据库 电子表格 电子文件 服务接口'.split(' ');
export const FREQUENCIES = '实时 每日 每周 每月 每季度 每年 不定期'.split(' ');
export const MODES = '服务接口 批量交换 文件下载'.split(' ');
export const CHANNELS = '政务外网 部门专网'.split(' ');
export const TYPES = '字符型 数值型 日期型'.split(' ');

export const HEADINGS =
  '目录代码 目录名称 目录摘要 提供部门 来源系统 格式 更新周期 共享属性 共享条件 共享方式 不予共享依据 提供渠道 分类分级 数据项 数据类型 数据长度 敏感级别'.split(
    ' ',
  );
