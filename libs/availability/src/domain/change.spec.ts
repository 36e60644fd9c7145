import { newId } from '@zeqing/kernel';
import { changeBy } from './change';

const entryId = newId();
const event = (type: string, payload: Record<string, string> = { entryId }) => ({
  ...{ type, objectType: 'share_request', objectId: newId(), payload },
});

describe('U20: a change of the answers', () => {
  it('names the entry it concerns, or everything, and is none where no answer changes', () => {
    expect(changeBy(event('request.answered'))).toEqual({
      ...{ entryIds: [entryId], grantId: null, isEverything: false, isRevocation: false },
    });
    expect(changeBy(event('services.imported', {}))).toMatchObject({ entryIds: [], isEverything: true });
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
});
