import type { JournalEvent } from './journal-event';

const TYPE = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A payload is a few ids and numbers; whoever needs more refers to rows. Characters. */
const PAYLOAD_LIMIT = 64_000;

/** Throws on an event no reader could rely on; a wrong event is a bug of the use case, not a refusal. */
export function checkEvent(event: JournalEvent): void {
  if (!TYPE.test(event.type)) throw new Error(`not a journal event type: ${event.type}`);
  if (event.object.type === '' || event.object.id === '') throw new Error(`${event.type}: the object has no identity`);
  if (!Number.isSafeInteger(event.object.version) || event.object.version < 1)
    throw new Error(`${event.type}: ${event.object.version} is no object version`);
  const foreign = event.departmentIds.find((id) => !UUID.test(id));
  if (foreign !== undefined) throw new Error(`${event.type}: not a department id: ${foreign}`);
}

/** Throws when the canonical payload is too long for a journal row. */
export function checkPayload(type: string, canonicalPayload: string): void {
  if (canonicalPayload.length > PAYLOAD_LIMIT)
    throw new Error(`${type}: a payload of ${canonicalPayload.length} characters: refer to rows instead`);
}
