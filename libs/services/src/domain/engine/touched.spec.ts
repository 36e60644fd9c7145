import { newId } from '@zeqing/kernel';
import { touchedBy } from './touched';

const ENTRY = newId();
const GRANT = newId();
const event = (type: string, payload = {}): Parameters<typeof touchedBy>[0] => ({
  ...{ type, objectType: 'anything', objectId: newId(), payload },
});

describe('what an event makes the engine read anew', () => {
  it.each([
    ['services.needs_imported', {}, { kind: 'model' }],
    ['services.version_published', {}, { kind: 'model' }],
    ['services.draft_amended', {}, { kind: 'nothing' }],
    ['lists.batch_approved', {}, { kind: 'facts' }],
    ['lists.recipients_confirmed', {}, { kind: 'facts' }],
    ['lists.import_checked', {}, { kind: 'nothing' }],
    ['department.succeeded', {}, { kind: 'facts' }],
    ['supply_update.recorded', {}, { kind: 'facts' }],
    ['catalogue.imported', {}, { kind: 'facts' }],
    ['catalogue.health_settings_changed', {}, { kind: 'facts' }],
    ['catalogue.health_batch_received', {}, { kind: 'nothing' }],
    ['catalogue.resource_attached', { entryId: ENTRY }, { kind: 'entries', entryIds: [ENTRY] }],
    ['request.signed', { entryId: ENTRY }, { kind: 'entries', entryIds: [ENTRY] }],
    ['grant.ended', { grantId: GRANT }, { kind: 'grant', grantId: GRANT }],
    ['correction.accepted', { entryId: ENTRY }, { kind: 'entries', entryIds: [ENTRY] }],
    ['session.table_exported', {}, { kind: 'nothing' }],
  ])('%s', (type, payload, expected) => {
    expect(touchedBy(event(type, payload))).toEqual(expected);
  });
});
