import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Role, Title, Tx, Urgency } from '@zeqing/kernel';

interface Telling {
  readonly title: (code: string) => Title;
  readonly to: Role;
  readonly urgency: Urgency;
}

const TELLINGS: Readonly<Record<string, Telling>> = {
  'services.draft_sent': {
    title: (code) => ({ zh: `事项草稿 ${code} 待您发布`, en: `The draft of ${code} waits for you to publish it` }),
    ...({ to: 'department_head', urgency: 'first' } as const),
  },
  'services.draft_sent_back': {
    title: (code) => ({ zh: `事项草稿 ${code} 被退回修改`, en: `The draft of ${code} was sent back` }),
    ...({ to: 'liaison', urgency: 'first' } as const),
  },
  'services.version_published': {
    title: (code) => ({ zh: `事项草稿 ${code} 已发布`, en: `The draft of ${code} was published` }),
    ...({ to: 'liaison', urgency: 'news' } as const),
  },
};

/** Says whose turn it is with a draft of the service model, and what became of it, for the department's inboxes. */
@Injectable()
export class DraftAnnouncements implements Describer {
  readonly types = Object.keys(TELLINGS);

  describe(_tx: Tx, { type, objectType, objectId, departmentIds, payload }: SealedEvent): Promise<Announcement | null> {
    const telling = TELLINGS[type];
    if (telling === undefined) return Promise.resolve(null);
    const { title, to: role, urgency } = telling;
    const { code, target } = payload;
    return Promise.resolve({
      ...{ kind: type, objectType, objectId, urgency, link: `/service-drafts/${objectId}` },
      title: title(typeof code === 'string' ? code : ''),
      facts: typeof target === 'string' ? { target } : {},
      audience: departmentIds.map((departmentId) => ({ kind: 'post', departmentId, role })),
    });
  }
}
