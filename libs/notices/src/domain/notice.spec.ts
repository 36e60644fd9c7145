import { newId } from '@zeqing/kernel';
import { lookupOf } from './notice';

it('looks every addressee up once', () => {
  const departmentId = newId();
  const liaison = { kind: 'post', departmentId, role: 'liaison' } as const;
  const supervisors = { kind: 'supervisors', departmentId } as const;
  expect(lookupOf([liaison, supervisors, liaison, { ...liaison, role: 'office_head' }, supervisors])).toEqual({
    posts: [
      { departmentId, role: 'liaison' },
      { departmentId, role: 'office_head' },
    ],
    supervisedDepartmentIds: [departmentId],
    personIds: [],
  });
});
