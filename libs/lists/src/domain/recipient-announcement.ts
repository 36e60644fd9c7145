import type { Addressee, Announcement, CanonicalValue, Id, Title } from '@zeqing/kernel';
import { both } from './edition-sheet';
import type { Holders, SharedRow } from './holders';

export const RECIPIENT_EVENTS: readonly string[] = ['lists.recipients_confirmed'];

type Recipients = SharedRow['recipients'];

/** What an event keeps of the recipients of a row: whom they mean, without names. */
export const keptRecipients = (recipients: Recipients): CanonicalValue =>
  recipients.map(({ kind, departmentIds, regionCodePrefix, levels, lineSuperiorId, isConfirmed }) => ({
    ...{ kind, departmentIds, regionCodePrefix, levels, lineSuperiorId, isConfirmed },
  }));

/** As `keptRecipients` wrote them; null of an event written before it did. */
export const recipientsKept = (value: CanonicalValue | undefined): Recipients | null =>
  Array.isArray(value) ? (value as unknown as Recipients).map((recipient) => ({ ...recipient, oneThing: null })) : null;

/** Who came to be certain of a row by its confirmation, and who had a part in it, certain or not, and has none now. */
export interface Confirmation {
  readonly gained: readonly Id[];
  readonly lost: readonly Id[];
}

export const confirmationOf = (before: Holders, after: Holders): Confirmation => ({
  gained: [...after].flatMap(([id, isCertain]) => (isCertain && before.get(id) !== true ? [id] : [])),
  lost: [...before.keys()].filter((id) => !after.has(id)),
});

/** The row whose recipients were confirmed. */
export interface ConfirmedRow {
  readonly id: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly seriesCode: string;
  readonly seriesName: string;
  readonly providerId: Id;
}

interface ToldDepartment {
  readonly id: Id;
  readonly shortName: string;
}

/**
 * What a confirmation means to each department it changes something for, and to the provider, once each: whom published
 * data are shared with is part of what is made known (Decree 809 art. 16; U22). Nothing where it changes nothing.
 */
export function announceRecipients(
  row: ConfirmedRow,
  { gained, lost }: Confirmation,
  departments: readonly ToldDepartment[],
): readonly Announcement[] {
  if (gained.length + lost.length === 0) return [];
  return departments.flatMap((department) => {
    if (department.id === row.providerId) {
      const counts = { gained: gained.length, lost: lost.length };
      return [announcement(row, department, toProvider(counts), counts, ['liaison', 'department_head'])];
    }
    const isGained = gained.includes(department.id);
    if (!isGained && !lost.includes(department.id)) return [];
    return [announcement(row, department, isGained ? IS_SHARED : IS_NOT_SHARED, { shared: isGained }, ['liaison'])];
  });
}

const IS_SHARED = both('，共享给本部门，可以申请', '; it is shared with you and can be asked for');
const IS_NOT_SHARED = both('，不包括本部门', '; you are not among them');
const toProvider = ({ gained, lost }: { readonly gained: number; readonly lost: number }): Title => {
  const words = [
    ...(gained > 0 ? [both(`新增 ${gained} 个部门`, `${gained} added`)] : []),
    ...(lost > 0 ? [both(`减少 ${lost} 个部门`, `${lost} no longer`)] : []),
  ];
  return both(
    `（本部门提供的数据）：${words.map(({ zh }) => zh).join('、')}`,
    `, data you provide: ${words.map(({ en }) => en).join(', ')}`,
  );
};

function announcement(
  row: ConfirmedRow,
  { id, shortName }: ToldDepartment,
  { zh, en }: Title,
  facts: Announcement['facts'],
  roles: readonly ('liaison' | 'department_head')[],
): Announcement {
  return {
    ...{ kind: 'lists.recipients_confirmed', objectType: 'duty_recipients', objectId: row.id, departmentId: id },
    title: both(
      `${shortName}：《${row.seriesName}》“${row.entryName}”的共享对象已确认${zh}（政务数据共享条例第十六条）`,
      `${shortName}: the recipients of ${row.entryCode} in ${row.seriesCode} are confirmed${en} (Decree 809 art. 16)`,
    ),
    link: `/catalogue/entry?code=${encodeURIComponent(row.entryCode)}`,
    urgency: 'news',
    facts: {
      ...{ seriesCode: row.seriesCode, entryCode: row.entryCode, ...facts },
      article: '政务数据共享条例 第十六条',
    },
    audience: roles.map((role): Addressee => ({ kind: 'post', departmentId: id, role })),
  };
}
