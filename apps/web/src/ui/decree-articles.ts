/** One article of the Decree: what it says in our own words, and the words of it that were read in the primary text. */
export interface DecreeArticle {
  readonly zh: string;
  readonly en: string;
  /** Verbatim, in Chinese. */
  readonly quotes?: readonly string[];
}

/** 政务数据共享条例 (Decree 809 of the State Council), by article. Only what was read in the primary text stands here. */
export const DECREE_ARTICLES: Readonly<Record<number, DecreeArticle>> = {
  2: {
    zh: '适用于政府部门之间的政务数据共享；法律、法规授权的具有管理公共事务职能的组织也按政府部门对待。',
    en: 'Applies between government departments, to which bodies authorised by law to manage public affairs also count.',
  },
  3: {
    zh: '政务数据是政府部门依法履行职责时收集和产生的数据，不包括国家秘密、工作秘密；共享是因履行职责需要使用其他部门的数据，或者为其他部门提供数据。',
    en: 'Government data are what departments collect or produce while performing their duties, without state and work secrets; sharing is using another’s, or giving one’s own, because of duties.',
    quotes: ['国家秘密、工作秘密'],
  },
  4: {
    zh: '政务数据共享应当遵循的原则。',
    en: 'The principles of sharing.',
    quotes: ['统筹协调、标准统一、依法共享、合理使用、安全可控'],
  },
  10: {
    zh: '政府部门对本部门的政务数据共享工作负主体责任。',
    en: 'Every department bears the main responsibility for its sharing.',
  },
  11: {
    zh: '政府部门明确本部门的政务数据共享工作机构，负责目录、申请和审核、校核、安全等工作。',
    en: 'Every department names its unit for sharing, which keeps the catalogue, raises and reviews requests, handles corrections and security.',
  },
  12: {
    zh: '国家制定目录编制标准规范；各地组织编制本地目录；各部门编制本部门目录。',
    en: 'The national authority sets the standard of catalogues; localities organise theirs; every department compiles its own.',
  },
  13: {
    zh: '编制目录前进行保密风险、个人信息保护影响等评估，经部门负责人审核同意；目录应当载明下列内容等信息。',
    en: 'Before an entry is listed its secrecy risk and its impact on personal information are assessed and the head of the department signs; what an entry has to state is listed.',
    quotes: ['数据目录名称、数据项、提供单位、数据格式、数据更新频率、共享属性、共享方式、使用条件、数据分类分级'],
  },
  14: {
    zh: '政务数据分为无条件共享、有条件共享、不予共享三类；只有法律、行政法规或者国务院决定明确规定不能共享的，才属于不予共享。',
    en: 'Data are shared unconditionally, on conditions, or not at all; the last only where a law, an administrative regulation or a State Council decision expressly forbids it.',
  },
  15: {
    zh: '有条件共享的，写明共享范围、使用用途等条件；不予共享的，写明理由和法律、行政法规、国务院决定依据；不得擅自增设条件阻碍共享。',
    en: 'Conditions have to be stated in the catalogue; data that are not shared need the reason and the law, administrative regulation or State Council decision; no condition may be added without authority.',
  },
  16: {
    zh: '部门目录报同级主管部门审核，通过后由主管部门统一通知。条例没有规定首次审核的时限。',
    en: 'The authority of the same level reviews a catalogue and then notifies all departments. No time is stated for the first review.',
  },
  17: {
    zh: '法律、行政法规、国务院决定或者职责变化的，部门在 10 个工作日内更新目录并报送；特殊情况经主管部门同意可以延长 5 个工作日；主管部门收到后 2 个工作日内审核发布。',
    en: 'After a change of law or duty the catalogue is updated within 10 working days, 5 more with the authority’s consent; the authority reviews and publishes within 2 working days of receipt.',
  },
  18: { zh: '政府部门对本部门政务数据的质量负责。', en: 'Departments answer for the quality of their data.' },
  19: {
    zh: '通过共享能够满足履职需要的，不得重复收集；多个部门收集同一数据的，由主管部门明确数源部门，由其统一提供。',
    en: 'What sharing can give must not be collected again; where several departments collect the same data the authority names the one that keeps and supplies them.',
  },
  20: {
    zh: '申请应当依据已发布的目录，写明使用依据、使用场景、使用范围、共享方式、使用时限，保证真实、合法、必要；申请和答复由本部门共享工作机构负责人审核同意。',
    en: 'A request follows the published catalogue and states basis, scenario, scope, mode and time of use, and that it is true, lawful and necessary; the head of the unit for sharing signs requests and answers.',
  },
  21: {
    zh: '无条件共享的，自收到申请之日起 1 个工作日内答复；有条件共享的，10 个工作日内答复是否同意，特殊情况经同级主管部门同意并告知申请部门可以延长，延长不超过 10 个工作日。申请材料不全的，一次性告知需要补充的全部内容，不得直接拒绝；不同意的，说明理由。',
    en: 'Unconditional data: answer within 1 working day of receipt. Conditional data: within 10, at most 10 more with the authority’s consent and the requester told. What is missing is told once and in full, never simply refused; a refusal gives its reasons.',
    quotes: ['延长答复期限'],
  },
  22: {
    zh: '同意共享的，提供部门自答复之日起 20 个工作日内通过服务接口、批量交换、文件下载等方式提供。',
    en: 'After a “yes” the data are supplied within 20 working days, by interface, batch exchange, download and the like.',
  },
  23: { zh: '鼓励缩短答复和提供的时间。', en: 'Shorter times are encouraged.' },
  24: {
    zh: '上级部门应当及时、完整地回流下级履职需要的数据，做好系统对接，不得附加条件；下级部门在职责范围内使用并保障安全。',
    en: 'Upper departments return, timely and complete, the data lower ones need, without further conditions; these use them within their duties and keep them safe.',
  },
  25: {
    zh: '未经提供部门同意，不得扩大使用范围，不得用于或者变相用于其他目的，不得提供给第三方；防止数据汇聚、关联引发泄密。',
    en: 'Without the provider’s consent no wider scope, no other or disguised purpose, no third party; secrets must not leak by aggregation or association.',
  },
  26: {
    zh: '使用部门记录使用情况；发现数据错误、不完整的，及时提出校核申请；提供部门自收到之日起 10 个工作日内核实、更正并反馈。',
    en: 'The user keeps records and reports errors in time; the provider verifies, corrects and answers within 10 working days of receipt.',
  },
  27: {
    zh: '目的实现、无法实现或者不再必要的，按提供部门要求处置数据；提供部门不得无正当理由中止或者变更服务，确需的，与使用部门协商并向同级主管部门备案；使用不当的，可以暂停并要求限期整改，逾期不改的可以终止。',
    en: 'When the purpose is achieved, impossible or no longer necessary the data are disposed of as the provider requires; a service is not stopped or altered without reason, and else only after negotiation and filing; misuse may be suspended with a term to mend it, then ended.',
  },
  28: {
    zh: '发生争议的，先协商；协商不成的，向同级主管部门申请协调，跨层级、跨区域的由共同的上级主管部门协调；仍不能达成一致的，由该主管部门的本级政府决定。',
    en: 'Disputes are negotiated first, then coordinated by the authority of the same level, or the common superior one, and finally decided by its government.',
  },
  29: {
    zh: '使用部门如实记录下列内容，保存期限不少于三年；主管部门和提供部门可以查阅。法律、行政法规另有规定的从其规定。',
    en: 'The user records the following and keeps it for three years at least, unless other statutes say otherwise; authority and provider may inspect it.',
    quotes: ['使用场景、使用过程、应用成效、存储情况、销毁情况'],
  },
  31: {
    zh: '除法定情形外，不新建政务数据共享交换系统开展跨层级、跨部门的共享。',
    en: 'Apart from statutory exceptions no new exchange system is built for sharing across levels and departments.',
    quotes: ['原则上不得通过新建政务数据共享交换系统'],
  },
  32: {
    zh: '政府部门通过全国一体化政务大数据体系开展共享。',
    en: 'Departments share through the national integrated system of government data.',
  },
  34: {
    zh: '谁管理谁负责、谁使用谁负责；使用部门对使用中的篡改、损毁、泄露和非法利用承担安全责任。',
    en: 'Who manages answers, who uses answers; the user is liable for tampering, destruction, leak or illegal use while using.',
  },
  35: {
    zh: '政府部门建立安全制度，采取技术措施，开展风险监测，发生事件立即启动预案并按规定报告。',
    en: 'Departments keep a security regime, technical measures, risk monitoring and an emergency plan, and report as prescribed.',
  },
  36: {
    zh: '委托他人建设、运行的，履行批准程序，明确规范并监督；受托方不得擅自访问、留存、使用、泄露。',
    en: 'Outsourcing needs approval, norms and supervision; the contractor must not access, keep, use or disclose data without authority.',
  },
  37: {
    zh: '涉及个人信息的，遵守个人信息保护法和网络数据安全管理条例；公民、法人有权投诉、举报。',
    en: 'Personal information follows its own statutes; citizens and legal persons may complain and report.',
  },
  38: {
    zh: '主管部门监测提供的时效、质量和使用、安全情况，向本级政府报告；共享情况作为项目投资、运维经费和后评价的依据。',
    en: 'The authority watches timeliness, quality, use and security and reports to its government; performance is a basis for project money and evaluation.',
  },
  39: {
    zh: '提供部门的责任：未编制或者更新目录；擅自增设条件；不配合数源部门更新；无正当理由逾期答复或者提供；未回流；未及时校核更正；擅自中止或者变更服务；未接入平台；其他情形。责令改正，拒不改正或者情节严重的给予处分。',
    en: 'Liability of providers: catalogue not kept, conditions added, lead collector not helped, late answer or supply without proper reason, no return-flow, no correction in time, unauthorised stop, platform not joined, other.',
  },
  40: {
    zh: '使用部门的责任：重复收集；超出范围或者目的使用；提供给第三方；未处置；未保存记录；未履行安全责任；其他情形。',
    en: 'Liability of users: repeat collection, use beyond scope or purpose, passing to third parties, no disposal, no records, security duty, other.',
  },
  41: {
    zh: '主管部门的责任：未明确数源部门；未处理争议；其他情形。',
    en: 'Liability of authorities: no lead collector named, a dispute not handled, other.',
  },
  42: {
    zh: '泄露、出售或者非法提供个人隐私、个人信息、商业秘密，或者玩忽职守的，依法处理。',
    en: 'Leaking, selling or illegally giving privacy, personal information or trade secrets, and neglect of duty, are punished by law.',
  },
  43: { zh: '其他国家机关参照执行。', en: 'Other state organs follow it by reference.' },
  44: { zh: '自 2025 年 8 月 1 日起施行。', en: 'In force since 2025-08-01.' },
};
