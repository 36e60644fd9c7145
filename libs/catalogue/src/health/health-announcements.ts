import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';
import { healthAnnouncement } from './domain/health-announcement';
import { announcedResource } from './store/health.repository';

/** Tells the provider's liaison that a resource fails, and that it works again. */
@Injectable()
export class HealthAnnouncements implements Describer {
  readonly types = ['catalogue.resource_health_changed'];

  /** Null for a change nobody is told of. */
  async describe(tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const resource = await announcedResource(tx, event.objectId);
    return resource && healthAnnouncement(event, resource);
  }
}
