import { newId } from '@zeqing/kernel';
import { changeBy } from './change';

const [entryId, grantId] = [newId(), newId()];
const event = (type: string, payload: Record<string, string> = { entryId }) => ({
  ...{ type, objectType: 'share_request', objectId: newId(), payload },
});

describe('U20: a change of the answers', () => {
  it('names the entry and the grant it concerns, or everything, and is none where no answer changes', () => {
    expect(changeBy(event('request.answered'))).toEqual({
      ...{ entryIds: [entryId], grantId: null, isEverything: false, isRevocation: false, isBetweenParties: true },
    });
    expect(changeBy(event('request.suspended', { entryId, grantId }))).toMatchObject({ entryIds: [entryId], grantId });
    expect(changeBy({ ...event('grant.ended', {}), objectType: 'grant', objectId: grantId })).toMatchObject({
      ...{ entryIds: [], grantId },
    });
    expect(changeBy(event('services.needs_imported', {}))).toMatchObject({ entryIds: [], isEverything: true });
    expect(changeBy(event('request.rung_fired'))).toBeNull();
    expect(changeBy(event('person.registered', {}))).toBeNull();
  });

  it.each(['request.suspended', 'request.service_stopped', 'grant.ended', 'correction.accepted'])(
    '%s is a revocation, its contrary is none',
    (type) => {
      expect(changeBy(event(type))).toMatchObject({ isRevocation: true });
      expect(changeBy(event('request.resumed'))).toMatchObject({ isRevocation: false });
    },
  );

  it('U26: who asks whom is between the parties; entries, and what is in doubt, are everybody’s', () => {
    for (const type of ['request.drafted', 'request.suspended', 'grant.ended', 'correction.withdrawn'])
      expect(changeBy(event(type))).toMatchObject({ isBetweenParties: true });
    for (const type of ['catalogue.entry_withdrawn', 'correction.accepted', 'correction.corrected'])
      expect(changeBy(event(type))).toMatchObject({ isBetweenParties: false });
  });
});
