import type { Addressee, Announcement, CanonicalValue, Id, Title } from '@zeqing/kernel';

/** Who hears of a publication: the department whose entry it is, and everybody else. */
export interface PublicationReaders {
  readonly providerDepartmentId: Id;
  readonly otherDepartmentIds: readonly Id[];
}

interface Told {
  readonly type: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

const TITLES: Readonly<Record<string, (code: string) => Title>> = {
  new: (code) => ({ zh: `目录 ${code} 已发布`, en: `${code} was published` }),
  change: (code) => ({ zh: `目录 ${code} 已变更并重新发布`, en: `${code} was changed and published anew` }),
  withdrawal: (code) => ({ zh: `目录 ${code} 已撤销`, en: `${code} was withdrawn` }),
};

export const PUBLICATION_EVENTS: readonly string[] = ['catalogue.entry_published', 'catalogue.entry_withdrawn'];

/**
 * The notice of a publication: the authority makes known to all departments what it published (Decree 809 art. 16). The
 * provider's liaison and head have it, of the others the liaison. Null where the event names no entry.
 */
export function announcePublication(
  { type, payload }: Told,
  { providerDepartmentId, otherDepartmentIds }: PublicationReaders,
): Announcement | null {
  const { entryId, entryCode, kind } = payload;
  if (typeof kind !== 'string' || typeof entryId !== 'string' || typeof entryCode !== 'string') return null;
  const title = TITLES[kind];
  if (title === undefined) return null;
  const liaisons = [...new Set([providerDepartmentId, ...otherDepartmentIds])];
  const audience: Addressee[] = [
    ...liaisons.map((departmentId) => ({ kind: 'post', departmentId, role: 'liaison' }) as const),
    { kind: 'post', departmentId: providerDepartmentId, role: 'department_head' },
  ];
  return {
    ...{ kind: type, objectType: 'catalogue_entry', objectId: entryId, urgency: 'news', audience },
    ...{
      title: title(entryCode),
      link: `/catalogue/entry?code=${encodeURIComponent(entryCode)}`,
      facts: { kind },
    },
  };
}
