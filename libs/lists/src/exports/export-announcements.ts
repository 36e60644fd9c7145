import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';
import { announceExport, EXPORT_EVENTS } from './domain/export-announcement';

/** Tells whoever asked for a long file that it is there, or that it could not be made. */
@Injectable()
export class ExportAnnouncements implements Describer {
  readonly types = EXPORT_EVENTS;

  describe(_: Tx, event: SealedEvent): Promise<Announcement | null> {
    return Promise.resolve(announceExport(event));
  }
}
