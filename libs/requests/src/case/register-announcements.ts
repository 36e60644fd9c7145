import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Id, Tx } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { findCorrectionForSystem } from '../correction/store/correction.repository';
import { findDispute } from '../dispute/store/dispute.repository';
import { findUrging } from '../urging/store/urging.repository';
import { urgingNumber } from '../urging/domain/urging';
import { caseTitle } from './domain/case';
import { announceRegister, REGISTER_EVENTS, type AnnouncedObject } from './domain/register-announcement';
import { findCase } from './store/case.repository';

/** The system reads whatever it has to tell of. */
const SYSTEM = { departmentIds: [], regionCodePrefix: '' } as const;
const same = (text: string) => ({ zh: text, en: text });

/** Says what an event of a correction, dispute, case or urging means to whom, for the inbox. */
@Injectable()
export class RegisterAnnouncements implements Describer {
  readonly types = REGISTER_EVENTS;

  constructor(private readonly directory: DepartmentDirectory) {}

  /** Null for an event nobody is told of. */
  async describe(tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const object = await this.#objectOf(tx, event);
    return object && announceRegister(event, object);
  }

  #objectOf(tx: Tx, { type, objectId, payload }: SealedEvent): Promise<AnnouncedObject | null> {
    const idOf = (name: string): Id => (typeof payload[name] === 'string' ? payload[name] : objectId);
    switch (type.split('.')[0]) {
      case 'correction':
        return correctionOf(tx, idOf('correctionId'));
      case 'dispute':
      case 'ruling_duty':
        return disputeOf(tx, objectId);
      case 'case':
        return this.#caseOf(tx, idOf('caseId'));
      default:
        return urgingOf(tx, objectId);
    }
  }

  async #caseOf(tx: Tx, id: Id): Promise<AnnouncedObject | null> {
    const found = await findCase(tx, id, SYSTEM);
    if (found === null) return null;
    const authority =
      found.order?.authorityDepartmentId ?? (await this.directory.authorityOf(tx, found.departmentId))?.id;
    const subject = caseTitle(found.code, found.finding);
    return { kind: 'case', id, subject, asker: null, asked: found.departmentId, authority: authority ?? null };
  }
}

async function correctionOf(tx: Tx, id: Id): Promise<AnnouncedObject | null> {
  const found = await findCorrectionForSystem(tx, id);
  if (found === null) return null;
  const sides = { asker: found.reporterDepartmentId, asked: found.providerDepartmentId, authority: null };
  return { kind: 'correction', id, subject: same(found.entryCode), ...sides };
}

async function disputeOf(tx: Tx, id: Id): Promise<AnnouncedObject | null> {
  const found = await findDispute(tx, id, SYSTEM);
  if (found === null) return null;
  const { requesterDepartmentId: asker, providerDepartmentId: asked, authorityDepartmentId: authority } = found;
  return { kind: 'dispute', id, subject: same(found.entryCode), asker, asked, authority };
}

async function urgingOf(tx: Tx, id: Id): Promise<AnnouncedObject | null> {
  const found = await findUrging(tx, id, SYSTEM);
  if (found === null) return null;
  const { authorityDepartmentId: asker, departmentId: asked } = found;
  return { kind: 'urging', id, subject: same(urgingNumber(found.year, found.serial)), asker, asked, authority: null };
}
