import type { Announcement, Title } from '@zeqing/kernel';

type Facts = Announcement['facts'];

const about = (facts: Facts): string => String(facts['entryCode'] ?? '');
const said = (facts: Facts, name: string): string => String(facts[name] ?? '');

/** What notices about grants in use say. */
export const GRANT_TITLES: Readonly<Record<string, (facts: Facts) => Title>> = {
  'platform_order.unconfirmed': (facts) => ({
    zh: `目录 ${about(facts)} 的平台指令已下达，尚未生效，平台逾时未确认`,
    en: `An order to the platform on ${about(facts)} is not in force: nobody confirmed it in time`,
  }),
  'platform_order.failed': (facts) => ({
    zh: `目录 ${about(facts)} 的平台指令未能执行，请查看原因`,
    en: `An order to the platform on ${about(facts)} failed: see why`,
  }),
  'grant.bridged': (facts) => ({
    zh: `目录 ${about(facts)} 的授权已签发续期衔接，使用至 ${said(facts, 'until')}`,
    en: `The grant on ${about(facts)} is bridged until ${said(facts, 'until')}`,
  }),
  'grant_notice.expiring': (facts) => ({
    zh: `目录 ${about(facts)} 的授权 ${said(facts, 'validUntil')} 到期，还有 ${said(facts, 'workingDaysLeft')} 个工作日，需要继续使用的请办理续期`,
    en: `The grant on ${about(facts)} ends on ${said(facts, 'validUntil')}, in ${said(facts, 'workingDaysLeft')} working days: renew it if it is still needed`,
  }),
  'grant_notice.unused': (facts) => ({
    zh: `目录 ${about(facts)} 的授权已有 ${said(facts, 'unusedAfterDays')} 天未使用，不再需要的请结束使用`,
    en: `The grant on ${about(facts)} was not used for ${said(facts, 'unusedAfterDays')} days: end the use if it is not needed`,
  }),
  'grant_notice.stale': (facts) => ({
    zh: `目录 ${about(facts)} 的数据自 ${said(facts, 'staleSince')} 起未按更新周期更新，请提供部门核实`,
    en: `The data of ${about(facts)} have not been updated as often as promised since ${said(facts, 'staleSince')}`,
  }),
  'usage_sheet.prefilled': (facts) => ({
    zh: `目录 ${about(facts)} 的 ${said(facts, 'quarter')} 使用情况表已预填，请核对确认`,
    en: `The usage sheet ${said(facts, 'quarter')} of ${about(facts)} is prefilled: check and confirm it`,
  }),
  'disposal.due_set': (facts) => ({
    zh: `目录 ${about(facts)} 的数据须于 ${said(facts, 'dueOn')} 前处置`,
    en: `The data of ${about(facts)} are to be disposed of by ${said(facts, 'dueOn')}`,
  }),
  'request.disposal_instructed': (facts) => ({
    zh: `提供部门对目录 ${about(facts)} 的数据提出处置要求，期限 ${said(facts, 'dueOn')}`,
    en: `The provider said how to dispose of the data of ${about(facts)}, by ${said(facts, 'dueOn')}`,
  }),
  'disposal.reminded': (facts) => ({
    zh: `目录 ${about(facts)} 的数据处置期限临近：${said(facts, 'dueOn')}`,
    en: `The disposal of the data of ${about(facts)} is due on ${said(facts, 'dueOn')}`,
  }),
  'disposal.overdue': (facts) => ({
    zh: `目录 ${about(facts)} 的数据处置已超期（期限 ${said(facts, 'dueOn')}）`,
    en: `The disposal of the data of ${about(facts)} is overdue (due on ${said(facts, 'dueOn')})`,
  }),
};
