import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Addressee, Announcement, Tx } from '@zeqing/kernel';

const OVERDUE = 'outside_request.overdue';

/** Tells a department that an agreed day with a body outside has passed: a letter is to be written. */
@Injectable()
export class OutsideAnnouncements implements Describer {
  readonly types = [OVERDUE];

  describe(_tx: Tx, { type, objectType, objectId, departmentIds, payload }: SealedEvent): Promise<Announcement | null> {
    const dueOn = typeof payload['dueOn'] === 'string' ? payload['dueOn'] : '';
    const ours = payload['direction'] === 'letter';
    const audience = departmentIds.flatMap((departmentId): Addressee[] => [
      { kind: 'post', departmentId, role: 'liaison' },
      { kind: 'post', departmentId, role: 'office_head' },
    ]);
    return Promise.resolve({
      kind: type,
      ...{ objectType, objectId },
      title: ours
        ? { zh: `来函逾期未复（约定期限 ${dueOn}）`, en: `A letter is not answered in time (agreed day ${dueOn})` }
        : {
            zh: `平台外单位逾期未复（约定期限 ${dueOn}），请发函催办`,
            en: `A body outside has not answered in time (agreed day ${dueOn}): remind it by letter`,
          },
      link: `/outside-requests/${objectId}`,
      urgency: 'overdue',
      facts: { dueOn },
      audience,
    });
  }
}
