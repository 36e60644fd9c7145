import { newId, type CanonicalValue } from '@zeqing/kernel';
import { affectedBy } from './affected';

const id = newId();
const event = (type: string, objectType: string, payload: Record<string, CanonicalValue> = {}) =>
  affectedBy({ type, objectType, objectId: id, payload });

describe('what an event makes be read anew', () => {
  it('is the entry itself, or the one the payload names', () => {
    const entryId = newId();
    expect(event('catalogue.entry_withdrawn', 'catalogue_entry')).toEqual({ kind: 'entries', entryIds: [id] });
    expect(event('catalogue.resource_attached', 'catalogue_resource', { entryId })).toEqual({
      kind: 'entries',
      entryIds: [entryId],
    });
    expect(event('correction.accepted', 'correction', { entryId })).toEqual({ kind: 'entries', entryIds: [entryId] });
    expect(event('request.resumed_by_ruling', 'share_request', { entryId, grantId: newId() })).toEqual({
      kind: 'entries',
      entryIds: [entryId],
    });
    expect(event('request.signed', 'share_request', { entryId, grantId: newId() })).toEqual({
      kind: 'entries',
      entryIds: [entryId],
    });
  });

  it('is every entry a resource serves, when its health changed', () => {
    const entryIds = [newId(), newId()];
    expect(event('catalogue.resource_health_changed', 'resource_health', { entryIds })).toEqual({
      ...{ kind: 'entries', entryIds },
    });
  });

  it('is the entry of the grant, where only that is named', () => {
    const grantId = newId();
    expect(event('grant.ended', 'grant')).toEqual({ kind: 'grant', grantId: id });
    expect(event('request.supply_confirmed', 'share_request', { grantId })).toEqual({ kind: 'grant', grantId });
  });

  it.each([
    'services.needs_imported',
    'department.succeeded',
    'lists.batch_approved',
    'catalogue.imported',
    'client.acceptances_imported',
  ])('is everything after %s', (type) => {
    expect(event(type, 'anything')).toEqual({ kind: 'everything' });
  });

  it.each([
    'request.rung_fired',
    'correction.reported',
    'catalogue.filing_amended',
    'lists.import_received',
    'calendar.notice_imported',
    'session.opened',
    'notice.sent',
  ])('is nothing after %s', (type) => {
    expect(event(type, 'anything')).toEqual({ kind: 'nothing' });
  });
});
