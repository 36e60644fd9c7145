import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Addressee, Announcement, Role, Title, Tx, Urgency } from '@zeqing/kernel';

interface Told {
  readonly roles: readonly Role[];
  readonly urgency: Urgency;
  readonly title: (innerDueOn: string) => Title;
}

/** Who of the department is told of which event; nobody of another ever is. */
const TOLD: Readonly<Record<string, Told>> = {
  'consultation.asked': {
    roles: ['liaison'],
    urgency: 'news',
    title: (day) => ({ zh: `已发起内部征询（内部期限 ${day}）`, en: `A section is asked (inner day ${day})` }),
  },
  'consultation.answered': {
    roles: ['liaison'],
    urgency: 'news',
    title: () => ({ zh: '内部征询已答复', en: 'A section has answered' }),
  },
  'consultation.due': {
    roles: ['liaison'],
    urgency: 'ladder',
    title: (day) => ({ zh: `内部征询今日到期（${day}）`, en: `A section’s answer is due today (${day})` }),
  },
  'consultation.overdue': {
    roles: ['liaison', 'office_head'],
    urgency: 'ladder',
    title: (day) => ({
      zh: `内部征询逾期未答复（内部期限 ${day}），法定时限照常计算`,
      en: `A section has not answered (inner day ${day}); the statutory clock runs on`,
    }),
  },
};

/** Says to the asking department, and to it alone, what became of its questions (U45). */
@Injectable()
export class ConsultationAnnouncements implements Describer {
  readonly types = Object.keys(TOLD);

  describe(_tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const told = TOLD[event.type];
    const { innerDueOn, requestId } = event.payload;
    if (told === undefined || typeof innerDueOn !== 'string' || typeof requestId !== 'string')
      return Promise.resolve(null);
    return Promise.resolve({
      kind: event.type,
      objectType: event.objectType,
      objectId: event.objectId,
      title: told.title(innerDueOn),
      link: `/requests/${requestId}`,
      urgency: told.urgency,
      facts: { innerDueOn },
      audience: event.departmentIds.flatMap((departmentId) =>
        told.roles.map((role): Addressee => ({ kind: 'post', departmentId, role })),
      ),
    });
  }
}
